"""Words in value cells: predikat (grades, levels, yes or no), blanks, zero, months."""

import re

_PREDIKAT_WORDS = """
WTP, WTP DPP, WTP-DPP, WDP, TMP, Wajar Tanpa Pengecualian, Wajar Dengan Pengecualian, Tidak Wajar,
Tidak Memberikan Pendapat, Menolak Memberikan Pendapat, Disclaimer, WBK, WBBM, Menuju WBK, Menuju WBBM,
Ada, Tidak Ada, Ya, Tidak, Sudah, Belum, Tercapai, Tidak Tercapai, Belum Tercapai, Melampaui, Terlaksana,
Tidak Terlaksana, Belum Terlaksana, Selesai, Tidak Selesai, Belum Selesai, Memenuhi, Tidak Memenuhi, Belum Memenuhi,
Lengkap, Tidak Lengkap, Kurang Lengkap, Belum Lengkap, Tersedia, Tepat Waktu, Tidak Tepat Waktu, Terlambat, Patuh,
Sangat Patuh, Cukup Patuh, Kurang Patuh, Tidak Patuh, Sesuai, Tidak Sesuai, Belum Sesuai, Lulus, Tidak Lulus,
Terpenuhi, Tidak Terpenuhi, Belum Terpenuhi, Aman, Kondusif, Siap, Berhasil, Sangat Berhasil, Cukup Berhasil,
Kurang Berhasil, Tidak Berhasil, Baik, Sangat Baik, Amat Baik, Baik Sekali, Cukup, Cukup Baik, Kurang, Kurang Baik,
Tidak Baik, Sangat Kurang, Buruk, Sangat Buruk, Memuaskan, Sangat Memuaskan, Cukup Memuaskan, Kurang Memuaskan,
Memadai, Sangat Memadai, Cukup Memadai, Kurang Memadai, Belum Memadai, Tidak Memadai, Tinggi, Sangat Tinggi,
Cukup Tinggi, Sedang, Rendah, Sangat Rendah, Unggul, Prima, Istimewa, Optimal, Belum Optimal, Kurang Optimal, Efektif,
Sangat Efektif, Cukup Efektif, Kurang Efektif, Tidak Efektif, Efisien, Sangat Efisien, Cukup Efisien, Kurang Efisien,
Tidak Efisien, Informatif, Menuju Informatif, Cukup Informatif, Kurang Informatif, Tidak Informatif, Pratama, Madya,
Nindya, Utama, KLA, Kota Layak Anak, Kabupaten Layak Anak, Mentor, Padapa, Wiwerda, Wistara, Rintisan, Berkembang,
Terdefinisi, Terkelola, Terkelola dan Terukur, Terukur, Optimum, Terintegrasi, Inovatif, Sangat Inovatif, Terinovatif,
Kurang Inovatif, Mandiri, Maju, Tertinggal, Sangat Tertinggal, Paripurna, Dasar, Purnama, Terakreditasi,
Tidak Terakreditasi, Belum Terakreditasi, Peduli HAM, Cukup Peduli HAM, Peduli, Cukup Peduli, Hijau, Kuning, Merah,
Biru, Emas, Hitam, Perak, Perunggu, Platinum, Kompetitif, Responsif, Sehat, Cukup Sehat, Kurang Sehat, Tangguh, Kuat,
Stabil, Bersih, Berkualitas, Andal, Waspada, Rentan, Rawan, Kritis, Ringan, Berat
"""
_PREDIKAT = {" ".join(word.split()).casefold(): " ".join(word.split()) for word in _PREDIKAT_WORDS.split(",")}
_GRADE = re.compile(r"(?:AA|A|BB|B|CC|C|D|E)[+-]?", re.IGNORECASE)
_STEP = re.compile(
    r"(level|tingkat|tahap|peringkat|juara|kelas|tipe|kategori|zona|bintang)\s*[-:]?\s*([1-9][0-9]{0,2}|[ivx]+|[a-e])",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:predikat|kategori|nilai|opini|grade|akreditasi|status|klasifikasi|kualifikasi|zona)\s*:?\s+(.+)",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"[-\u2013\u2014_.\u2026\s]*|n\.?/?a\.?|t\.?a\.?d\.?|null|none|kosong|\(kosong\)|tb[ad]|tidak tersedia|tidak ada data"
    r"|tidak ada nilai|data (?:tidak|belum) (?:ada|tersedia)|data kosong|(?:rp|idr)\.?\s*-*",
    re.IGNORECASE,
)
_PENDING = re.compile(
    r"(?:data |nilai |hasil |masih |angka )*(?:(?:belum|blm)\s+(?:ada\s+|di\s?)?"
    r"(?P<verb>rilis|rilisan|nilai|penilaian|terbit|terbitkan|keluar|umumkan|evaluasi|verifikasi|publikasi\w*"
    r"|hasil|ukur|hitung|survei|data|tersedia|isi|input|lapor\w*|ada)"
    r"|(?P<wait>menunggu|tunggu|dalam proses|proses (?:penilaian|evaluasi|verifikasi|rilis|hitung|olah))\b)[^0-9]*(?:\(?(?:tahun )?20[0-9]{2}\)?)?",
    re.IGNORECASE,
)
_ABSENT = ("data", "tersedia", "isi", "input", "lapor", "ada")
_ZERO = frozenset(("nihil", "nol", "zero"))
_DIGITS = {
    word: n
    for n, word in enumerate(
        ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"), start=1
    )
}
_ONES = _DIGITS | {"sepuluh": 10, "sebelas": 11, "seratus": 100}
_MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ei]?|jul[iy]?|ag(?:us(?:tus)?|ts?|s|u)"
    r"|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|no[vp](?:ember)?|de[sc](?:ember)?)"
)
_DATE = re.compile(
    rf"[0-9]{{4}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}(?:[T ].*)?|[0-9]{{1,2}}[-/.][0-9]{{1,2}}[-/.](?:[0-9]{{4}}|[0-9]{{2}})(?: .*)?"
    rf"|[0-9]{{1,2}}[-/ ]{_MONTH}(?:[-/ ][0-9]{{2,4}})?|{_MONTH}[-/ ][0-9]{{1,4}}(?:,? [0-9]{{4}})?"
    r"|0[0-9][-/][0-9]{1,4}|[0-9]{1,4}[-/]0[0-9]",
    re.IGNORECASE,
)
_TIME = re.compile(r"[0-9]{1,2}:[0-9]{2}:[0-9]{2}|0[0-9]:[0-9]{2}|[0-9]{1,2}:0[0-9]")
_SHEET_ERROR = re.compile(r"#[A-Z][A-Z_/0]*[!?]?|#+|err(?:or)?:?\s?[0-9]*", re.IGNORECASE)


def find_predikat(text: str) -> str | None:
    """Give the predikat in its usual spelling ("BB", "Sangat Baik", "Level 3"), or nothing for any other text."""
    if _GRADE.fullmatch(text):
        return text.upper()
    if (known := _PREDIKAT.get(" ".join(text.split()).casefold())) is not None:
        return known
    if (label := _LABEL.fullmatch(text)) is not None and not _STEP.fullmatch(text):
        return find_predikat(label[1])
    if (step := _STEP.fullmatch(text)) is not None:
        return f"{step[1].capitalize()} {step[2].upper()}"
    return None


def blank_status(text: str) -> str | None:
    """Give "belum_rilis" or "belum_ada" for a text that says there is no value yet, else nothing."""
    if _BLANK.fullmatch(text):
        return "belum_ada"
    if (pending := _PENDING.fullmatch(text)) is None:
        return None
    return "belum_ada" if (pending["verb"] or "").casefold().startswith(_ABSENT) else "belum_rilis"


def is_zero_word(text: str) -> bool:
    """Tell whether the word says zero."""
    return text.casefold() in _ZERO


def is_date(text: str) -> bool:
    """Tell whether the text looks like a date, also one that a spreadsheet made of "1-2"."""
    return _DATE.fullmatch(text) is not None


def is_time(text: str) -> bool:
    """Tell whether the text looks like a time of day or a duration."""
    return _TIME.fullmatch(text) is not None


def is_sheet_error(text: str) -> bool:
    """Tell whether the text is the error a spreadsheet formula left behind (#DIV/0!, #REF!, Err:502)."""
    return _SHEET_ERROR.fullmatch(text) is not None


def spelled_number(text: str) -> int | None:
    """Give the number that up to three words spell: "lima", "dua belas", "tiga puluh lima"; nothing for other words."""
    match text.casefold().split():
        case [word]:
            return _ONES.get(word)
        case [word, "belas"] if word in _DIGITS:
            return 10 + _DIGITS[word]
        case [word, "puluh", *rest] if word in _DIGITS and len(rest) < 2:
            ones = [_DIGITS.get(r) for r in rest]
            return None if None in ones else 10 * _DIGITS[word] + sum(n or 0 for n in ones)
        case _:
            return None
