"""Pagu and realisasi: how much of the budget was spent, where not, and what stands outside the plan."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from lakip.domain.desimal import format_rp
from lakip.present import labels
from lakip.present.cards import Kartu
from lakip.present.charts import Baris, DiagramBatang, Ruas
from lakip.present.palette import PATOKAN, PERHATIAN, UTAMA
from lakip.present.tables import Column, Format, Table, TableRow

Row = dict[str, Any]


def cards(serapan: Row, rows: Sequence[Row]) -> list[Kartu]:
    """Give serapan, pagu, realisasi, and how many lines have no figure or no plan."""
    outside = sum(1 for row in rows if row["status"] == "di_luar_rencana")
    silent = sum(1 for row in rows if row["status"] == "belum_ada")
    return [
        Kartu(
            "Serapan",
            labels.persen(serapan["persen_serapan"]),
            "Realisasi dibagi pagu, dijumlahkan dari rincian.",
        ),
        Kartu("Pagu", labels.rupiah_ringkas(serapan["pagu_rp"]), format_rp(serapan["pagu_rp"])),
        Kartu(
            "Realisasi",
            labels.rupiah_ringkas(serapan["realisasi_rp"]),
            f"{format_rp(serapan['realisasi_rp'])}{labels.AUDIT[serapan['audit']]}",
        ),
        Kartu("Baris tanpa realisasi", str(silent), f"{outside or 'Tidak ada'} baris di luar rencana."),
    ]


def main_lines(rows: Sequence[Row]) -> list[Row]:
    """Give the uppermost lines: those that no other line's code contains (the programs)."""
    codes = {row["kode_rekening"] for row in rows}
    return [row for row in rows if not any(row["kode_rekening"].startswith(f"{code}.") for code in codes)]


def leaves(rows: Sequence[Row]) -> list[Row]:
    """Give the lines that sums are made of."""
    return [row for row in rows if row["daun"]]


def chart(rows: Sequence[Row], judul: str) -> DiagramBatang:
    """Describe realisasi in front of pagu for each line, the lowest serapan first, those without one last."""
    amounts = [amount for row in rows for amount in (row["pagu_rp"], row["realisasi_rp"]) if amount]
    batas: Decimal = max(amounts, default=Decimal(1))
    return DiagramBatang(
        judul=judul,
        alt=f"Diagram batang realisasi di depan pagu untuk {len(rows)} baris anggaran.",
        baris_rows=[_bar(row) for row in sorted(rows, key=_by_serapan)],
        batas=batas,
        ticks=(
            (0, "0"),
            (batas / 2, labels.rupiah_ringkas(batas / 2)),
            (batas, labels.rupiah_ringkas(batas)),
        ),
        cara_baca="Batang abu-abu lebar = pagu; batang berwarna = realisasi; jingga = realisasi melebihi pagu.",
    )


def table(rows: Sequence[Row], tahun: int) -> Table:
    """Give every line with its serapan and state."""
    return Table(
        id=f"anggaran_{tahun}",
        judul=f"Pagu dan realisasi anggaran tahun {tahun}",
        columns=(
            Column("kode", "Kode Rekening", width=17),
            Column("uraian", "Uraian", width=30),
            Column("unit", "Bagian/Bidang", Format.TENGAH, 12),
            Column("pagu", "Pagu (Rp)", Format.BULAT, 13),
            Column("realisasi", "Realisasi (Rp)", Format.BULAT, 13),
            Column("serapan", "Serapan (%)", Format.PERSEN, 10),
            Column("status", "Keadaan Data", width=13),
        ),
        rows=[
            TableRow(
                {
                    "kode": row["kode_rekening"],
                    "uraian": row["uraian"],
                    "unit": row["unit"],
                    "pagu": row["pagu_rp"],
                    "realisasi": row["realisasi_rp"],
                    "serapan": row["persen_serapan"],
                    "status": labels.STATUS[row["status"]],
                }
            )
            for row in rows
        ],
        kosong=f"Belum ada pagu atau realisasi anggaran tahun {tahun}; isi lembar Anggaran pada buku rencana.",
    )


def _by_serapan(row: Row) -> tuple[bool, Decimal]:
    return row["persen_serapan"] is None, row["persen_serapan"] or Decimal(0)


def _bar(row: Row) -> Baris:
    pagu, realisasi = row["pagu_rp"] or 0, row["realisasi_rp"]
    name = f"{row['kode_rekening']}  {row['uraian'] or ''}".strip()
    detail = f"Pagu {format_rp(row['pagu_rp'])}, realisasi {format_rp(realisasi)}"
    figure = labels.persen(row["persen_serapan"])
    if row["persen_serapan"] is None:
        figure = labels.STATUS[row["status"]]
    return Baris(
        nama=name,
        teks=f"{figure} dari {labels.rupiah_ringkas(row['pagu_rp'])}" if row["pagu_rp"] else figure,
        ruas_rows=[]
        if realisasi is None
        else [Ruas(0, realisasi, PERHATIAN if realisasi > pagu else UTAMA, detail)],
        patokan=Ruas(0, pagu, PATOKAN, detail),
    )
