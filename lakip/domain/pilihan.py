"""Coded values and the everyday words people write for them (contract §4)."""

import re
from collections.abc import Mapping

POLARITAS: Mapping[str, str] = {
    "naik": "Naik", "makin tinggi makin baik": "Naik", "semakin tinggi semakin baik": "Naik", "positif": "Naik",
    "maximize": "Naik", "maksimum": "Naik", "meningkat": "Naik",
    "turun": "Turun", "makin rendah makin baik": "Turun", "semakin rendah semakin baik": "Turun", "negatif": "Turun",
    "minimize": "Turun", "minimum": "Turun", "menurun": "Turun", "makin kecil makin baik": "Turun",
    "stabil": "Stabil", "stabilize": "Stabil", "tetap": "Stabil",
    "rentang": "Rentang", "range": "Rentang",
}  # fmt: skip

RUMUS: Mapping[str, str] = {
    "rasio": "RASIO", "selisih": "SELISIH", "terbalik": "TERBALIK", "stabil": "STABIL", "rentang": "RENTANG",
    "tercapai": "TERCAPAI", "realisasi dibagi target": "RASIO", "r/t": "RASIO", "(2t-r)/t": "SELISIH", "t/r": "TERBALIK",
    "tercapai/tidak": "TERCAPAI", "tercapai atau tidak": "TERCAPAI",
}  # fmt: skip

RUMUS_BAWAAN: Mapping[str, str] = {
    "Naik": "RASIO",
    "Turun": "SELISIH",
    "Stabil": "STABIL",
    "Rentang": "RENTANG",
}
"""The formula of an indicator whose Rumus is blank (contract §4.1)."""

POLARITAS_BAWAAN: Mapping[str, str] = {
    "RASIO": "Naik", "SELISIH": "Turun", "TERBALIK": "Turun", "STABIL": "Stabil", "RENTANG": "Rentang", "TERCAPAI": "Naik",
}  # fmt: skip
"""The polaritas of an indicator that only names its formula."""

TIPE_TRIWULAN: Mapping[str, str] = {
    "kum": "KUM", "jumlah per triwulan": "KUM", "akumulasi": "KUM", "sum": "KUM",
    "kum_sd": "KUM_SD", "kumulatif s.d. triwulan": "KUM_SD", "kumulatif": "KUM_SD", "kumulatif sd triwulan": "KUM_SD",
    "s.d. triwulan": "KUM_SD",
    "rata": "RATA", "rata-rata": "RATA", "rata rata": "RATA", "average": "RATA",
    "akhir": "AKHIR", "posisi akhir": "AKHIR", "take last known": "AKHIR", "nilai akhir": "AKHIR",
    "maks": "MAKS", "maksimum": "MAKS", "nilai tertinggi": "MAKS",
    "min": "MIN", "minimum": "MIN", "nilai terendah": "MIN",
    "rasio": "RASIO", "pembilang/penyebut": "RASIO", "pembilang dan penyebut": "RASIO",
}  # fmt: skip

KATA: Mapping[str, Mapping[str, str]] = {
    "polaritas": {
        "Naik": "Makin tinggi makin baik", "Turun": "Makin rendah makin baik", "Stabil": "Stabil", "Rentang": "Rentang",
    },
    "tipe_triwulan": {
        "KUM": "Jumlah per triwulan", "KUM_SD": "Kumulatif s.d. triwulan", "RATA": "Rata-rata", "AKHIR": "Posisi akhir",
        "MAKS": "Nilai tertinggi", "MIN": "Nilai terendah", "RASIO": "Pembilang/penyebut",
    },
}  # fmt: skip
"""The words the templates offer for a coded value."""

YA_TIDAK: Mapping[str, str] = {
    "ya": "Ya",
    "y": "Ya",
    "true": "Ya",
    "tidak": "Tidak",
    "t": "Tidak",
    "false": "Tidak",
}

JENIS_SASARAN: Mapping[str, str] = {
    "tujuan": "Tujuan", "sasaran": "Sasaran", "sasaran strategis": "Sasaran", "program": "Program", "kegiatan": "Kegiatan",
    "sub kegiatan": "Sub Kegiatan", "subkegiatan": "Sub Kegiatan",
}  # fmt: skip

JENIS_TARGET: Mapping[str, str] = {
    "pk": "PK",
    "perjanjian kinerja": "PK",
    "renja": "Renja",
    "renstra": "Renstra",
}

VERSI: Mapping[str, str] = {
    "murni": "Murni", "induk": "Murni", "pergeseran": "Pergeseran", "perubahan": "Perubahan", "apbd-p": "Perubahan",
}  # fmt: skip

STATUS_PEJABAT: Mapping[str, str] = {
    "definitif": "Definitif", "plt.": "Plt.", "plt": "Plt.", "plh.": "Plh.", "plh": "Plh.", "pj.": "Pj.", "pj": "Pj.",
}  # fmt: skip

STATUS_DATA: Mapping[str, str] = {
    "final": "final", "tetap": "final", "sementara": "sementara", "belum rilis": "belum rilis",
    "angka tahun lalu": "angka tahun lalu", "memakai angka tahun lalu": "angka tahun lalu",
}  # fmt: skip


def find_pilihan(text: str, pilihan: Mapping[str, str]) -> str | None:
    """Give the coded value of a written word, or None when the word is not known."""
    return pilihan.get(re.sub(r"\s+", " ", text).strip().casefold())
