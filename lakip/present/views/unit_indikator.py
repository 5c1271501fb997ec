"""Unit and indikator: which Bagian/Bidang is weak in which indikator, for a year without figures per triwulan."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lakip.present.charts import PetaPanas, Sel
from lakip.present.palette import LABEL_PERMENDAGRI_86, bertanda, kelas
from lakip.present.tables import Table
from lakip.present.views import capaian

Row = dict[str, Any]

PER_LINE = 5
"""Cells side by side; more and "IK-1.1 ●" would not fit a phone."""


def has_figures(rows: Sequence[Row]) -> bool:
    """Tell whether any indikator has a capaian."""
    return any(capaian.persen(row) is not None for row in rows)


def chart(
    rows: Sequence[Row], names: Mapping[str, str], skala: Sequence[str] = LABEL_PERMENDAGRI_86
) -> PetaPanas:
    """Describe the heatmap of capaian rows: a cell for each indikator of the unit, in the order of the plan."""
    signs = " \u00b7 ".join(bertanda(label, skala) for label in skala)
    return PetaPanas(
        judul="Bagian/Bidang mana yang lemah, dan pada indikator mana?",
        alt="Peta panas capaian setahun setiap indikator menurut Bagian/Bidang.",
        kolom=("",) * PER_LINE,
        baris_rows=[line for unit in _units(rows) for line in _lines(unit, rows, names, skala)],
        cara_baca=f"Satu kotak = capaian satu indikator setahun. {signs} \u00b7 \u2013 Tidak ada angka",
    )


def table(rows: Sequence[Row], tahun: int) -> Table:
    """Give the table of capaian, unit by unit."""
    ordered = [row for unit in _units(rows) for row in rows if row["unit"] == unit]
    return replace(
        capaian.table(ordered, tahun),
        id=f"capaian_unit_indikator_{tahun}",
        judul=f"Capaian per Bagian/Bidang dan indikator tahun {tahun}",
    )


def _units(rows: Sequence[Row]) -> list[str]:
    return list(dict.fromkeys(row["unit"] for row in rows))


def _lines(
    unit: str, rows: Sequence[Row], names: Mapping[str, str], skala: Sequence[str]
) -> Iterator[tuple[str, list[Sel]]]:
    """Give the cells of a unit in lines; only the first one bears its name."""
    cells = [_cell(row, skala) for row in rows if row["unit"] == unit]
    for start in range(0, len(cells), PER_LINE):
        yield "" if start else names.get(unit, unit), cells[start : start + PER_LINE]


def _cell(row: Row, skala: Sequence[str]) -> Sel:
    detail = f"{row['kode']} {row['indikator']}: {capaian.result(row, skala)}"
    if capaian.persen(row) is None:
        return Sel(f"{row['kode']} \u2013", kelas(None), detail)
    level = kelas(row["predikat"], skala)
    return Sel(f"{row['kode']} {level.simbol}", level, detail)
