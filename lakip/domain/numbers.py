"""Indonesian text to exact decimals: doubt is asked, never guessed (contract §3 `numbers`; data quirks of the field).

A text is cleaned, then shown to one small reader after the other; the first that knows it answers.
"""

import re
from decimal import Decimal
from functools import lru_cache

from lakip.domain.bacaan import Bacaan, Kind, angka, bukan_angka, ragu
from lakip.domain.campuran import read_mixed
from lakip.domain.desimal import format_id, format_rp, half_up, plain, shifted, significant
from lakip.domain.kata import (
    blank_status,
    find_predikat,
    is_date,
    is_sheet_error,
    is_time,
    is_zero_word,
    spelled_number,
)  # fmt: skip
from lakip.domain.penulisan import (
    DI_LUAR,
    MAX_DECIMALS,
    MAX_INTEGER_DIGITS,
    TITIK_DESIMAL,
    Kolom,
    read_numeral,
    rounded,
)
from lakip.domain.satuan import Jenis, Satuan, read_satuan

__all__ = [
    "Bacaan", "Kind", "format_id", "format_rp", "half_up", "plain", "read_cell_number", "read_number", "significant",
]  # fmt: skip

_PLAIN = re.compile(r"(-?(?:0|[1-9][0-9]{0,14}))(?:([.,])([0-9]{1,2}))?")
_CELL = re.compile(r"-?[0-9]+(?:\.([0-9]+))?")
_LONGEST = 200
_FOOTNOTE = re.compile(r"(.*[0-9%)])\s*\*+\)?")
_LETTER_O = re.compile(r"(?<=[0-9.,])[Oo]+|[Oo]+(?=[0-9.,])|^[Oo]$")
_EXPONENT = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)?e[-+]?[0-9]+", re.IGNORECASE)
_LONE_RUN = re.compile(r"(?<![-+/:*^=($0-9.,A-Za-z])[0-9][0-9.,]*+(?![-+/:*^=]|[^\x00-\x7f])")
_PERIOD = re.compile(
    r"\b(?:tahun|th|triwulan|tw|semester|bab|pasal|nomor|no|lampiran|tabel|halaman|nip|pukul|usd?|doll?ar|euro|yen|ringgit|sgd)\b",
    re.IGNORECASE,
)
_TWO_MAGNITUDES = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_CHARACTERS: dict[int, int | None] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_CHARACTERS |= dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63"), ord("-"))
_CHARACTERS |= dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"), None)


def read_number(
    raw: str | None,
    satuan: str | None = None,
    target: Decimal | None = None,
    *,
    rupiah: bool = False,
    target_column: bool = False,
) -> Bacaan:
    """Read one text as a person at the agency would; what can be read two ways is RAGU.

    `satuan` is the unit of the column, `target` the value it is held against, `rupiah` says that the column is money,
    `target_column` that bounds ("≥ 80") and ranges are at home here. Never raises.
    """
    text = raw or ""
    if len(text) > _LONGEST:
        return bukan_angka(text, "Teks terlalu panjang untuk sebuah nilai")
    kolom = _kolom(satuan, target, rupiah=rupiah, target_column=target_column)
    bacaan = _read_plain(text, kolom) or _read_written(text, kolom)
    return bacaan if bacaan.raw == text else bacaan._replace(raw=text)


def read_cell_number(
    text: str,
    satuan: str | None,
    target: Decimal | None,
    *,
    percent_format: bool = False,
    rupiah: bool = False,
) -> Bacaan:
    """Read a numeric cell, given as its 15-significant-digit decimal with a dot; never thousands, always exact.

    A cell formatted as percent holds 0.95 for 95 %; a bare 0.95 under % is doubted against a target above 1.5.
    """
    if (match := _CELL.fullmatch(text)) is None:
        return read_number(text, satuan, target, rupiah=rupiah)
    value = Decimal(text)
    if percent_format:
        unit = _kolom(satuan, target, rupiah=rupiah, target_column=False).satuan
        if unit.bulat:
            return ragu(text, f'Sel berformat persen di kolom bersatuan "{unit.nama}"')
        return rounded(
            angka(text, shifted(value, 2), "Sel berformat persen, jadi dibaca dikali 100"), MAX_DECIMALS
        )
    if value.adjusted() >= MAX_INTEGER_DIGITS:
        return ragu(text, DI_LUAR)
    bacaan, decimals = angka(text, value), 2 if rupiah else MAX_DECIMALS
    if match[1] is not None and len(match[1]) > decimals:
        bacaan = rounded(bacaan, decimals)
    if target is None:
        return bacaan
    return _scale_checked(bacaan, _kolom(satuan, target, rupiah=rupiah, target_column=False))


@lru_cache(maxsize=4096)
def _kolom(satuan: str | None, target: Decimal | None, *, rupiah: bool, target_column: bool) -> Kolom:
    unit = Satuan("Rp", Jenis.UANG) if rupiah else read_satuan(satuan)
    return Kolom(unit, target, target_column, sen=rupiah)


def _read_plain(text: str, kolom: Kolom) -> Bacaan | None:
    """Read the plainest notations quickly; most cells are these."""
    if (match := _PLAIN.fullmatch(text)) is None:
        return None
    whole, mark, fraction = match.groups()
    if mark is None:
        return _scale_checked(angka(text, Decimal(whole)), kolom)
    note = TITIK_DESIMAL if mark == "." else None
    return _scale_checked(angka(text, Decimal(f"{whole}.{fraction}"), note), kolom)


@lru_cache(maxsize=4096)
def _read_written(raw: str, kolom: Kolom) -> Bacaan:
    lines = [line for line in raw.translate(_CHARACTERS).splitlines() if line.strip()]
    text = " ".join(" ".join(lines).split())
    bacaan = _read_word(text) or _read_lines(lines) or _read_clean(text, kolom)
    if any("\uff01" <= character <= "\uff5e" for character in raw) and bacaan.kind is Kind.ANGKA:
        return bacaan.noted("Huruf lebar penuh dibaca sebagai angka biasa")
    return bacaan


def _read_word(text: str) -> Bacaan | None:
    if (status := blank_status(text)) is not None:
        reason = "Nilai belum dirilis atau belum dinilai." if status == "belum_rilis" else "Nilai belum ada."
        return Bacaan(text, Kind.KOSONG, reason=reason, status=status)
    if is_sheet_error(text):
        return bukan_angka(text, "Sel berisi error formula, bukan nilai")
    if text.startswith("="):
        return bukan_angka(text, "Sel berisi teks rumus, bukan hasilnya")
    if is_zero_word(text):
        return angka(text, Decimal(0), f'Kata "{text}" dibaca sebagai nihil (0)')
    if (predikat := find_predikat(text)) is not None:
        return Bacaan(text, Kind.PREDIKAT, predikat=predikat)
    return None


def _read_lines(lines: list[str]) -> Bacaan | None:
    """Doubt a cell with several values, one a line; they belong to as many indicators."""
    valued = [line for line in lines if re.search("[0-9]", line) or find_predikat(line.strip())]
    if len(valued) < 2 or len([line for line in lines if re.search("[0-9]", line)]) == 1:
        return None
    return ragu("", f"Sel berisi {len(valued)} nilai yang dipisah baris; tulis satu nilai per indikator")


def _read_clean(text: str, kolom: Kolom) -> Bacaan:
    if (look_alike := _look_alike(text)) is not None:
        return ragu(text, look_alike)
    if (footnote := _FOOTNOTE.fullmatch(text)) is not None:
        return _read_clean(footnote[1], kolom).noted("Tanda catatan kaki diabaikan")
    text = text.removeprefix("'")
    if (numeral := read_numeral(text, kolom)) is not None:
        return _scale_checked(numeral, kolom)
    return read_mixed(text, kolom) or _read_letter_o(text, kolom) or _give_up(text, kolom)


def _look_alike(text: str) -> str | None:
    if is_date(text):
        return "Sel ini mungkin tanggal, bukan angka"
    if is_time(text):
        return "Sel ini mungkin waktu, bukan rasio"
    if _EXPONENT.fullmatch(text):
        return "Angka berbentuk pangkat mungkin sudah kehilangan sebagian angkanya"
    return None


def _read_letter_o(text: str, kolom: Kolom) -> Bacaan | None:
    digits = _LETTER_O.sub(lambda match: "0" * len(match[0]), text)
    numeral = read_numeral(digits, kolom) if digits != text else None
    return numeral and numeral.doubted("Huruf O mungkin angka nol")


def _give_up(text: str, kolom: Kolom) -> Bacaan:
    """Doubt a short text with digits; a single number in it is the proposal. Words without digits are none."""
    words = re.findall(r"[^\W\d_]{3,}", text)
    if (spelled := spelled_number(text)) is not None:
        return ragu(text, "Angka ditulis dengan huruf", Decimal(spelled))
    if not any(character.isdigit() for character in text):
        if kolom.satuan.jenis is Jenis.PREDIKAT and len(words) <= 3 and text.replace(" ", "").isalpha():
            reason = "Kata ini belum ada di daftar predikat."
            return Bacaan(text, Kind.PREDIKAT, predikat=text, reason=reason)
        return bukan_angka(text, "Teks ini bukan angka dan bukan predikat yang dikenal")
    if len(words) > 4:
        return bukan_angka(text, "Teks ini kalimat, bukan nilai")
    return ragu(text, "Penulisan angka ini tidak dapat dipastikan", _lone_number(text, kolom))


def _lone_number(text: str, kolom: Kolom) -> Decimal | None:
    """Give the only number in a text; none for a year, a heading or a number with two magnitudes."""
    run = _LONE_RUN.search(text)
    if run is None or len(re.findall(r"[0-9][0-9.,]*", text)) > 1 or _PERIOD.search(text):
        return None
    digits = run[0].rstrip(".,")
    numeral = None if _TWO_MAGNITUDES.fullmatch(digits) else read_numeral(digits, kolom)
    return numeral.value if numeral and numeral.kind is Kind.ANGKA else None


def _scale_checked(bacaan: Bacaan, kolom: Kolom) -> Bacaan:
    """Doubt 0.95 under % against a target of 95: it may be on the scale 0 to 1; the reading nearer the target is proposed."""
    value, target = bacaan.value, kolom.target
    if (
        target is None
        or value is None
        or kolom.satuan.jenis is not Jenis.PERSEN
        or bacaan.kind is not Kind.ANGKA
    ):
        return bacaan
    far = target > 10 * value
    if target <= Decimal("1.5") or not 0 < value <= Decimal("1.5") or (value > 1 and not far):
        return bacaan
    asked = bacaan.doubted("Mungkin skala 0\u20131, sedangkan targetnya dalam persen")
    return asked._replace(value=shifted(value, 2)) if far else asked
