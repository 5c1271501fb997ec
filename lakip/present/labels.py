"""Words and numbers as the screen writes them: one Indonesian spelling for every code, unit and state."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from lakip.domain.desimal import MISSING, format_id, format_rp
from lakip.domain.pilihan import KATA
from lakip.domain.rumus import perhitungan

STATUS: Mapping[str, str] = {
    "ada": "Ada data",
    "belum_ada": "Belum ada data",
    "belum_rilis": "Belum rilis",
    "tidak_dapat_dihitung": "Tidak dapat dihitung",
    "nihil": "Nihil (0)",
    "di_luar_rencana": "Di luar rencana",
}
AUDIT: Mapping[str, str] = {"unaudited": " (unaudited)", "audited": ""}
"""Stands behind budget figures: only those that nobody has audited are marked."""
STATUS_SOP: Mapping[str, str] = {
    "sesuai": "Sesuai",
    "melebihi": "Melebihi waktu baku",
    "berjalan": "Sedang berjalan",
    "belum": "Belum dimulai",
}
AKSI_SOP: Mapping[str, str] = {
    "terima": "Diterima",
    "mulai": "Mulai dikerjakan",
    "selesai": "Selesai",
    "kembali": "Dikembalikan",
    "alih": "Diambil alih",
    "reviu": "Perbaikan hasil reviu",
}
SIMPULAN_EFISIENSI: Mapping[str, str] = {
    "efisien": "Efisien",
    "seimbang": "Seimbang",
    "kurang_efisien": "Kurang efisien",
    "tidak_disimpulkan": "Target belum tercapai \u2013 efisiensi tidak disimpulkan",
    "tidak_dapat_dihitung": "Tidak dapat dihitung",
}
UKURAN: Mapping[str, str] = {
    "nilai": "Realisasi",
    "realisasi": "Realisasi",
    "pembilang": "Pembilang",
    "penyebut": "Penyebut",
    "target": "Target",
    "pagu": "Pagu (Rp)",
    "fisik": "Fisik (%)",
    "faktor_pendorong": "Faktor Pendorong",
    "faktor_penghambat": "Faktor Penghambat",
    "solusi": "Solusi",
    "data_dukung": "Data Dukung",
    "nama": "Nama",
    "indikator_keluaran": "Indikator Keluaran",
    "satuan": "Satuan",
    "waktu_tempat": "Waktu/Tempat",
    "uraian": "Uraian",
    "keterangan": "Keterangan",
}
"""What a cell of a hand-in states."""
POLARITAS = KATA["polaritas"]
TIPE_TRIWULAN = KATA["tipe_triwulan"]
TRIWULAN = ("TW I", "TW II", "TW III", "TW IV")
TURUN = "↓"
"""Stands before the name of an indicator whose lower figure is the better one."""

_MAGNITUDES = ((Decimal(10) ** 12, "T"), (Decimal(10) ** 9, "M"), (Decimal(10) ** 6, "jt"))


def persen(value: Decimal | None, decimals: int = 2) -> str:
    """Give "103,00%"; missing is an en dash."""
    return MISSING if value is None else f"{format_id(value, decimals)}%"


def rupiah_ringkas(value: Decimal | None) -> str:
    """Give rupiah short enough for a card: "Rp15,19 M" (miliar), "Rp820,50 jt", "Rp1,20 T"; below a million in full."""
    for size, name in _MAGNITUDES:
        if value is not None and abs(value) >= size:
            return f"{'-' if value < 0 else ''}Rp{format_id(abs(value) / size)} {name}"
    return format_rp(value)


def nilai(row: Mapping[str, Any], apa: str, *, satuan: bool = False) -> str:
    """Give the `target` or `realisasi` of a capaian row: "83,4", "80–90", "BB", with its satuan when asked."""
    angka = row.get(f"{apa}_nilai")
    rendah, tinggi = row.get(f"{apa}_rendah"), row.get(f"{apa}_tinggi")
    if angka is not None:
        text = format_id(angka, None)
    elif rendah is not None and tinggi is not None:
        text = f"{format_id(rendah, None)}–{format_id(tinggi, None)}"
    else:
        return row.get(f"{apa}_predikat") or MISSING
    return bersatuan(text, row.get("satuan")) if satuan else text


def tertulis(row: Mapping[str, Any], apa: str) -> str:
    """Give the target or realisasi of a row that holds it as plain text: "80.5-90" becomes "80,5–90"."""
    parts = (row[apa] or MISSING).split("-")
    return "–".join(format_id(Decimal(part), None) if _is_number(part) else part for part in parts)


def teks(plain: str | None) -> str:
    """Give one value held as plain text, as tertulis does."""
    return tertulis({"nilai": plain}, "nilai")


def selisih(value: Decimal | None) -> str:
    """Give "+17,5" or "-2"; missing is an en dash."""
    return MISSING if value is None else f"{'+' * (value > 0)}{format_id(value, None)}"


def bersatuan(text: str, satuan: str | None) -> str:
    """Give "83,4%" or "12 dokumen"; a satuan that names a kind of value and not a thing counted is left out."""
    if not satuan or satuan.lower() in {"nilai", "indeks", "predikat", "angka", "poin"}:
        return text
    if satuan == "%":
        return f"{text}%"
    return f"{text} {satuan if satuan.isupper() else satuan.lower()}"


def hitungan(row: Mapping[str, Any]) -> str:
    """Give the calculation of one capaian in figures: "83,4 ÷ 81 × 100 = 102,96%"; nothing where none was made."""
    value = row["persen_capaian"] if row["persen_capaian"] is not None else row["persen_capaian_dibatasi"]
    if value is None:
        return ""
    t, r, hasil = nilai(row, "target"), nilai(row, "realisasi"), persen(value)
    if row["rumus"] in {"RENTANG", "TERCAPAI"}:
        return f"target {t}, realisasi {r}, capaian {hasil}"
    t_nol, r_nol = row["target_nilai"] == 0, row["realisasi_nilai"] == 0
    return f"{perhitungan(row['rumus'], t, r, target_nol=t_nol, realisasi_nol=r_nol)} = {hasil}"


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()


def nama_indikator(row: Mapping[str, Any]) -> str:
    """Give the name, marked ↓ where the lower figure is the better one."""
    return f"{TURUN} {row['indikator']}" if row["polaritas"] == "Turun" else str(row["indikator"])
