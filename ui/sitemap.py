"""Every page once: its address (contract §6), its script, its name on the screen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page; `script` is relative to ui/main.py, as Streamlit wants it."""

    alamat: str
    script: str
    nama: str


RINGKASAN = Halaman("ringkasan", "../pages/kinerja/ringkasan.py", "Ringkasan")
INDIKATOR = Halaman("indikator", "../pages/kinerja/indikator.py", "Indikator")
UNIT = Halaman("unit", "../pages/kinerja/unit.py", "Bagian/Bidang")
ANGGARAN = Halaman("anggaran", "../pages/kinerja/anggaran.py", "Anggaran")
TREN = Halaman("tren", "../pages/kinerja/tren.py", "Tren")
KEPATUHAN_SOP = Halaman("kepatuhan_sop", "../pages/kinerja/kepatuhan_sop.py", "Waktu Pelaksanaan SOP")
UNGGAH = Halaman("unggah", "../pages/berkas/unggah.py", "Unggah Data Bidang")
ISI = Halaman("isi", "../pages/berkas/isi.py", "Isi Langsung")
TEMUAN = Halaman("temuan", "../pages/berkas/temuan.py", "Perbaikan Data")
RENCANA = Halaman("rencana", "../pages/rencana/rencana.py", "Rencana & Target")
SUSUN = Halaman("susun", "../pages/laporan/susun.py", "Susun LAKIP")
PENGATURAN = Halaman("pengaturan", "../pages/pengaturan/pengaturan.py", "Pengaturan")
MULAI = Halaman("mulai", "../pages/mulai/mulai.py", "Mulai")

AT_WORK = (
    RINGKASAN,
    INDIKATOR,
    UNIT,
    ANGGARAN,
    TREN,
    KEPATUHAN_SOP,
    UNGGAH,
    ISI,
    TEMUAN,
    RENCANA,
    SUSUN,
    PENGATURAN,
)
"""The sidebar of an agency with a plan; the first one is the page at "/"."""
BEFORE_A_PLAN = (MULAI, RENCANA)
"""The sidebar as long as the store is empty."""


def find(alamat: str) -> Halaman:
    """Give the page of an address, with or without its slash ("temuan", "/temuan"; "/" is Ringkasan)."""
    name = alamat.strip("/") or RINGKASAN.alamat
    return next(halaman for halaman in AT_WORK if halaman.alamat == name)
