"""Persen capaian of any realisasi against any target, by the engine's own macros."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lakip.domain.numbers import plain
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store


@dataclass(frozen=True, slots=True)
class Nilai:
    """A value as the forms know it: a number, a range, or a predikat; all None = nothing there."""

    angka: Decimal | None = None
    rendah: Decimal | None = None
    tinggi: Decimal | None = None
    predikat: str | None = None

    @property
    def text(self) -> str | None:
        """The value in plain notation: "95", "80-90" or "BB"; None for nothing."""
        if self.angka is not None:
            return plain(self.angka)
        if self.rendah is not None and self.tinggi is not None:
            return f"{plain(self.rendah)}-{plain(self.tinggi)}"
        return self.predikat

    @classmethod
    def of(cls, row: Row, what: str) -> "Nilai":
        """Take `target` or `realisasi` out of a row of capaian; "" takes it out of a row of the plan."""
        prefix = f"{what}_" if what else ""
        return cls(
            row[f"{prefix}nilai"], row[f"{prefix}rendah"], row[f"{prefix}tinggi"], row[f"{prefix}predikat"]
        )


def tanya(indikator: Row, target: Nilai, realisasi: Nilai) -> dict[str, Any]:
    """Give the question "this realisasi against this target, by the rumus of this indikator"."""
    return {
        "cara": indikator["rumus"],
        "polaritas": indikator["polaritas"],
        "skala": indikator["skala"],
        "batas": None if indikator["batas"] is None else plain(indikator["batas"]),
        "r": _p12(realisasi.angka),
        "r_predikat": realisasi.predikat,
        "t": _p12(target.angka),
        "t_rendah": _p12(target.rendah),
        "t_tinggi": _p12(target.tinggi),
        "t_predikat": target.predikat,
    }


def persen_terhadap(
    store: Store, tahun: int, tanya_rows: list[dict[str, Any]], *, sampai: int = NEWEST
) -> list[Row]:
    """Answer the questions in their order: persen_capaian as printed, predikat, tingkat_realisasi on the Skala Nilai."""
    if not tanya_rows:
        return []
    numbered = [row | {"nomor": nomor} for nomor, row in enumerate(tanya_rows)]
    keys = (
        "nomor",
        "cara",
        "polaritas",
        "skala",
        "batas",
        "r",
        "r_predikat",
        "t",
        "t_rendah",
        "t_tinggi",
        "t_predikat",
    )
    ordered = [{key: row[key] for key in keys} for row in numbered]
    return store.query("persen_terhadap", tahun=tahun, tanya=ordered, sampai=sampai)


def _p12(value: Decimal | None) -> str | None:
    """Give the whole number of 1e-12 as text: the engine's own unit."""
    return None if value is None else str(int(value.scaleb(12)))
