"""The plan in force, sheet by sheet, as the workbook has it."""

from typing import Any

import streamlit as st

from lakip.domain.numbers import format_rp
from lakip.domain.tanggal import tanggal_panjang
from lakip.present import labels
from lakip.workflow import pengukuran, perencanaan, toko
from ui import printing
from ui.session import ask

Row = dict[str, Any]


def show_plan(tahun: int) -> None:
    """Show the plan in tabs."""
    agency, units, sasaran, indikator, pagu = st.tabs(
        ["Instansi & pejabat", "Bagian/Bidang", "Sasaran", "Indikator & target", "Pagu"]
    )
    with agency:
        _show_agency()
    with units:
        _show([_unit(row) for row in ask(perencanaan.units)], "Bagian/Bidang menurut rencana.")
    with sasaran:
        _show(
            [_sasaran(row) for row in ask(perencanaan.sasaran)],
            "Tujuan, sasaran, dan program menurut rencana.",
        )
    with indikator:
        rows = ask(pengukuran.capaian, tahun)
        _show([_indikator(row) for row in rows], f"Indikator dan target tahun {tahun}.")
    with pagu:
        _show([_pagu(row) for row in ask(pengukuran.anggaran, tahun)], f"Pagu tahun {tahun}.")


def _show_agency() -> None:
    instansi = [
        {"Keterangan": kunci.replace("_", " ").capitalize(), "Isi": isi}
        for kunci, isi in ask(toko.instansi).items()
    ]
    _show(instansi, "Identitas instansi.")
    _show([_pejabat(row) for row in ask(perencanaan.pejabat)], "Pejabat dan masa jabatannya.")


def _show(rows: list[Row], alt: str) -> None:
    if rows:
        printing.show_rows(rows, alt=alt)
    else:
        st.text("Belum diisi dalam buku rencana.")


def _pejabat(row: Row) -> Row:
    return {
        "Jabatan": row["jabatan"],
        "Nama": row["nama"],
        "Pangkat/Golongan": row["pangkat"],
        "NIP": row["nip"],
        "Status": row["status"],
        "Dari": tanggal_panjang(row["dari"]),
        "Sampai": row["sampai"] and tanggal_panjang(row["sampai"]),
    }


def _unit(row: Row) -> Row:
    return {"Kode": row["kode"], "Nama": row["nama"], "Jenis": row["jenis"], "Nama lain": row["alias"]}


def _sasaran(row: Row) -> Row:
    return {
        "Kode": row["kode"],
        "Jenis": row["jenis"],
        "Uraian": row["uraian"],
        "Induk": row["induk"],
        "Bagian/Bidang": row["unit"],
    }


def _indikator(row: Row) -> Row:
    return {
        "Kode": row["kode"],
        "Indikator": row["indikator"],
        "Satuan": row["satuan"],
        "Target": labels.nilai(row, "target"),
        "Versi target": row["versi_target"],
        "Bagian/Bidang": row["unit"],
        "Arah": labels.POLARITAS[row["polaritas"]],
        "Tipe triwulan": labels.TIPE_TRIWULAN[row["tipe_triwulan"]],
    }


def _pagu(row: Row) -> Row:
    return {
        "Kode rekening": row["kode_rekening"],
        "Uraian": row["uraian"],
        "Bagian/Bidang": row["unit"],
        "Pagu": format_rp(row["pagu_rp"]),
    }
