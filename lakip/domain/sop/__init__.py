"""The SOP Mekanisme Pengumpulan dan Pengukuran Data Kinerja: its standard, its events, and compliance."""

from lakip.domain.sop.baku import LANGKAH, SOP, Langkah, Sop, baku_dihitung, selisih_menit
from lakip.domain.sop.durasi import MENIT_PER_HARI, Durasi, format_durasi, parse_durasi
from lakip.domain.sop.kejadian import Aksi, Kejadian, check_next
from lakip.domain.sop.kepatuhan import HasilLangkah, HasilSop, Pengerjaan, StatusLangkah, evaluate

__all__ = [
    "LANGKAH",
    "MENIT_PER_HARI",
    "SOP",
    "Aksi",
    "Durasi",
    "HasilLangkah",
    "HasilSop",
    "Kejadian",
    "Langkah",
    "Pengerjaan",
    "Sop",
    "StatusLangkah",
    "baku_dihitung",
    "check_next",
    "evaluate",
    "format_durasi",
    "parse_durasi",
    "selisih_menit",
]
