"""Ketentuan perhitungan: the settings two agencies may differ in, as dated data printed beside every result."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lakip.domain.skala import PERMENDAGRI_86


@dataclass(frozen=True, slots=True)
class Kebijakan:
    """One version of the settings; percentages 0 to 100, None = the figure is not computed.

    pembulatan_predikat: "tidak" rates the unrounded figure, "0" and "2" round half up first.
    rata_indikator: "sederhana" or "berbobot"; rata_instansi: "menurut_sasaran" or "menurut_indikator".
    urutan_batas: "batas_lalu_rata" caps each indicator, "rata_lalu_batas" caps the mean at batas_rata, "tanpa_batas".
    data_kosong: "dikeluarkan" leaves an indicator without a figure out of the mean, "nol" counts it as zero.
    """

    versi: int
    berlaku_dari: date
    dasar: str
    skala: str
    pembulatan_predikat: str
    rata_indikator: str
    rata_instansi: str
    urutan_batas: str
    batas_rata: Decimal | None
    data_kosong: str
    naik_target_nol_realisasi_nol: Decimal | None
    naik_target_nol_realisasi_ada: Decimal | None
    turun_target_nol_realisasi_nol: Decimal | None
    turun_target_nol_realisasi_ada: Decimal | None
    desimal_cetak: int


BAWAAN = Kebijakan(
    versi=1,
    berlaku_dari=date(2000, 1, 1),
    dasar="Ketentuan bawaan: Permendagri 86/2017 dan praktik LKjIP",
    skala=PERMENDAGRI_86,
    pembulatan_predikat="tidak",
    rata_indikator="sederhana",
    rata_instansi="menurut_sasaran",
    urutan_batas="batas_lalu_rata",
    batas_rata=None,
    data_kosong="dikeluarkan",
    naik_target_nol_realisasi_nol=Decimal(100),
    naik_target_nol_realisasi_ada=None,
    turun_target_nol_realisasi_nol=Decimal(100),
    turun_target_nol_realisasi_ada=Decimal(0),
    desimal_cetak=2,
)
"""The settings a new store starts with."""
