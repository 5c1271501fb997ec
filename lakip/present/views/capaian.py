"""Capaian per indikator: which miss their target, and how far; one list sorted from the weakest."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from lakip.present import labels
from lakip.present.charts import Baris, DiagramBatang, Ruas
from lakip.present.palette import LABEL_PERMENDAGRI_86, bertanda, kelas
from lakip.present.tables import Column, Format, Table, TableRow

Row = dict[str, Any]

TERCAPAI = Decimal(100)
BATAS = 130
"""Percent at which a bar is cut and marked with an arrow."""


def persen(row: Row) -> Decimal | None:
    """Give the capaian before its cap; the capped one where only that exists (TERBALIK with realisasi 0)."""
    raw: Decimal | None = row["persen_capaian"]
    capped: Decimal | None = row["persen_capaian_dibatasi"]
    return capped if raw is None else raw


def counted(rows: Sequence[Row]) -> list[Row]:
    """Give the indikator that count for sasaran and instansi (contract §4.1)."""
    return [row for row in rows if row["dihitung"]]


def summary(rows: Sequence[Row]) -> Counter[str]:
    """Count tercapai, belum_tercapai, and the states without a figure."""
    return Counter(_state(row) for row in rows)


def sentence(rows: Sequence[Row]) -> str:
    """Give "6 belum tercapai · 1 belum rilis · 1 belum ada data"; states that nobody is in are left out."""
    count = summary(rows)
    words = {"belum_tercapai": "belum tercapai"} | {
        status: labels.STATUS[status].lower()
        for status in ("belum_rilis", "belum_ada", "tidak_dapat_dihitung")
    }
    return " · ".join(
        f"{count[state]} {word}".replace(" ", "\u00a0") for state, word in words.items() if count[state]
    )


def result(row: Row, skala: Sequence[str] = LABEL_PERMENDAGRI_86) -> str:
    """Give "103,00% ● Sangat Tinggi", or the word for why there is no figure."""
    value = persen(row)
    if value is None:
        return labels.STATUS[row["status"]]
    return f"{labels.persen(value)} {bertanda(row['predikat'], skala)}".strip()


def chart(rows: Sequence[Row], skala: Sequence[str] = LABEL_PERMENDAGRI_86) -> DiagramBatang:
    """Describe the bullets, weakest first, those without a figure last."""
    ordered = sorted(rows, key=lambda row: (persen(row) is None, persen(row) or 0))
    count = summary(rows)
    return DiagramBatang(
        judul="Indikator mana yang belum mencapai target?",
        alt=f"Diagram batang capaian {len(rows)} indikator terhadap target 100 persen, dari yang terendah: "
        f"{count['tercapai']} tercapai, {sentence(rows) or 'tidak ada yang tertinggal'}.",
        baris_rows=[_bar(row, skala) for row in ordered],
        batas=BATAS,
        ticks=((0, "0"), (50, "50"), (TERCAPAI, "target 100%")),
        garis=TERCAPAI,
        cara_baca="Garis tegak = target (100%); ▶ = melebihi 130%; ↓ = makin rendah makin baik. "
        "Klik sebuah batang untuk membuka rincian indikatornya.",
    )


def table(rows: Sequence[Row], tahun: int) -> Table:
    """Give the same figures as a table, in the order of the plan."""
    return Table(
        id=f"capaian_indikator_{tahun}",
        judul=f"Capaian per indikator tahun {tahun}",
        columns=(
            Column("kode", "Kode", Format.TENGAH, 7),
            Column("indikator", "Indikator Kinerja", width=38),
            Column("unit", "Bagian/Bidang", Format.TENGAH, 12),
            Column("satuan", "Satuan", Format.TENGAH, 9),
            Column("target", "Target", Format.TENGAH, 8),
            Column("realisasi", "Realisasi", Format.TENGAH, 8),
            Column("capaian", "Capaian (%)", Format.PERSEN, 10),
            Column("predikat", "Kriteria Capaian", width=16),
        ),
        rows=[TableRow(_cells(row)) for row in rows],
        kosong=f"Belum ada indikator yang berlaku pada tahun {tahun}; periksa halaman Rencana & Target.",
    )


def _state(row: Row) -> str:
    value = persen(row)
    if value is None:
        return str(row["status"])
    return "tercapai" if value >= TERCAPAI else "belum_tercapai"


def _bar(row: Row, skala: Sequence[str]) -> Baris:
    value = persen(row)
    target, realisasi = labels.nilai(row, "target", satuan=True), labels.nilai(row, "realisasi", satuan=True)
    detail = f"{row['kode']}: target {target}, realisasi {realisasi}, {result(row, skala)}"
    ruas = [] if value is None else [Ruas(0, value, kelas(row["predikat"], skala), detail)]
    return Baris(f"{row['kode']}  {labels.nama_indikator(row)}", result(row, skala), ruas, kunci=row["kode"])


def _cells(row: Row) -> dict[str, Any]:
    return {
        "kode": row["kode"],
        "indikator": labels.nama_indikator(row),
        "unit": row["unit"],
        "satuan": row["satuan"],
        "target": labels.nilai(row, "target"),
        "realisasi": labels.nilai(row, "realisasi"),
        "capaian": persen(row),
        "predikat": bertanda(row["predikat"]) or labels.STATUS[row["status"]],
    }
