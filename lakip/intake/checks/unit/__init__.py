"""Rules for what a unit hands in, in their order: whose line it is, what it says, whether it agrees with itself.

Each takes the lines that are still on their way in and the register, and yields findings: a Temuan to know, or a
Tanya that holds values back until a person settles it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from lakip.domain.findings import Temuan
from lakip.intake.calon import Line, Tanya
from lakip.intake.checks.unit.check_angka import check_angka, glance_angka
from lakip.intake.checks.unit.check_baris_ganda import check_baris_ganda, glance_baris_ganda
from lakip.intake.checks.unit.check_baris_ragu import check_baris_ragu, glance_baris_ragu
from lakip.intake.checks.unit.check_beku import check_beku
from lakip.intake.checks.unit.check_bentuk_kode import check_bentuk_kode, glance_bentuk_kode
from lakip.intake.checks.unit.check_bulan_triwulan import check_bulan_triwulan, glance_bulan_triwulan
from lakip.intake.checks.unit.check_capaian_beda import check_capaian_beda
from lakip.intake.checks.unit.check_di_luar_rencana import check_di_luar_rencana, glance_di_luar_rencana
from lakip.intake.checks.unit.check_induk_rincian import check_induk_rincian, glance_induk_rincian
from lakip.intake.checks.unit.check_isi_kosong import check_isi_kosong, glance_isi_kosong
from lakip.intake.checks.unit.check_jumlah import check_jumlah, glance_jumlah
from lakip.intake.checks.unit.check_kode_indikator import check_kode_indikator, glance_kode_indikator
from lakip.intake.checks.unit.check_kode_teks import check_kode_teks, glance_kode_teks
from lakip.intake.checks.unit.check_kolom_ragu import check_kolom_ragu, glance_kolom_ragu
from lakip.intake.checks.unit.check_kumulatif_turun import check_kumulatif_turun
from lakip.intake.checks.unit.check_lra_beda import check_lra_beda, glance_lra_beda
from lakip.intake.checks.unit.check_milik_unit import check_milik_unit, glance_milik_unit
from lakip.intake.checks.unit.check_nama_beda import check_nama_beda
from lakip.intake.checks.unit.check_nilai_tersimpan import check_nilai_tersimpan, glance_nilai_tersimpan
from lakip.intake.checks.unit.check_pagu_beda import check_pagu_beda, glance_pagu_beda
from lakip.intake.checks.unit.check_pencilan import check_pencilan
from lakip.intake.checks.unit.check_penyebut_nol import check_penyebut_nol
from lakip.intake.checks.unit.check_predikat import check_predikat
from lakip.intake.checks.unit.check_realisasi_atas_pagu import (
    check_realisasi_atas_pagu,
    glance_realisasi_atas_pagu,
)
from lakip.intake.checks.unit.check_rincian_kosong import check_rincian_kosong, glance_rincian_kosong
from lakip.intake.checks.unit.check_setahun_triwulan import check_setahun_triwulan, glance_setahun_triwulan
from lakip.intake.checks.unit.check_status_data import check_status_data
from lakip.intake.checks.unit.check_tahun_berkas import check_tahun_berkas, glance_tahun_berkas
from lakip.intake.checks.unit.check_target_beda import check_target_beda
from lakip.intake.checks.unit.check_teks_wajib import check_teks_wajib
from lakip.intake.checks.unit.check_wajar import check_wajar
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register

Check = Callable[[list[Line], Register], Iterator[Temuan | Tanya]]

SEMUA = frozenset({"realisasi", "kegiatan", "anggaran"})
KINERJA = frozenset({"realisasi"})
BELANJA = frozenset({"kegiatan", "anggaran"})
ANGGARAN = frozenset({"anggaran"})


class Tahap(StrEnum):
    """The questions of screening in their order."""

    BERKAS = "Apakah ini tabel yang dapat dibaca?"
    PEMILIK = "Milik siapa barisnya?"
    ISI = "Apa yang tertulis di selnya?"
    SENDIRI = "Apakah isinya saling cocok?"
    RENCANA = "Apakah cocok dengan rencana?"
    RIWAYAT = "Apakah cocok dengan yang sudah tersimpan?"


@dataclass(frozen=True, slots=True)
class Aturan:
    """One rule of the book: its function, what it looks after in words, its stage, and the tables it concerns."""

    check: Check
    judul: str
    tahap: Tahap
    tabel: frozenset[str] = SEMUA
    glance: Callable[[Glance], Mask] | None = None
    """Which rows of a table seen by columns it may have something to say about; None: it looks at every row."""

    @property
    def nama(self) -> str:
        """The name its findings carry."""
        return self.check.__name__


ATURAN: tuple[Aturan, ...] = (
    Aturan(check_isi_kosong, "Berkas memuat nilai.", Tahap.PEMILIK, glance=glance_isi_kosong),
    Aturan(check_tahun_berkas, "Tahun pada judul sama dengan tahun laporan.", Tahap.PEMILIK, glance=glance_tahun_berkas),
    Aturan(check_kode_teks, "Kode ditulis sebagai teks.", Tahap.PEMILIK, glance=glance_kode_teks),
    Aturan(check_bentuk_kode, "Kode anggaran lengkap dan sesuai susunannya.", Tahap.PEMILIK, BELANJA, glance=glance_bentuk_kode),
    Aturan(check_baris_ragu, "Baris cocok dengan rencana tanpa menduga.", Tahap.PEMILIK, glance=glance_baris_ragu),
    Aturan(check_kode_indikator, "Kode dikenal dan berlaku pada tahun ini.", Tahap.PEMILIK, glance=glance_kode_indikator),
    Aturan(check_nama_beda, "Nama indikator sesuai dengan kodenya.", Tahap.PEMILIK, KINERJA),
    Aturan(check_milik_unit, "Baris milik unit yang menyerahkan.", Tahap.PEMILIK, glance=glance_milik_unit),
    Aturan(check_baris_ganda, "Satu nilai ditulis sekali.", Tahap.PEMILIK, glance=glance_baris_ganda),
    Aturan(check_kolom_ragu, "Arti setiap kolom pasti.", Tahap.ISI, glance=glance_kolom_ragu),
    # A figure hardly possible comes before a doubtful one: a doubt is asked once.
    Aturan(check_wajar, "Realisasi masih wajar terhadap targetnya.", Tahap.ISI, KINERJA),
    Aturan(check_angka, "Tulisan angka terbaca dengan pasti.", Tahap.ISI, glance=glance_angka),
    Aturan(check_predikat, "Predikat sesuai dengan angkanya.", Tahap.ISI, KINERJA),
    Aturan(check_status_data, "Status Data dikenal dan sesuai dengan isinya.", Tahap.ISI, KINERJA),
    Aturan(check_penyebut_nol, "Pembilang dan penyebut lengkap.", Tahap.ISI, KINERJA),
    Aturan(check_setahun_triwulan, "Nilai setahun sesuai dengan triwulannya.", Tahap.SENDIRI, glance=glance_setahun_triwulan),
    Aturan(check_bulan_triwulan, "Triwulan sama dengan jumlah bulannya.", Tahap.SENDIRI, ANGGARAN, glance=glance_bulan_triwulan),
    Aturan(check_kumulatif_turun, "Nilai kumulatif tidak turun.", Tahap.SENDIRI, KINERJA),
    Aturan(check_induk_rincian, "Kode induk sama dengan jumlah rinciannya.", Tahap.SENDIRI, ANGGARAN, glance=glance_induk_rincian),
    Aturan(check_jumlah, "Jumlah yang tertulis sama dengan jumlah barisnya.", Tahap.SENDIRI, ANGGARAN, glance=glance_jumlah),
    Aturan(check_target_beda, "Target sama dengan Perjanjian Kinerja.", Tahap.RENCANA, KINERJA),
    Aturan(check_capaian_beda, "Capaian yang tertulis sama dengan hasil hitung.", Tahap.RENCANA, KINERJA),
    Aturan(check_teks_wajib, "Penjelasan capaian terisi.", Tahap.RENCANA, KINERJA),
    Aturan(check_pagu_beda, "Pagu sama dengan rencana.", Tahap.RENCANA, ANGGARAN, glance=glance_pagu_beda),
    Aturan(check_realisasi_atas_pagu, "Realisasi tidak melebihi pagu.", Tahap.RENCANA, ANGGARAN, glance=glance_realisasi_atas_pagu),
    Aturan(check_rincian_kosong, "Realisasi tercatat pada kode rincian.", Tahap.RENCANA, ANGGARAN, glance=glance_rincian_kosong),
    Aturan(check_di_luar_rencana, "Kode anggaran ada di rencana.", Tahap.RENCANA, BELANJA, glance=glance_di_luar_rencana),
    Aturan(check_nilai_tersimpan, "Nilai tidak bertentangan dengan yang sudah tersimpan.", Tahap.RIWAYAT, glance=glance_nilai_tersimpan),
    Aturan(check_lra_beda, "Angka unit sama dengan LRA instansi.", Tahap.RIWAYAT, ANGGARAN, glance=glance_lra_beda),
    Aturan(check_beku, "Nilai bergerak antartriwulan.", Tahap.RIWAYAT, KINERJA),
    Aturan(check_pencilan, "Nilai masih dalam kisaran riwayatnya.", Tahap.RIWAYAT, KINERJA),
)  # fmt: skip
"""The rule book; a rule sees only what the rules before it let through."""
