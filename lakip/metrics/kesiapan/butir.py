"""One item of the checklist: what it is about, and what it lacks."""

from dataclasses import dataclass
from typing import Self

from lakip.ledger.query import Row


@dataclass(frozen=True, slots=True)
class Butir:
    """`kurang` is None where nothing is lacking, else a sentence; `halaman` and `saringan` are where it is settled.

    `ringan` lowers an item of a rule that blocks to one that only warns.
    """

    objek: str
    nama: str
    kurang: str | None
    halaman: str
    saringan: tuple[tuple[str, str], ...] = ()
    ringan: bool = False

    @classmethod
    def of(cls, row: Row, kurang: str | None, halaman: str, *, ringan: bool = False) -> Self:
        """Make the item of an indikator out of its row of capaian."""
        saringan = {"unggah": (("unit", row["unit"]),), "temuan": (("unit", row["unit"]),)}.get(
            halaman, (("indikator", row["kode"]),)
        )
        return cls(row["kode"], row["indikator"], kurang, halaman, saringan, ringan)

    @classmethod
    def of_sasaran(cls, row: Row, kurang: str | None, halaman: str) -> Self:
        """Make the item of a sasaran."""
        return cls(row["kode"], row["uraian"], kurang, halaman, (("sasaran", row["kode"]),))

    @classmethod
    def of_unit(cls, row: Row, kurang: str | None, halaman: str) -> Self:
        """Make the item of a Bagian/Bidang."""
        return cls(row["kode"], row["nama"], kurang, halaman, (("unit", row["kode"]),) if row["kode"] else ())
