"""Claims: the row in ledger.unggahan that makes facts count; facts first, claim second."""

import json
import secrets
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from lakip.domain.pelaku import Pelaku
from lakip.domain.waktu import now
from lakip.ledger.query import Row
from lakip.ledger.sidik import fingerprint
from lakip.ledger.store import Store, Transaction

_CODE = {"realisasi": "indikator", "anggaran": "kode_rekening", "kegiatan": "kode"}
"""The column of each table of facts that holds the code."""


@dataclass(frozen=True, slots=True)
class Klaim:
    """What is handed in: for whom, what, how it came. unit "" is a file for the whole agency.

    sumber: "berkas" (a file), "isian" (a typed value with its dasar) or "keputusan" (a settled doubt of asal_id).
    """

    unit: str
    tahun: int
    jenis: str
    sumber: str
    n_rows: int
    asal_id: str | None = None
    nama_berkas: str | None = None
    sha256: str | None = None
    lewat: str | None = None
    diterima_on: date | None = None
    dasar: str | None = None
    lampiran_sha256: str | None = None
    lampiran_nama: str | None = None


@dataclass(frozen=True, slots=True)
class Diklaim:
    """The result: the id that counts, its version for unit and tahun, and whether the same bytes counted already."""

    id: str
    versi: int
    duplikat: bool = False


def new_id() -> str:
    """Make the id facts are inserted under: a UUID of version 7 (RFC 9562), so that ids sort by the time they were made."""
    return _uuid7(_milliseconds(), secrets.randbits(74))


def oldest_id(age: timedelta) -> str:
    """Give the smallest id that can have been made `age` ago."""
    return _uuid7(_milliseconds() - age // timedelta(milliseconds=1), 0)


def claim(  # noqa: PLR0913, PLR0917  (everything one transaction writes)
    store: Store,
    pelaku: Pelaku,
    unggahan_id: str,
    klaim: Klaim,
    facts: Mapping[str, Sequence[Row]],
    temuan: Sequence[Row] = (),
    keputusan: Sequence[Row] = (),
    lain: Mapping[str, Sequence[Row]] = MappingProxyType({}),
    guard: Callable[[Transaction], None] | None = None,
) -> Diklaim:
    """Insert the facts unseen, then claim them in one transaction with findings, decisions and the audit row.

    `lain` holds the rows of other tables of the ledger that come with the claim.
    The state is read again inside the lock: the same bytes claimed meanwhile give the earlier claim, and the facts
    just inserted stay unseen. `guard` raises when the state no longer allows the claim.
    """
    for table, rows in facts.items():
        store.append_facts(table, rows)
    with store.write(pelaku, f"unggah_{klaim.sumber}", f"{klaim.unit or 'instansi'} {klaim.tahun}") as tx:
        if guard is not None:
            guard(tx)
        earlier = tx.query("unggahan_sama", unit=klaim.unit, tahun=klaim.tahun, sha256=klaim.sha256)
        if klaim.sumber == "berkas" and earlier:
            tx.isi = {"duplikat": earlier[0]["id"], "sha256": klaim.sha256}
            return Diklaim(earlier[0]["id"], earlier[0]["versi"], duplikat=True)
        versi = tx.query("versi_terakhir", unit=klaim.unit, tahun=klaim.tahun)[0]["versi"] + 1
        row = asdict(klaim) | {"id": unggahan_id, "versi": versi, "pelaku": pelaku.nama, "dibuat_at": now()}
        tx.append("unggahan", [row])
        tx.append("temuan", list(temuan), numbered=False)
        for table, rows in lain.items():
            tx.append(table, rows)
        tx.append("keputusan", [k | {"pelaku": pelaku.nama, "waktu": now()} for k in keputusan])
        tx.isi = {
            "unggahan": unggahan_id,
            "unit": klaim.unit,
            "tahun": klaim.tahun,
            "versi": versi,
            "berkas": klaim.nama_berkas,
            "sha256": klaim.sha256,
            "dasar": klaim.dasar,
            "keputusan": [k["nomor"] for k in keputusan],
            "fakta": fingerprint(facts),
        }
    return Diklaim(unggahan_id, versi)


def waiting(rows: Sequence[tuple[str, Row]]) -> str:
    """Pack the facts that wait for a decision: pairs of (table, row)."""
    return json.dumps(
        [{"tabel": table, "baris": row} for table, row in rows], default=str, ensure_ascii=False
    )


def unpack(text: str) -> list[tuple[str, dict[str, Any]]]:
    """Give the facts that waited, their figures exact again."""
    return [(item["tabel"], _exact(item["baris"])) for item in json.loads(text)]


def keys_waiting(text: str) -> set[tuple[str, str, int, str]]:
    """Give which values the facts that wait are about: table, code, period, and what is measured or the part of a text."""
    return {_key(table, row) for table, row in unpack(text)}


def _key(table: str, row: dict[str, Any]) -> tuple[str, str, int, str]:
    if table == "keterangan":
        return (row["tabel"], row["kode"], 0, row["bagian"])
    return (table, row[_CODE[table]], row["periode"], row["ukuran"])


def _exact(row: dict[str, Any]) -> dict[str, Any]:
    return row | {
        name: Decimal(row[name]) for name in ("nilai", "rendah", "tinggi") if row.get(name) is not None
    }


def _milliseconds() -> int:
    return time.time_ns() // 1_000_000


def _uuid7(milliseconds: int, chance: int) -> str:
    """Put together 48 bits of time, the version, and 74 bits of chance on both sides of the variant."""
    high, low = divmod(chance, 1 << 62)
    return str(uuid.UUID(int=milliseconds << 80 | 7 << 76 | high << 64 | 2 << 62 | low))
