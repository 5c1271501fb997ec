"""Keputusan lalu: what was decided on the same doubt in an earlier version is told, and offered; nothing is applied by itself.

The same doubt: the same unit, year, check and raw text, about the same values (table, code, period, measure), wherever
they stand in the file.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from lakip.domain.errors import InputRefused, NotAllowed, NotPermitted
from lakip.domain.findings import Temuan
from lakip.domain.pelaku import Pelaku
from lakip.domain.tanggal import tanggal_panjang
from lakip.intake.calon import Tanya
from lakip.ledger.claims import keys_waiting
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.workflow import perbaikan
from lakip.workflow.perubahan import Kunci, key_of

Ragu = tuple[str, str | None, frozenset[Kunci]]


@dataclass(frozen=True, slots=True)
class Keputusan:
    """A decision taken on a doubt: terima (`value` was the proposal), ganti (`nilai` was written) or abaikan."""

    pilihan: str
    nilai: str | None
    value: str | None
    oleh: str
    waktu: datetime
    versi: int


def earlier(store: Store, tahun: int, unit: str) -> dict[Ragu, Keputusan]:
    """Give the decisions that count for the uploads of a unit and year, the newest one of each doubt."""
    names = ("pilihan", "nilai", "value", "oleh", "waktu", "versi")
    return {
        _doubt(row): Keputusan(**{name: row[name] for name in names})
        for row in store.query("keputusan_lalu", tahun=tahun, unit=unit)
    }


def match(tanya: Tanya, lalu: Mapping[Ragu, Keputusan]) -> Keputusan | None:
    """Give the decision on the same doubt; an accepted proposal only where the proposal is the same again."""
    values = frozenset(map(key_of, tanya.usulan or tanya.ditahan))
    found = lalu.get((tanya.temuan.check, tanya.temuan.raw, values))
    if found and found.pilihan == "terima" and found.value != tanya.temuan.value:
        return None
    return found


def told(temuan: Temuan, lalu: Keputusan) -> Temuan:
    """Give the finding with the earlier decision as its guidance, and as its proposal where a value was written."""
    when = f"Hal yang sama pada versi {lalu.versi} diputuskan {tanggal_panjang(lalu.waktu)} oleh {lalu.oleh}"
    if lalu.pilihan == "abaikan":
        return replace(temuan, guidance=f"{when}: tidak dipakai; abaikan lagi, atau putuskan lain.")
    how = "usulan diterima" if lalu.pilihan == "terima" else f"diganti menjadi {lalu.nilai}"
    guidance = f"{when}: {how}; terima usulan untuk memakainya lagi, atau putuskan lain."
    return replace(temuan, guidance=guidance, value=temuan.value if lalu.pilihan == "terima" else lalu.nilai)


def proposed(store: Store, row: Row, lalu: Keputusan, tahun: int, unit: str) -> Row:
    """Give the row of ledger.temuan with the value that was written before as what waits for its acceptance."""
    if lalu.pilihan != "ganti":
        return row
    with suppress(InputRefused):  # the plan may have changed since, so that the text reads otherwise
        waiting, value = perbaikan.replaced(store, row, {"tahun": tahun, "unit": unit}, lalu.nilai or "")
        return row | {"isi": waiting, "value": value, "ada_usulan": True}
    return row


def settle(store: Store, pelaku: Pelaku, unggahan: Row) -> int:
    """Settle every open doubt of an upload as it was before, else by its proposal where it has one; gives how many.

    One settled meanwhile is left as it is, and so is one about values of another unit that `pelaku` may not change.
    """
    lalu = earlier(store, unggahan["tahun"], unggahan["unit"])
    n_settled = 0
    for row in store.query("temuan_unggahan", id=unggahan["id"]):
        if row["severity"] != "tanya" or row["pilihan"]:
            continue
        before = lalu.get(_doubt(row))
        ignored = before is not None and before.pilihan == "abaikan"
        if ignored or row["ada_usulan"]:
            with suppress(NotPermitted, NotAllowed):
                perbaikan.decide(
                    store, pelaku, unggahan["id"], row["nomor"], "abaikan" if ignored else "terima"
                )
                n_settled += 1
    return n_settled


def _doubt(row: Row) -> Ragu:
    return (row["check"], row["raw"], frozenset(keys_waiting(row["isi"])))
