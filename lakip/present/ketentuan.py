"""The ketentuan perhitungan in words: each setting, what it may say, and why a figure moved between two of them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from lakip.domain.desimal import MISSING, format_id
from lakip.domain.kebijakan import TARGET_NOL
from lakip.domain.skala import PERMENDAGRI_86
from lakip.domain.tanggal import tanggal_panjang

Row = Mapping[str, Any]

SETELAN: Mapping[str, tuple[str, str]] = {
    "versi": ("Versi ketentuan", "Nomor urut ketentuan perhitungan."),
    "berlaku_dari": ("Berlaku mulai", "Tanggal ketentuan mulai dipakai."),
    "dasar": ("Dasar", "Peraturan atau kesepakatan yang mendasari ketentuan."),
    "skala": ("Skala kriteria", "Skala yang memberi kriteria pada capaian."),
    "pembulatan_predikat": ("Pembulatan sebelum kriteria", "Pembulatan capaian sebelum kriterianya dicari."),
    "rata_indikator": (
        "Rata-rata indikator",
        "Cara merata-ratakan indikator dalam satu sasaran; bobot tidak harus berjumlah 100 karena dibagi jumlahnya.",
    ),
    "rata_instansi": ("Rata-rata instansi", "Cara merata-ratakan capaian instansi."),
    "urutan_batas": ("Urutan batas capaian", "Kapan batas capaian dipakai ketika merata-ratakan."),
    "batas_rata": (
        "Batas capaian (%)",
        "Batas bagi indikator tanpa Batas Capaian sendiri pada buku rencana, atau bagi rata-ratanya.",
    ),
    "data_kosong": ("Indikator tanpa angka", "Perlakuan indikator tanpa angka dalam rata-rata."),
    **{key: (f"T{nama[1:]}", "Capaian (%) yang diberikan.") for key, nama in TARGET_NOL.items()},
    "desimal_cetak": (
        "Desimal yang dicetak",
        "Banyak angka di belakang koma pada persen; perhitungan tidak dibulatkan.",
    ),
    "peringatan_hari": (
        "Peringatan batas laporan (hari)",
        "Batas laporan disebut sejak sekian hari sebelumnya.",
    ),
    "peringatan_pita": (
        "Peringatan capaian lemah (kriteria terbawah)",
        "Sekian kriteria terbawah pada skalanya disebut lemah.",
    ),
    "peringatan_capaian": (
        "Peringatan capaian tinggi (%)",
        "Capaian di atas ini tanpa penjelasan diperingatkan.",
    ),
    "peringatan_serapan": (
        "Peringatan jarak serapan (poin)",
        "Serapan sasaran yang terpaut sekian poin atau lebih dari capaiannya diperingatkan.",
    ),
    "sop_hari": (
        "Hari pada waktu baku SOP",
        "Cara menghitung hari kerja yang terpakai oleh langkah yang waktu bakunya dalam hari.",
    ),
    "sop_waktu": (
        "Waktu yang dinilai terhadap SOP",
        "Waktu mengerjakan saja, atau beserta waktu menunggu sejak diterima; keduanya selalu ditampilkan.",
    ),
    "sop_total": (
        "Waktu total SOP yang dipakai menilai",
        "Jumlah waktu baku setiap langkah, atau waktu total yang tertulis pada SOP.",
    ),
}
"""Name and meaning of every setting, in the order they are printed."""

KATA: Mapping[str, Mapping[str, str]] = {
    "pembulatan_predikat": {"tidak": "tanpa pembulatan", "0": "ke bilangan bulat", "2": "ke dua desimal"},
    "rata_indikator": {"sederhana": "rata-rata sederhana", "berbobot": "rata-rata tertimbang menurut bobot"},
    "rata_instansi": {
        "menurut_sasaran": "rata-rata dari rata-rata sasaran",
        "menurut_indikator": "rata-rata seluruh indikator",
    },
    "urutan_batas": {
        "batas_lalu_rata": "batas per indikator, lalu dirata-ratakan",
        "rata_lalu_batas": "dirata-ratakan, lalu dibatasi",
        "tanpa_batas": "tanpa batas",
    },
    "data_kosong": {"dikeluarkan": "tidak ikut dihitung", "nol": "dihitung nol"},
    "sop_hari": {
        "fraksi": "bagian dari jam kerja hari itu",
        "tanggal": "banyak tanggal kerja",
        "450_menit": "450 menit kerja",
    },
    "sop_waktu": {"kerja": "mulai sampai selesai", "antrean": "diterima sampai selesai"},
    "sop_total": {"dihitung": "jumlah waktu baku langkah", "tertulis": "waktu total tertulis"},
}
"""What a setting with a closed list says, in words."""

VARIAN: Mapping[str, str] = {
    "menurut_sasaran": "Rata-rata menurut sasaran",
    "menurut_indikator": "Rata-rata menurut indikator",
    "berbobot": "Rata-rata tertimbang menurut bobot",
    "tanpa_batas": "Tanpa batas capaian",
    "batas_100": "Batas 100 pada setiap indikator",
    "batas_120": "Batas 120 pada setiap indikator",
    "batas_150": "Batas 150 pada setiap indikator",
    "rata_lalu_batas_100": "Batas 100 setelah dirata-ratakan",
    "kosong_nol": "Indikator tanpa angka dihitung nol",
    "dibulatkan": "Capaian dibulatkan sebelum kriterianya dicari",
}
"""The names of domain.kebijakan.VARIAN."""

REGULASI: Mapping[str, str] = {
    "skala": "Peraturan yang tertulis pada skalanya.",
    "pembulatan_predikat": "Permendagri 86/2017 hanya mencetak bilangan bulat; cara membulatkan ditetapkan instansi.",
    "rata_indikator": "Tidak diatur; kebiasaan penyusunan LKjIP. Bobot tertulis pada buku rencana.",
    "rata_instansi": "Tidak diatur; kebiasaan penyusunan LKjIP.",
    "urutan_batas": "Tidak diatur; ditetapkan instansi.",
    "batas_rata": "Ditetapkan instansi; yang lazim 100, 120 (PermenPANRB 8/2021), atau 150.",
    "data_kosong": "Tidak diatur; angka yang belum ada bukan nol.",
    **dict.fromkeys(TARGET_NOL, "Tidak diatur; ditetapkan instansi."),
    **dict.fromkeys(
        ("desimal_cetak", "peringatan_capaian"), "Tidak diatur; kebiasaan penyusunan dan evaluasi LKjIP."
    ),
    **dict.fromkeys(
        ("peringatan_hari", "peringatan_pita", "peringatan_serapan"), "Tidak diatur; ditetapkan instansi."
    ),
    **dict.fromkeys(
        ("sop_hari", "sop_waktu", "sop_total"),
        "Permenpan-RB 35/2012 tidak mengaturnya; hari kerja menurut Perpres 21/2023.",
    ),
}
"""The regulation behind each setting that moves or prints a figure, or that there is none."""

_SEBAB: Mapping[str, Mapping[str, str]] = {
    "data_kosong": {
        "dikeluarkan": "indikator tanpa angka tidak ikut dihitung",
        "nol": "indikator tanpa angka dihitung nol",
    },
    "rata_indikator": {
        "sederhana": "rata-rata sederhana tanpa bobot",
        "berbobot": "rata-rata tertimbang menurut bobot",
    },
    "rata_instansi": {
        "menurut_sasaran": "rata-rata menurut sasaran",
        "menurut_indikator": "rata-rata menurut indikator",
    },
    "pembulatan_predikat": {
        "tidak": "kriteria dicari tanpa pembulatan",
        "0": "capaian dibulatkan ke bilangan bulat sebelum kriterianya dicari",
        "2": "capaian dibulatkan ke dua desimal sebelum kriterianya dicari",
    },
}
_TANPA = {"batas_rata": "tanpa batas"}


def nama_skala(nama: str) -> str:
    """Give the name of a scale as people say it."""
    return "Permendagri 86/2017" if nama == PERMENDAGRI_86 else nama


def nilai(setelan: str, isi: object) -> str:
    """Give what a setting says, in words: "ke dua desimal", "120", "1 Januari 2025"."""
    if isi is None:
        return _TANPA.get(setelan, "tidak dihitung")
    if isinstance(isi, Decimal):
        return format_id(isi, None)
    if isinstance(isi, date):
        return tanggal_panjang(isi)
    if setelan == "skala":
        return nama_skala(str(isi))
    return KATA.get(setelan, {}).get(str(isi), str(isi))


def gerak(row: Row, ke: Row) -> str:
    """Give the sentence of one row of a banding: what moved, from what to what, and by which setting of `ke`."""
    dari, menjadi = row["dari"], row["ke"]
    if dari == menjadi:
        return "Tidak berubah."
    why = "; ".join(_sebab(langkah, ke) for langkah in row["sebab"])
    if dari.persen == menjadi.persen:
        return f"Tetap {_persen(dari.persen)}, kriteria dari {_label(dari)} menjadi {_label(menjadi)} karena {why}."
    return f"Dari {_hasil(dari)} menjadi {_hasil(menjadi)} karena {why}."


def _sebab(langkah: str, ke: Row) -> str:
    if langkah == "batas":
        return _batas(ke)
    if langkah == "skala":
        return f"skala {nama_skala(ke['skala'])} dipakai"
    if langkah == "target_nol":
        return "aturan target nol diubah"
    return _SEBAB[langkah][ke[langkah]]


def _batas(ke: Row) -> str:
    if ke["urutan_batas"] == "tanpa_batas":
        return "batas capaian tidak dipakai"
    if ke["batas_rata"] is None:
        return "hanya batas capaian milik indikator yang diterapkan"
    kapan = "pada setiap indikator" if ke["urutan_batas"] == "batas_lalu_rata" else "setelah dirata-ratakan"
    return f"batas {format_id(ke['batas_rata'], None)} diterapkan {kapan}"


def _hasil(hasil: Any) -> str:
    return f"{_persen(hasil.persen)} ({_label(hasil)})" if hasil.predikat else _persen(hasil.persen)


def _persen(value: Decimal | None) -> str:
    return "tanpa angka" if value is None else f"{format_id(value)}%"


def _label(hasil: Any) -> str:
    return hasil.predikat or MISSING
