"""The SOP Mekanisme Pengumpulan dan Pengukuran Data Kinerja: its standard, its events, and compliance."""

from lakip.domain.sop.baku import LANGKAH, SOP, USUL_DASAR_HUKUM, Langkah, Sop, baku_dihitung, selisih_menit
from lakip.domain.sop.cara import CaraHitung
from lakip.domain.sop.durasi import MENIT_PER_HARI, Durasi, format_durasi, parse_durasi
from lakip.domain.sop.kejadian import PEMERIKSA, Aksi, Kejadian
from lakip.domain.sop.kepatuhan import HasilLangkah, HasilSop, Pengerjaan, StatusLangkah, budgeted, evaluate
from lakip.domain.sop.naskah import (
    Naskah,
    Ubahan,
    changes,
    check_naskah,
    isi_of,
    renewed,
    sop_of,
    turns,
    valid_until,
)
from lakip.domain.sop.posisi import Pekerjaan, Posisi
from lakip.domain.sop.rantai import Rantai
from lakip.domain.sop.urutan import check_change, check_next

__all__ = [
    "LANGKAH",
    "MENIT_PER_HARI",
    "PEMERIKSA",
    "SOP",
    "USUL_DASAR_HUKUM",
    "Aksi",
    "CaraHitung",
    "Durasi",
    "HasilLangkah",
    "HasilSop",
    "Kejadian",
    "Langkah",
    "Naskah",
    "Pekerjaan",
    "Pengerjaan",
    "Posisi",
    "Rantai",
    "Sop",
    "StatusLangkah",
    "Ubahan",
    "baku_dihitung",
    "budgeted",
    "changes",
    "check_change",
    "check_naskah",
    "check_next",
    "evaluate",
    "format_durasi",
    "isi_of",
    "parse_durasi",
    "renewed",
    "selisih_menit",
    "sop_of",
    "turns",
    "valid_until",
]
