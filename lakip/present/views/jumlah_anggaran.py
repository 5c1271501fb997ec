"""Sums of the budget on a stated base: per sasaran and per kelompok belanja."""

from collections.abc import Mapping, Sequence
from typing import Any

from lakip.present import labels
from lakip.present.tables import Column, Format, Table, TableRow
from lakip.present.views.anggaran import DASAR_PAGU

Row = dict[str, Any]


def sasaran_table(
    rows: Sequence[Row], names: Mapping[str, str], tahun: int, audit: str, dasar: str = ""
) -> Table:
    """Give the budget of each sasaran, and of the lines that serve none, on the base `dasar`."""
    return _sums(
        f"anggaran_sasaran_{tahun}",
        f"Anggaran per sasaran tahun {tahun}{labels.AUDIT[audit]}",
        "Sasaran",
        [
            (row["sasaran"], names.get(row["sasaran"] or "", "Belum dipetakan ke sasaran"), row)
            for row in rows
            if row["program"] is None
        ],
        dasar,
    )


def kind_table(rows: Sequence[Row], tahun: int, audit: str, dasar: str = "") -> Table:
    """Give the budget of each kelompok belanja, on the base `dasar`."""
    return _sums(
        f"jenis_belanja_{tahun}",
        f"Anggaran per jenis belanja tahun {tahun}{labels.AUDIT[audit]}",
        "Jenis Belanja",
        [(row["kode_rekening"], row["uraian"], row) for row in rows],
        dasar,
    )


def _sums(
    name: str, judul: str, head: str, lines: Sequence[tuple[str | None, str | None, Row]], dasar: str
) -> Table:
    return Table(
        id=name,
        judul=judul,
        columns=(
            Column("kode", "Kode", Format.TENGAH, 10),
            Column("uraian", head, width=50),
            Column("pagu", "Pagu (Rp)", Format.BULAT, 15),
            Column("realisasi", "Realisasi (Rp)", Format.BULAT, 15),
            Column("serapan", "Serapan (%)", Format.PERSEN, 10),
        ),
        rows=[
            TableRow(
                {
                    "kode": kode,
                    "uraian": uraian,
                    "pagu": row["pagu_rp"],
                    "realisasi": row["realisasi_rp"],
                    "serapan": row["persen_serapan"],
                }
            )
            for kode, uraian, row in lines
        ],
        kosong="Belum ada anggaran dengan rincian ini.",
        catatan=(f"Serapan = realisasi dibagi {DASAR_PAGU[dasar].lower()}.",),
    )
