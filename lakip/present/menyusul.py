"""Angka menyusul in sentences: what a figure is while the final one is still to come, and what had been printed."""

from collections.abc import Mapping
from typing import Any

from lakip.domain.tanggal import tanggal_panjang
from lakip.present import labels

Row = Mapping[str, Any]


def kalimat(row: Row, *, kosong_nol: bool = False) -> str:
    """Say what stands for the figure of a row of metrics.menyusul, and when the final one is expected."""
    return f"{row['kode']} {row['indikator']}: {_sekarang(row, kosong_nol=kosong_nol)}{_kapan(row)}."


def cetakan(tercetak: Row, kini: Row, tahun: int) -> str:
    """Say what the edition of `tahun` printed of an indikator, and what its figure is now."""
    return (
        f"{kini['kode']} {kini['indikator']}: pada LAKIP {tahun} tercetak {_tertulis(tercetak)}, "
        f"sekarang {_tertulis(kini)}."
    )


def _sekarang(row: Row, *, kosong_nol: bool) -> str:
    if row["jenis"] == "belum rilis":
        rata = "dihitung nol dalam rata-rata" if kosong_nol else "tidak ikut dirata-ratakan"
        return f"angka belum rilis dan {rata}"
    if row["jenis"] == "sementara":
        return "angka sementara (unaudited)"
    return f"memakai angka tahun {row['tahun_data'] or 'lalu'} karena angka tahun berjalan belum tersedia"


def _kapan(row: Row) -> str:
    if row["perkiraan"] is None:
        return ""
    catatan = f" ({row['catatan']})" if row["catatan"] else ""
    return f"; perkiraan rilis {tanggal_panjang(row['perkiraan'])}{catatan}"


def _tertulis(row: Row) -> str:
    if row["status"] in {"belum_rilis", "belum_ada"}:
        return labels.STATUS[row["status"]].lower()
    angka = labels.nilai(row, "realisasi", satuan=True)
    if row["status_data"] == "sementara":
        return f"{angka} (sementara)"
    if row["status_data"] == "angka tahun lalu":
        return f"{angka} (angka tahun {row['tahun_data'] or 'lalu'})"
    return angka
