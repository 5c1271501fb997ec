"""Standards beside one indikator: a table with where the agency stands, and lines across its columns."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from lakip.present import labels
from lakip.present.tables import Column, Format, Table, TableRow

Row = Mapping[str, Any]

STROKES = {
    "Nasional": "; garis putus-putus = standar nasional",
    "Provinsi": "; titik-titik = standar provinsi",
}
OTHER_STROKE = "; garis dan titik = standar lain"
"""What the broken lines of the standards are called, as drawers.columns draws them."""


def table(rows: Sequence[Row], row: Row) -> Table:
    """Give the standards with their source and year, and where the agency stands."""
    return Table(
        id=f"standar_{row['kode']}",
        judul=f"Perbandingan {row['kode']} dengan standar",
        columns=(
            Column("tahun", "Tahun", Format.TENGAH, 8),
            Column("tingkat", "Tingkat", width=13),
            Column("standar", "Standar", Format.TENGAH, 11),
            Column("realisasi", "Realisasi", Format.TENGAH, 11),
            Column("selisih", "Selisih", Format.TENGAH, 11),
            Column("kedudukan", "Kedudukan", width=24),
            Column("sumber", "Sumber", width=30),
        ),
        rows=[TableRow(_cells(r, row)) for r in rows],
        kosong="n/a \u2013 belum ada standar nasional atau provinsi pada buku rencana untuk indikator ini.",
    )


def strokes(standards: Sequence[Row]) -> str:
    """Say which broken line is which standard."""
    levels = sorted({r["tingkat"] for r in standards if r["standar_nilai"] is not None})
    return "".join(dict.fromkeys(STROKES.get(level, OTHER_STROKE) for level in levels))


def reading() -> str:
    """Say how all small charts are read."""
    strokes = "".join((*STROKES.values(), OTHER_STROKE))
    return f"Kolom = realisasi; garis mendatar = target{strokes}; {labels.TURUN} = makin rendah makin baik."


def _cells(r: Row, row: Row) -> dict[str, Any]:
    return {
        "tahun": str(r["tahun"]),
        "tingkat": r["tingkat"],
        "standar": labels.teks(r["standar"]),
        "realisasi": labels.teks(r["realisasi"]),
        "selisih": labels.selisih(r["selisih"]),
        "kedudukan": _standing(r["selisih"], row["polaritas"]),
        "sumber": r["sumber"],
    }


def _standing(selisih: Decimal | None, polaritas: str) -> str:
    if selisih is None:
        return "Tidak dapat dibandingkan"
    if selisih == 0:
        return "Setara"
    word = "Di atas standar" if selisih > 0 else "Di bawah standar"
    if polaritas not in ("Naik", "Turun"):
        return word
    return f"{word} ({'lebih baik' if (selisih > 0) == (polaritas == 'Naik') else 'belum sebaik standar'})"
