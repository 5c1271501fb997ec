"""Ketentuan perhitungan: the settings two agencies may differ in, as dated data printed beside every result."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lakip.domain.desimal import format_id, half_up
from lakip.domain.skala import PERMENDAGRI_86


@dataclass(frozen=True, slots=True)
class Kebijakan:
    """One version of the settings; percentages 0 to 100, None = the figure is not computed.

    pembulatan_predikat: "tidak" rates the unrounded figure, "0" and "2" round half up first.
    rata_indikator: "sederhana" or "berbobot"; rata_instansi: "menurut_sasaran" or "menurut_indikator".
    urutan_batas: "batas_lalu_rata" caps each indikator at its own Batas Capaian, else at batas_rata; "rata_lalu_batas"
    caps the mean at batas_rata; "tanpa_batas" caps neither.
    data_kosong: "dikeluarkan" leaves an indicator without a figure out of the mean, "nol" counts it as zero.
    peringatan_…: from when on an early warning is given; they move no figure.
    sop_…: how step times are held against the SOP (domain.sop.cara.CaraHitung); they move no capaian.
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
    peringatan_hari: int = 30
    peringatan_pita: int = 2
    peringatan_capaian: Decimal = Decimal(150)
    peringatan_serapan: Decimal = Decimal(25)
    sop_hari: str = "fraksi"
    sop_waktu: str = "kerja"
    sop_total: str = "dihitung"


PILIHAN: Mapping[str, tuple[str, ...]] = {
    "pembulatan_predikat": ("tidak", "0", "2"),
    "rata_indikator": ("sederhana", "berbobot"),
    "rata_instansi": ("menurut_sasaran", "menurut_indikator"),
    "urutan_batas": ("batas_lalu_rata", "rata_lalu_batas", "tanpa_batas"),
    "data_kosong": ("dikeluarkan", "nol"),
    "sop_hari": ("fraksi", "tanggal", "450_menit"),
    "sop_waktu": ("kerja", "antrean"),
    "sop_total": ("dihitung", "tertulis"),
}
"""What a setting with a closed list may say."""

TARGET_NOL: Mapping[str, str] = {
    "naik_target_nol_realisasi_nol": "target nol, realisasi nol (makin tinggi makin baik)",
    "naik_target_nol_realisasi_ada": "target nol, realisasi ada (makin tinggi makin baik)",
    "turun_target_nol_realisasi_nol": "target nol, realisasi nol (makin rendah makin baik)",
    "turun_target_nol_realisasi_ada": "target nol, realisasi ada (makin rendah makin baik)",
}
"""The four zero rules: the capaian in percent where the target is zero; each in words."""

PERINGATAN_BULAT: Mapping[str, range] = {"peringatan_hari": range(1, 121), "peringatan_pita": range(1, 6)}
"""The thresholds of early warnings that are whole numbers, with what they may be."""
PERINGATAN_PERSEN = ("peringatan_capaian", "peringatan_serapan")
"""Those that are a percentage, or points between two."""

VARIAN: Mapping[str, Mapping[str, str | Decimal | None]] = {
    "menurut_sasaran": {"rata_instansi": "menurut_sasaran"},
    "menurut_indikator": {"rata_instansi": "menurut_indikator"},
    "berbobot": {"rata_indikator": "berbobot"},
    "tanpa_batas": {"urutan_batas": "tanpa_batas", "batas_rata": None},
    "batas_100": {"urutan_batas": "batas_lalu_rata", "batas_rata": Decimal(100)},
    "batas_120": {"urutan_batas": "batas_lalu_rata", "batas_rata": Decimal(120)},
    "batas_150": {"urutan_batas": "batas_lalu_rata", "batas_rata": Decimal(150)},
    "rata_lalu_batas_100": {"urutan_batas": "rata_lalu_batas", "batas_rata": Decimal(100)},
    "kosong_nol": {"data_kosong": "nol"},
    "dibulatkan": {"pembulatan_predikat": "0"},
}
"""What other agencies do: changes to the ketentuan of a year that it may be compared with without saving a version."""

TAHUN_BERLAKU = range(2000, 9999)
DESIMAL_CETAK = range(7)
PERSEN_TERBESAR = Decimal(10_000)
_ANGKA_DISIMPAN = 12

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


def check_kebijakan(k: Kebijakan, skala: Collection[str]) -> list[str]:
    """Give one sentence for everything that keeps `k` from being computed with; `skala` are the names there are."""
    return [*_wrong_words(k, skala), *_wrong_batas(k), *_wrong_target_nol(k), *_wrong_peringatan(k)]


def _wrong_words(k: Kebijakan, skala: Collection[str]) -> Iterator[str]:
    if not k.dasar.strip():
        yield "Dasar ketentuan belum diisi; tulis peraturan atau keputusan yang mendasarinya."
    if k.berlaku_dari.year not in TAHUN_BERLAKU:
        yield f"Tanggal berlaku memakai tahun {k.berlaku_dari.year}; pakai tahun {TAHUN_BERLAKU[0]} atau sesudahnya."
    if k.skala not in skala:
        yield f"Skala {k.skala} tidak dikenal; pakai salah satu dari {', '.join(skala)}."
    for setelan, pilihan in PILIHAN.items():
        if (chosen := getattr(k, setelan)) not in pilihan:
            yield f"Setelan {setelan} berisi {chosen}; pakai salah satu dari {', '.join(pilihan)}."
    if k.desimal_cetak not in DESIMAL_CETAK:
        yield f"Desimal yang dicetak berisi {k.desimal_cetak}; pakai 0 sampai {DESIMAL_CETAK[-1]}."


def _wrong_batas(k: Kebijakan) -> Iterator[str]:
    if k.batas_rata is None:
        if k.urutan_batas == "rata_lalu_batas":
            yield "Batas capaian belum diisi, padahal rata-rata hendak dibatasi; isi misalnya 100, 120, atau 150."
    elif k.urutan_batas == "tanpa_batas":
        yield "Batas capaian diisi, padahal dipilih tanpa batas; kosongkan batasnya atau pilih kapan batas dipakai."
    elif not _fits(k.batas_rata, Decimal(1)):
        yield f"Batas capaian berisi {format_id(k.batas_rata, None)}; isi 1 sampai 10.000, misalnya 100, 120, atau 150."


def _wrong_target_nol(k: Kebijakan) -> Iterator[str]:
    for setelan, nama in TARGET_NOL.items():
        persen: Decimal | None = getattr(k, setelan)
        if persen is not None and not _fits(persen, Decimal(0)):
            yield (
                f"Capaian untuk {nama} berisi {format_id(persen, None)}; isi 0 sampai 10.000, "
                "atau kosongkan bila tidak dihitung."
            )


def _wrong_peringatan(k: Kebijakan) -> Iterator[str]:
    for setelan, boleh in PERINGATAN_BULAT.items():
        if (isi := getattr(k, setelan)) not in boleh:
            yield f"Setelan {setelan} berisi {isi}; pakai {boleh[0]} sampai {boleh[-1]}."
    for setelan in PERINGATAN_PERSEN:
        persen: Decimal | None = getattr(k, setelan)
        if persen is None or not _fits(persen, Decimal(1)):
            tertulis = "kosong" if persen is None else f"berisi {format_id(persen, None)}"
            yield f"Setelan {setelan} {tertulis}; isi 1 sampai 10.000."


def _fits(persen: Decimal, terkecil: Decimal) -> bool:
    """Tell whether a percentage lies in its range and keeps all its digits in the store."""
    return terkecil <= persen <= PERSEN_TERBESAR and persen == half_up(persen, _ANGKA_DISIMPAN)
