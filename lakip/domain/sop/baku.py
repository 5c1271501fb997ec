"""The standard: the six langkah and the identity of the SOP, as data (SOP 4.2.01/1/3/2024)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lakip.domain.sop.durasi import MENIT_PER_HARI, Durasi


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step of the SOP form: activity, pelaksana, and mutu baku (kelengkapan, waktu, output).

    `pelaksana_asumsi` marks a pelaksana that the form leaves blank and the text does not name.
    """

    no: int
    nama: str
    uraian: str
    pelaksana: str
    kelengkapan: str
    baku: Durasi
    output: str
    pelaksana_asumsi: bool = False


@dataclass(frozen=True, slots=True)
class Sop:
    """The cover of the SOP, without its officials: signatories are settings of the agency.

    `disahkan_oleh` is the jabatan that approves, "" = the head of the agency; valid from `tanggal_efektif`, else from
    `tanggal_pengesahan`. `catatan` = where the text of the source was corrected or read in a certain way.
    """

    nomor: str
    judul: str
    tanggal_pembuatan: date
    tanggal_revisi: date | None
    tanggal_pengesahan: date
    berlaku_sampai: date
    baku_tertulis: Durasi
    dasar_hukum: tuple[str, ...]
    keterkaitan: tuple[str, ...]
    pihak_terkait: tuple[str, ...]
    pencatatan: tuple[str, ...]
    peralatan: tuple[str, ...]
    persyaratan: str
    biaya: str
    tanggal_efektif: date | None = None
    disahkan_oleh: str = ""
    kualifikasi: tuple[str, ...] = ()
    peringatan: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()

    @property
    def berlaku_dari(self) -> date:
        """The day the version is valid from."""
        return self.tanggal_efektif or self.tanggal_pengesahan


def baku_dihitung(langkah_rows: Iterable[Langkah]) -> Durasi:
    """Add up the standards of the steps; compliance uses this total, not the stated one."""
    return sum((langkah.baku for langkah in langkah_rows), Durasi())


def selisih_menit(tertulis: Durasi, dihitung: Durasi) -> int:
    """Give by how many minutes the stated total exceeds the one added up from the steps."""
    return (tertulis.hari - dihitung.hari) * MENIT_PER_HARI + tertulis.menit - dihitung.menit


_LAPORAN_BIDANG = "Laporan data kinerja kegiatan setiap Bagian dan Bidang"
_STAF = "JFU/Staf"

LANGKAH = (
    Langkah(
        no=1,
        nama="Permintaan data",
        uraian="Membuat surat permintaan laporan data kinerja dan kegiatan selama satu tahun "
        "kepada Bagian dan Bidang",
        pelaksana=_STAF,
        kelengkapan="Nota Dinas",
        baku=Durasi(menit=15),
        output="Surat Permintaan Data",
    ),
    Langkah(
        no=2,
        nama="Pengumpulan dan rekapitulasi",
        uraian="Mengumpulkan, menghimpun dan merekap data kinerja dan kegiatan selama satu tahun "
        "dari Bagian dan Bidang",
        pelaksana=_STAF,
        pelaksana_asumsi=True,
        kelengkapan=_LAPORAN_BIDANG,
        baku=Durasi(hari=3),
        output="Data laporan data kinerja kegiatan setiap Bagian dan Bidang",
    ),
    Langkah(
        no=3,
        nama="Penyusunan LAKIP",
        uraian="Menyusun LAKIP",
        pelaksana=_STAF,
        pelaksana_asumsi=True,
        kelengkapan=_LAPORAN_BIDANG,
        baku=Durasi(hari=5),
        output="Data LAKIP",
    ),
    Langkah(
        no=4,
        nama="Pemeriksaan",
        uraian="Meneliti dan memeriksa LAKIP",
        pelaksana="Ka. Subbag, selanjutnya Sekretaris",
        kelengkapan="Data LAKIP",
        baku=Durasi(menit=45),
        output="Data LAKIP",
    ),
    Langkah(
        no=5,
        nama="Penandatanganan",
        uraian="Menandatangani LAKIP",
        pelaksana="Kepala Badan",
        kelengkapan="Data LAKIP",
        baku=Durasi(menit=45),
        output="Data LAKIP",
    ),
    Langkah(
        no=6,
        nama="Pengiriman",
        uraian="Membuat Surat Pengantar; LAKIP dikirim ke SKPD Peminta Data",
        pelaksana=_STAF,
        pelaksana_asumsi=True,
        kelengkapan="Data LAKIP",
        baku=Durasi(menit=15),
        output="Surat Pengantar dan bukti kirim",
    ),
)

SOP = Sop(
    nomor="4.2.01/1/3/2024",
    judul="Mekanisme Pengumpulan dan Pengukuran Data Kinerja",
    tanggal_pembuatan=date(2024, 3, 4),
    tanggal_revisi=None,
    tanggal_pengesahan=date(2024, 3, 4),
    berlaku_sampai=date(2025, 3, 4),
    baku_tertulis=Durasi(hari=8, menit=125),
    dasar_hukum=(
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
        "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014",
        "Peraturan Daerah Kota Tanjungpinang Nomor 11 Tahun 2016",
        "Peraturan Wali Kota Tanjungpinang Nomor 15 Tahun 2023",
    ),
    keterkaitan=("SOP Renstra", "SOP Renja", "SOP LPPD", "SOP Laporan Tahunan"),
    pihak_terkait=("Bagian dan Bidang",),
    pencatatan=("Data dari Bagian dan Bidang", "Lakip dilaporkan"),
    peralatan=("Komputer", "Internet", "Filling Cabinet Komputer"),
    persyaratan="Tidak ada persyaratan",
    biaya="Tidak dipungut biaya",
    catatan=(
        (
            'Nama SOP memakai tulisan pada sampul; naskah asli juga menulis "POSEDUR PENGUMPULAN DAN PENGUKURAN" dan '
            '"SOP MEKANISME PENGUMPULAN DATA KINERJA".'
        ),
        "Pengukuran tidak memiliki langkah sendiri; dihitung otomatis sesudah langkah 2 dan waktunya masuk langkah 3.",
        "Kolom pelaksana pada naskah asli kosong; pelaksana langkah 2, 3, dan 6 adalah asumsi.",
        '"Bagian dan Bidang" pada keterkaitan bukan SOP; dicatat sebagai pihak terkait.',
    ),
)
"""Valid one year and registered again yearly; Filling Cabinet Komputer is the SOP's own spelling."""

USUL_DASAR_HUKUM = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 88 Tahun 2021",
    "Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019",
)
"""Newer rules that the SOP does not name; proposed for its next version, never added unasked."""
