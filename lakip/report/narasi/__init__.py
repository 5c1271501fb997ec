"""Narasi: the texts of the document, drafted by rules from the figures of the year and from what the units entered.

A sentence takes every number from `angka.angka_rows`, so each can be told from its figure again (`Blok.angka`).
"""

from lakip.report.bahan import Bahan
from lakip.report.narasi import bab
from lakip.report.narasi.anggaran import anggaran
from lakip.report.narasi.angka import Rujukan, angka_rows
from lakip.report.narasi.blok import (
    DISUNTING,
    DITERIMA,
    KONSEP,
    KOSONG,
    Angka,
    Basi,
    Blok,
    terisi,
)
from lakip.report.narasi.ikhtisar import ikhtisar, kesimpulan, langkah
from lakip.report.narasi.indikator import indikator
from lakip.report.narasi.konteks import Konteks
from lakip.report.narasi.sasaran import ANALISIS, analisis
from lakip.report.narasi.suntingan import dari_orang

__all__ = ["DISUNTING", "DITERIMA", "KONSEP", "KOSONG", "Angka", "Basi", "Blok", "blok_rows"]

_Naskah = dict[str, tuple[str, list[str]]]
"""Judul and paragraphs by kunci; the figures of a paragraph are still named, not shown."""


def blok_rows(bahan: Bahan) -> dict[str, Blok]:
    """Give every text of the document by kunci, in the order of the document."""
    figures = angka_rows(bahan)
    found = {}
    for kunci, (judul, kalimat) in _naskah(Konteks(bahan, Rujukan(figures))).items():
        paragraf, angka = terisi(filter(None, kalimat), figures)
        blok = Blok(kunci, judul, paragraf, KONSEP if paragraf else KOSONG, angka, konsep=paragraf)
        row = bahan.naskah.get(kunci)
        found[kunci] = dari_orang(blok, row, figures) if row and row["teks"] else blok
    return found


def _naskah(k: Konteks) -> _Naskah:
    return _depan(k) | _perencanaan(k) | _capaian(k) | _penutup(k)


def _depan(k: Konteks) -> _Naskah:
    return {
        "kata_pengantar": ("Kata Pengantar", bab.kata_pengantar(k)),
        "ikhtisar": ("Ikhtisar Eksekutif", ikhtisar(k)),
        "bab1/latar_belakang": ("Latar Belakang", bab.latar_belakang(k)),
        "bab1/dasar_hukum": ("Dasar Hukum", bab.dasar_hukum(k)),
        "bab1/maksud_tujuan": ("Maksud dan Tujuan", bab.maksud_tujuan(k)),
        "bab1/tugas_fungsi": ("Tugas dan Fungsi", []),
        "bab1/struktur": ("Struktur Organisasi", []),
        "bab1/sumber_daya": ("Sumber Daya", bab.sumber_daya(k)),
        "bab1/isu_strategis": ("Isu Strategis", []),
        "bab1/sistematika": ("Sistematika", bab.sistematika(k)),
    }


def _perencanaan(k: Konteks) -> _Naskah:
    return {
        "bab2/renstra": ("Rencana Strategis", bab.renstra(k)),
        "bab2/iku": ("Indikator Kinerja Utama", bab.iku(k)),
        "bab2/pk": ("Perjanjian Kinerja", bab.perjanjian(k)),
        "bab2/rencana_aksi": ("Rencana Aksi", bab.rencana_aksi(k)),
    }


def _capaian(k: Konteks) -> _Naskah:
    found: _Naskah = {"bab3/pengantar": ("Pengukuran Kinerja", bab.pengantar_bab3(k))}
    for row in k.bahan.efisiensi.sasaran:
        for nomor, (judul, isi) in enumerate(zip(ANALISIS, analisis(k, row), strict=True), start=1):
            found[f"sasaran/{row['kode']}/{nomor}"] = (f"{row['uraian']}: {judul}", isi)
    for row in k.bahan.antar_tahun:
        found[f"indikator/{row['kode']}"] = (row["indikator"], indikator(k, row))
    return found | {"anggaran": ("Realisasi Anggaran", anggaran(k))}


def _penutup(k: Konteks) -> _Naskah:
    return {
        "bab4/kesimpulan": ("Kesimpulan", kesimpulan(k)),
        "bab4/langkah": ("Langkah Perbaikan", langkah(k)),
    }
