"""Jejak: who saw and changed what between two moments, from the audit log and the log of looks."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from lakip.domain.errors import WrongUsage
from lakip.domain.peran import Hak
from lakip.ledger import audit, lihat
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.present.jejak import KELOMPOK, tabel, uraian
from lakip.present.tables import Table
from lakip.workflow.access import reading

PER_PAGE = 50
ALL = 2**31
"""More rows than any log has: an export is one page."""


@dataclass(frozen=True, slots=True)
class Cari:
    """What is looked for: from `dari` until before `hingga`; None = whatever it is.

    `kelompok` is a key of present.jejak.KELOMPOK.
    """

    dari: datetime
    hingga: datetime
    pelaku: str | None = None
    kelompok: str | None = None
    objek: str | None = None
    teks: str | None = None


@reading(Hak.AUDIT)
def search(store: Store, cari: Cari, page: int = 1) -> tuple[list[Row], int]:
    """Give one page of what was found, newest first, and how many rows there are in all.

    A row holds nomor (None for a look), waktu, pelaku, tindakan, objek, uraian (a sentence) and isi (what it says, by key).
    """
    return _found(store, cari, PER_PAGE, page)


@reading(Hak.AUDIT)
def every(store: Store, cari: Cari) -> list[Row]:
    """Give all rows found, oldest first."""
    return _found(store, cari, ALL, 1)[0][::-1]


@reading(Hak.AUDIT)
def export(store: Store, cari: Cari) -> Table:
    """Give "Siapa melihat dan mengubah apa" between the two moments as a table to take away."""
    return tabel(every(store, cari), cari.dari, cari.hingga)


@reading(Hak.AUDIT)
def people(store: Store) -> list[str]:
    """Give everybody who changed or looked at anything, as name and role."""
    return sorted({row["pelaku"] for row in store.query("jejak_pelaku")})


@reading(Hak.AUDIT)
def head(store: Store) -> str:
    """Give the head of the log now, as verify takes it ("57:1f2e3d4c5b6a")."""
    newest = store.query("audit_akhir")[0]
    return audit.head(newest["nomor"], newest["h"])


def note_looks(store: Store, rows: Sequence[Row]) -> None:
    """Write down who looked at what; the server's own act, not a person's."""
    lihat.add(store, rows)


def _found(store: Store, cari: Cari, banyak: int, page: int) -> tuple[list[Row], int]:
    if cari.dari >= cari.hingga:
        raise WrongUsage("Saat awal harus lebih dahulu daripada saat akhir; perbaiki rentang waktunya.")
    tindakan = list(KELOMPOK[cari.kelompok].tindakan) if cari.kelompok else None
    values: dict[str, Any] = {key: value for key, value in asdict(cari).items() if key != "kelompok"}
    rows = store.query("jejak", **values, tindakan=tindakan, banyak=banyak, lewati=(page - 1) * banyak)
    return [_told(row) for row in rows], rows[0]["n"] if rows else 0


def _told(row: Row) -> Row:
    isi = audit.said(row["isi"])
    row = {key: row[key] for key in ("nomor", "waktu", "pelaku", "tindakan", "objek")}
    return row | {"uraian": uraian(row["tindakan"], row["objek"], isi), "isi": isi}
