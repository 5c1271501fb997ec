"""Keutuhan jejak: the log against its key, against the receipts outside the store, and against heads that were published."""

import json
import re
from collections.abc import Sequence
from typing import Any

from lakip.domain.errors import WrongUsage
from lakip.domain.peran import Hak
from lakip.ledger import audit, receipts
from lakip.ledger.audit import AuditRow
from lakip.ledger.receipts import Receipt
from lakip.ledger.store import Store
from lakip.workflow.access import reading

Periksa = dict[str, Any]
"""nama, ok, n (how many were looked at), rusak (what is broken), and keterangan where something must be said of it."""

_HEAD = re.compile(r"([1-9]\d{0,17}):([0-9a-f]{8,64})")


def result(nama: str, n: int, rusak: list[str], keterangan: str = "") -> Periksa:
    """Give the result of one check."""
    found = {"nama": nama, "ok": not rusak, "n": n, "rusak": rusak}
    return found | ({"keterangan": keterangan} if keterangan else {})


@reading(Hak.AUDIT)
def chain(store: Store) -> Periksa:
    """Check that no row was edited, deleted, inserted, swapped or repeated, and say what no key can check any more."""
    rows = store.audit_rows()
    broken = audit.first_break(store.key, rows)
    closed = len(rows) - len(audit.open_part(rows))
    keterangan = (
        f"Baris 1 sampai {closed} disegel dengan kunci lama yang sudah diganti; yang diperiksa pada bagian itu nomor, "
        f"sambungan, dan sidiknya menurut baris {closed + 1}."
        if closed
        else ""
    )
    return result("rantai_audit", len(rows), [] if broken is None else [f"baris {broken}"], keterangan)


@reading(Hak.AUDIT)
def against_receipts(store: Store) -> Periksa:
    """Compare every receipt with its audit row: a tail that was cut or written anew shows here.

    What a recovery has lost counts as broken until somebody has settled it.
    """
    written = store.receipts.read()  # before the log: another process may be adding to both
    rows = {row.h: row for row in store.audit_rows()}
    settled = {
        receipt["h"]
        for row in store.query("pemulihan")
        if row["ditangani"]
        for receipt in json.loads(row["hilang"])
    }
    missing = receipts.lost(written, rows.keys() | settled)
    broken = [f"{_named(receipt)}: tidak ada pada catatan" for receipt in missing]
    broken += [
        f"{_named(receipt)}: berbeda dengan catatan"
        for receipt in written
        if receipt["h"] in rows and not receipts.stands_for(receipt, rows[receipt["h"]])
    ]
    without = len(rows.keys() - {receipt["h"] for receipt in written})
    return result("resi", len(written), broken, f"{without} baris catatan tanpa resi." if without else "")


@reading(Hak.AUDIT)
def against_heads(store: Store, heads: Sequence[str]) -> Periksa:
    """Compare heads that people kept ("57:1f2e3d4c5b6a") with the log; raises WrongUsage for what is no head."""
    rows = store.audit_rows()
    return result("kepala", len(heads), [told for text in heads if (told := _differs(rows, text))])


def _differs(rows: Sequence[AuditRow], text: str) -> str:
    """Say how a head differs from the log; "" when it does not."""
    match = _HEAD.fullmatch(text.strip().lower())
    if match is None:
        raise WrongUsage(
            f'Kepala catatan "{text}" tidak terbaca; tulis NOMOR:HASH seperti pada resi, misalnya 57:1f2e3d4c5b6a.'
        )
    nomor, h = int(match[1]), match[2]
    if nomor > len(rows):
        return f"{text}: catatan hanya sampai baris {len(rows)}"
    found = rows[nomor - 1]
    return "" if found.h.startswith(h) else f"{text}: catatan berkepala {audit.head(found.nomor, found.h)}"


def _named(receipt: Receipt) -> str:
    return f"resi {receipt.get('nomor')} {receipt.get('tindakan')} {receipt.get('objek')}"
