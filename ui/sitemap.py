"""Every page once: its address (contract §6), its script, its name on the screen, and the right that opens it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak

BAGIAN: Mapping[str, str] = {
    "kinerja": "Kinerja",
    "rencana": "Data",
    "berkas": "Data",
    "laporan": "Laporan",
    "pengaturan": "Pengaturan",
    "mulai": "Mulai",
}
"""The headings of the sidebar by folder of pages/."""


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page; `script` is relative to ui/main.py, as Streamlit wants it.

    `per_unit` tells whether it can show one Bagian/Bidang alone, to whoever may see that one only.
    """

    alamat: str
    script: str
    nama: str
    hak: Hak
    per_unit: bool = False

    @property
    def bagian(self) -> str:
        """Under which heading of the sidebar it stands: that of the folder its script lies in."""
        return BAGIAN[self.script.split("/")[-2]]

    def opens_to(self, pelaku: Pelaku) -> bool:
        """Tell whether this person may open it."""
        return pelaku.may(self.hak, [pelaku.unit] if self.per_unit else [])


RINGKASAN = Halaman("ringkasan", "../pages/kinerja/ringkasan.py", "Ringkasan", Hak.LIHAT, per_unit=True)
INDIKATOR = Halaman("indikator", "../pages/kinerja/indikator.py", "Indikator", Hak.LIHAT, per_unit=True)
UNIT = Halaman("unit", "../pages/kinerja/unit.py", "Bagian/Bidang", Hak.LIHAT, per_unit=True)
ANGGARAN = Halaman("anggaran", "../pages/kinerja/anggaran.py", "Anggaran", Hak.LIHAT, per_unit=True)
TREN = Halaman("tren", "../pages/kinerja/tren.py", "Tren", Hak.LIHAT, per_unit=True)
KEPATUHAN_SOP = Halaman(
    "kepatuhan_sop", "../pages/kinerja/kepatuhan_sop.py", "Waktu Pelaksanaan SOP", Hak.LIHAT
)
EKSPLORASI = Halaman("eksplorasi", "../pages/kinerja/eksplorasi.py", "Jelajah Data", Hak.LIHAT, per_unit=True)
UNGGAH = Halaman("unggah", "../pages/berkas/unggah.py", "Unggah Data Bidang", Hak.BERKAS, per_unit=True)
ISI = Halaman("isi", "../pages/berkas/isi.py", "Isi Langsung", Hak.ISI, per_unit=True)
TEMUAN = Halaman("temuan", "../pages/berkas/temuan.py", "Perbaikan Data", Hak.BERKAS, per_unit=True)
RENCANA = Halaman("rencana", "../pages/rencana/rencana.py", "Rencana & Target", Hak.LIHAT)
PERMINTAAN = Halaman(
    "permintaan", "../pages/berkas/permintaan.py", "Permintaan Data", Hak.LIHAT, per_unit=True
)
TINDAK_LANJUT = Halaman(
    "tindak_lanjut", "../pages/laporan/tindak_lanjut.py", "Arahan & Tindak Lanjut", Hak.LIHAT, per_unit=True
)
SIKLUS = Halaman("siklus", "../pages/laporan/siklus.py", "Proses LAKIP", Hak.LIHAT, per_unit=True)
BAHAN = Halaman("bahan", "../pages/laporan/bahan.py", "Bahan Naskah", Hak.LIHAT)
ARSIP = Halaman("arsip", "../pages/laporan/arsip.py", "Arsip Dokumen", Hak.BERKAS, per_unit=True)
SUSUN = Halaman("susun", "../pages/laporan/susun.py", "Susun LAKIP", Hak.LIHAT)
PERIKSA = Halaman("periksa", "../pages/laporan/periksa.py", "Pemeriksaan & Persetujuan", Hak.BERKAS)
PENGATURAN = Halaman("pengaturan", "../pages/pengaturan/pengaturan.py", "Pengaturan", Hak.LIHAT)
JEJAK = Halaman("jejak", "../pages/pengaturan/jejak.py", "Jejak Perubahan", Hak.AUDIT)
PEKERJAAN_SAYA = Halaman(
    "pekerjaan_saya", "../pages/pengaturan/pekerjaan_saya.py", "Pekerjaan Saya", Hak.LIHAT, per_unit=True
)
PENGGUNA = Halaman("pengguna", "../pages/pengaturan/pengguna.py", "Pengguna", Hak.AKUN)
MULAI = Halaman("mulai", "../pages/mulai/mulai.py", "Mulai", Hak.RENCANA)

AT_WORK = (
    RINGKASAN,
    INDIKATOR,
    UNIT,
    ANGGARAN,
    TREN,
    KEPATUHAN_SOP,
    EKSPLORASI,
    PERMINTAAN,
    UNGGAH,
    ISI,
    TEMUAN,
    RENCANA,
    SIKLUS,
    BAHAN,
    SUSUN,
    PERIKSA,
    TINDAK_LANJUT,
    ARSIP,
    PEKERJAAN_SAYA,
    PENGGUNA,
    PENGATURAN,
    JEJAK,
)
"""The sidebar of an agency with a plan; the first one is the page at "/"."""
BEFORE_A_PLAN = (MULAI, RENCANA, PENGGUNA)
"""The sidebar as long as the store is empty."""
ALL = (*AT_WORK, MULAI)


def find(alamat: str) -> Halaman:
    """Give the page of an address, with or without its slash ("temuan", "/temuan"; "/" is Ringkasan)."""
    name = alamat.strip("/") or RINGKASAN.alamat
    return next(halaman for halaman in AT_WORK if halaman.alamat == name)


def first_of(pages: Sequence[Halaman], pelaku: Pelaku) -> Halaman:
    """Give the page this person begins with: the year at a glance, else what may be opened at all."""
    known = [halaman for halaman in (RINGKASAN,) if halaman in pages] + [*pages]
    return next((halaman for halaman in known if halaman.opens_to(pelaku)), pages[0])
