"""Unit and quarter: which Bagian/Bidang is weak in which quarter."""

from collections.abc import Sequence
from typing import Any

from lakip.present import labels
from lakip.present.charts import PetaPanas, Sel
from lakip.present.palette import LABEL_PERMENDAGRI_86, bertanda, kelas
from lakip.present.tables import Column, Format, Table, TableRow

Row = dict[str, Any]


def has_figures(rows: Sequence[Row]) -> bool:
    """Tell whether any unit has a figure in any quarter."""
    return any(row["persen_capaian"] is not None for row in rows)


def chart(rows: Sequence[Row], skala: Sequence[str] = LABEL_PERMENDAGRI_86) -> PetaPanas:
    """Describe the heatmap; each unit has a row for triwulan 1 to 4, in order."""
    signs = " · ".join(bertanda(label, skala) for label in skala)
    return PetaPanas(
        judul="Bagian/Bidang mana yang lemah, dan pada triwulan berapa?"
        if len({row["nama"] for row in rows}) > 1
        else "Pada triwulan berapa capaiannya lemah?",
        alt="Peta panas rata-rata capaian setiap Bagian/Bidang sampai dengan triwulan I, II, III, dan IV.",
        kolom=labels.TRIWULAN,
        baris_rows=[
            (nama, [_cell(row, skala) for row in rows if row["nama"] == nama])
            for nama in dict.fromkeys(row["nama"] for row in rows)
        ],
        cara_baca=f"Rata-rata capaian (%) sampai dengan triwulan itu. {signs} · \u2013 Belum ada data",
    )


def table(rows: Sequence[Row], tahun: int) -> Table:
    """Give the same figures as a table, unit by unit, with how many indikator have data."""
    units = [row["nama"] for row in rows]
    return Table(
        id=f"capaian_unit_triwulan_{tahun}",
        judul=f"Rata-rata capaian per Bagian/Bidang dan triwulan tahun {tahun}",
        columns=(
            Column("unit", "Bagian/Bidang", width=38),
            Column("triwulan", "Sampai dengan", Format.TENGAH, 12),
            Column("capaian", "Capaian (%)", Format.PERSEN, 10),
            Column("predikat", "Kriteria Capaian", width=16),
            Column("n_ada", "Ada Data", Format.BULAT, 9),
            Column("n_total", "Indikator", Format.BULAT, 9),
        ),
        rows=[
            TableRow(
                {
                    "unit": row["nama"],
                    "triwulan": labels.TRIWULAN[row["triwulan"] - 1],
                    "capaian": row["persen_capaian"],
                    "predikat": bertanda(row["predikat"]),
                    "n_ada": row["n_ada"],
                    "n_total": row["n_total"],
                }
            )
            for row in sorted(rows, key=lambda row: units.index(row["nama"]))
        ],
        kosong=f"Belum ada Bagian/Bidang yang mempunyai indikator pada tahun {tahun}.",
    )


def _cell(row: Row, skala: Sequence[str]) -> Sel:
    where = f"{row['nama']}, {labels.TRIWULAN[row['triwulan'] - 1]}"
    data = f"{row['n_ada']} dari {row['n_total']} indikator ada datanya"
    if row["persen_capaian"] is None:
        return Sel("\u2013", kelas(None), f"{where}: belum ada data")
    level = kelas(row["predikat"], skala)
    value = labels.persen(row["persen_capaian"])
    return Sel(
        f"{value.removesuffix('%')} {level.simbol}", level, f"{where}: {value} {row['predikat']}, {data}"
    )
