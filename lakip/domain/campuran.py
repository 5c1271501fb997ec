"""Campuran: numbers in company — bounds, ranges, ratios, and a number beside its unit, multiplier or predikat."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Protocol, TypeGuard

from lakip.domain.bacaan import Bacaan, Kind, ragu
from lakip.domain.desimal import half_up, shifted
from lakip.domain.kata import find_predikat
from lakip.domain.penulisan import Kolom, read_numeral
from lakip.domain.satuan import Jenis, Satuan, is_score, known_unit, read_satuan

_NUMBER = r"(?:(?:rp|idr)\.?\s*)?-?[0-9](?:[0-9.,]|\s(?=[0-9]{3}(?![0-9])))*"
_LOWEST = (
    r">\s?=|=\s?>|≥|⩾|≧|>|min(?:imal|imum)?\b\.?|paling (?:sedikit|rendah|kurang)|sekurang-kurangnya|setidaknya"
    r"|lebih (?:besar )?dari|di ?atas"
)
_HIGHEST = (
    r"<\s?=|=\s?<|≤|⩽|≦|<|ma(?:ks|x)(?:imal|imum)?\b\.?|paling (?:banyak|tinggi|lama|lambat)|setinggi-tingginya"
    r"|sebanyak-banyaknya|kurang dari|di ?bawah"
)
_BOUND = re.compile(rf"(?:(?P<min>{_LOWEST})|{_HIGHEST})\s*:?\s*(?P<rest>.+)", re.IGNORECASE)
_BOUND_AFTER = re.compile(
    r"(?P<rest>.+?)\s*(?:(?P<min>\(?(?:minim(?:al|um)|ke atas)\)?)|\(?(?:maksim(?:al|um)|ke bawah)\)?)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?P<between>antara\s+)?(?P<low>{_NUMBER})\s*(?P<unit>%|persen)?\s*"
    r"(?P<joint>-|~|s\s?\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga|to|(?<=\s)dan(?=\s))\s*"
    rf"(?P<high>{_NUMBER})\s*(?P<tail>[%a-z(].*)?",
    re.IGNORECASE,
)
_RATIO = re.compile(rf"({_NUMBER})\s*(:|/|(?:ber)?banding)\s*({_NUMBER})", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_LEADING = re.compile(
    r"(?P<number>\(?[-+]?\s*(?:(?:rp|idr)\.?\s*)?-?[0-9](?:[0-9.,]|\s(?=[0-9]))*(?:\s?[.,]\s?[-=]{1,2})?)(?P<gap>\s*)"
    r"(?P<tail>[^0-9\s].*)",
    re.IGNORECASE,
)
_GRADE_FIRST = re.compile(r"([^0-9(/:]+?)\s*(?:\(\s*([^()]+?)\s*\)|[/:]\s*(\S+)|\s-\s*(\S+))", re.IGNORECASE)
_GRADE_AFTER = re.compile(r"\(\s*([^()]+?)\s*\)|[-/]\s*(.+)|(.+)")
_PERCENT = re.compile(r"(%|persen\b|prosen\b|percent\b|pct\b)\s*(.*)", re.IGNORECASE)
_MULTIPLIER = re.compile(r"(ribu|rb|k|juta|jt|mil[iy]ar|mlr|m|tril[iy]un|t)\b\.?\s*([a-z ]*)", re.IGNORECASE)
_POWERS = {"ribu": 3, "rb": 3, "k": 3, "juta": 6, "jt": 6, "mlr": 9, "m": 9, "t": 12}
_UNIT = re.compile(
    r"\(?[a-z][a-z .,/&()-]*[23]?|(?:per|/)\s?10[0.]*0\s[a-z ]+",
    re.IGNORECASE,
)
_RATE = re.compile(r"per\b|/|permil", re.IGNORECASE)
_FIRM = (Jenis.UANG, Jenis.HITUNGAN, Jenis.PERSEN)
_NOT_UNIT = frozenset(
    [
        "belum",
        "tidak",
        "bukan",
        "dari",
        "dan",
        "atau",
        "sampai",
        "hingga",
        "dengan",
        "sd",
        "namun",
        "kecuali",
        "lebih",
        "kurang",
        "wib",
        "wita",
        "wit",
        "jo",
        "ke",
        "besar",
        "x",
        "dolar",
        "dollar",
        "usd",
        "euro",
        "yen",
        "ringgit",
        "sgd",
        "bps",
        "basis",
        "pp",
    ]
)


def read_mixed(text: str, kolom: Kolom) -> Bacaan | None:
    """Read a number in company; nothing when the text is none of these."""
    return (
        _bound(text, kolom)
        or _range(text, kolom)
        or _ratio(text, kolom)
        or _grade_first(text, kolom)
        or _number_first(text, kolom)
    )


def _value(text: str, kolom: Kolom) -> Bacaan | None:
    return read_numeral(text, kolom) or _number_first(text, kolom)


class _Angka(Protocol):
    """A reading that is surely a number."""

    @property
    def value(self) -> Decimal: ...
    @property
    def satuan(self) -> str | None: ...


def _certain(bacaan: Bacaan | None) -> TypeGuard[_Angka]:
    return bacaan is not None and bacaan.kind is Kind.ANGKA


def _bound(text: str, kolom: Kolom) -> Bacaan | None:
    match = _BOUND.fullmatch(text) or _BOUND_AFTER.fullmatch(text)
    if match is None:
        return None
    batas = "min" if match["min"] else "maks"
    if (predikat := find_predikat(match["rest"])) is not None:
        bounded = Bacaan(text, Kind.PREDIKAT, predikat=predikat, batas=batas)
    elif (number := _value(match["rest"], kolom)) is not None:
        bounded = number._replace(batas=batas)
    else:
        return None
    if kolom.target_column:
        return bounded
    return bounded.noted(f"Angka ini ditulis sebagai batas {'bawah' if batas == 'min' else 'atas'}")


def _range(text: str, kolom: Kolom) -> Bacaan | None:
    if (match := _RANGE.fullmatch(text)) is None:
        return None
    tail = match["tail"] or match["unit"] or ""
    low, high = (_value(f"{match[end]} {tail}".strip(), kolom) for end in ("low", "high"))
    if not _certain(low) or not _certain(high):
        return ragu(text, "Rentang ini memuat angka yang tidak dapat dipastikan")
    first, last = sorted((low.value, high.value))
    rentang = Bacaan(text, Kind.RENTANG, low=first, high=last, satuan=low.satuan)
    if first != low.value:
        return rentang.doubted("Batas bawah rentang lebih besar daripada batas atasnya")
    if (doubt := _range_doubt(match, kolom)) is not None:
        return rentang.doubted(doubt)
    return rentang


def _range_doubt(match: re.Match[str], kolom: Kolom) -> str | None:
    """Say what else two numbers may be: years, a month of a year, two values, or a range with a predikat of its own."""
    years = [end for end in ("low", "high") if _YEAR.fullmatch(match[end])]
    if len(years) == 2 and not kolom.satuan.bulat:
        return "Rentang ini mungkin tahun"
    if len(years) == 1 and re.fullmatch("0?[1-9]|1[0-2]", match["low" if years == ["high"] else "high"]):
        return "Rentang ini mungkin bulan dan tahun"
    if match["joint"].casefold() == "dan" and not match["between"]:
        return "Dua angka ini mungkin rentang, mungkin dua nilai"
    if match["tail"] and _beside(match["tail"]) is not None:
        return "Predikat di samping rentang tidak ikut terbaca"
    return None


def _ratio(text: str, kolom: Kolom) -> Bacaan | None:
    if (match := _RATIO.fullmatch(text)) is None:
        return None
    if match[2] == "/" and kolom.satuan.jenis is not Jenis.RASIO:
        return ragu(
            text, "Pecahan ini tidak dapat dipastikan artinya; tulis hasilnya atau pakai satuan rasio"
        )
    if kolom.satuan.jenis in {Jenis.PERSEN, Jenis.UANG}:
        return ragu(text, f'Rasio di kolom bersatuan "{kolom.satuan.nama}"')
    first, second = read_numeral(match[1], kolom), read_numeral(match[3], kolom)
    if not _certain(first) or not _certain(second) or not second.value:
        return ragu(text, "Rasio ini memuat angka yang tidak dapat dipastikan, atau suku keduanya nol")
    rasio = Bacaan(text, Kind.RASIO, half_up(first.value / second.value, 12), first.value, second.value)
    if not kolom.satuan.nama or kolom.satuan.jenis is Jenis.RASIO:
        return rasio
    return rasio.noted(f'Dibaca sebagai rasio di kolom bersatuan "{kolom.satuan.nama}"')


def _grade_first(text: str, kolom: Kolom) -> Bacaan | None:
    """Read "B (75,00)" and "BB / 71,25"."""
    if (match := _GRADE_FIRST.fullmatch(text)) is None or (predikat := find_predikat(match[1])) is None:
        return None
    number = _value(next(part for part in match.groups()[1:] if part), kolom)
    if number is None or number.satuan is None or read_satuan(number.satuan).jenis is not Jenis.HITUNGAN:
        return number and number._replace(predikat=predikat)
    return number._replace(value=None, predikat=predikat).doubted(
        f'Angka di samping predikat bersatuan "{number.satuan}"'
    )


def _number_first(text: str, kolom: Kolom) -> Bacaan | None:
    if (match := _LEADING.fullmatch(text)) is None:
        return None
    number, tail = match["number"], match["tail"]
    if number.startswith("("):
        return None
    if (percent := _PERCENT.fullmatch(tail)) is not None:
        return _percent(number, percent[2], kolom)
    if (multiplier := _MULTIPLIER.fullmatch(tail)) is not None:
        return _multiplied(number, multiplier, kolom)
    if (grade := _beside(tail)) is not None and (match["gap"] or not tail[0].isalpha()):
        return _graded(read_numeral(number, kolom), grade)
    return _with_unit(number, tail, kolom, glued=not match["gap"])


def _beside(tail: str) -> str | None:
    """Give the predikat that follows a number: "(B)", "/BB", "- Baik" or bare."""
    match = _GRADE_AFTER.fullmatch(tail)
    return match and find_predikat(next(part for part in match.groups() if part))


def _graded(number: Bacaan | None, predikat: str) -> Bacaan | None:
    return number and number._replace(predikat=predikat)


def _percent(number: str, rest: str, kolom: Kolom) -> Bacaan | None:
    persen = read_satuan("%")
    bacaan = read_numeral(number, replace(kolom, satuan=persen))
    if bacaan is None:
        return None
    bacaan = bacaan._replace(satuan="%")
    if kolom.satuan.clashes_with(persen):
        return bacaan._replace(value=None).doubted(f'Nilai persen di kolom bersatuan "{kolom.satuan.nama}"')
    if kolom.satuan.jenis is not Jenis.PERSEN and kolom.satuan.nama:
        bacaan = bacaan.noted(f'Nilai ditulis dalam persen di kolom bersatuan "{kolom.satuan.nama}"')
    if not rest:
        return bacaan
    if (grade := _beside(rest)) is not None:
        return _graded(bacaan, grade)
    single = not re.search("[0-9]", rest)
    return ragu(number, f'Teks "{rest}" di belakang angka tidak dikenal', bacaan.value if single else None)


def _multiplied(number: str, match: re.Match[str], kolom: Kolom) -> Bacaan | None:
    """Doubt "1,2 M": the product is the proposal; none for a bare letter outside money or a unit that has the scale."""
    word = match[1].casefold()
    money = kolom.satuan.jenis is Jenis.UANG or number.casefold().startswith(("rp", "idr"))
    money = money or match[2].casefold().strip() == "rupiah"
    if match[1] == "m" and kolom.satuan.nama.casefold() in ("m", "meter"):
        return _with_unit(number, match[1], kolom, glued=False)
    # "12,500 juta" may be either notation, so it is read as no count: the doubt then has no proposal.
    bacaan = read_numeral(number, replace(kolom, satuan=read_satuan(None)))
    if bacaan is None:
        return None
    power = _POWERS.get(word, 12 if word.startswith("tril") else 9)
    clear = bacaan.kind is Kind.ANGKA and not kolom.satuan.berskala and (money or len(word) > 1)
    value = shifted(bacaan.value, power) if clear and bacaan.value is not None else None
    fits = value is not None and value.adjusted() < 16
    return ragu(number, f'Pengali "{match[1]}" perlu dipastikan', value if fits else None)


def _letters(nama: str) -> str:
    return re.sub("[^a-z0-9/]", "", nama.casefold())


def _with_unit(number: str, tail: str, kolom: Kolom, *, glued: bool) -> Bacaan | None:
    """Read "75 orang": the unit in the cell decides the notation, and must not clash with the column's."""
    words = re.findall(r"[a-z]+", tail.casefold())
    if not _UNIT.fullmatch(tail) or len(words) > 5 or not _NOT_UNIT.isdisjoint(words):
        return None
    nama = tail.strip("() ") if tail[0] == "(" else tail
    same = _letters(nama) == _letters(kolom.satuan.nama)
    if (tail[0] == "(" or glued or len(words[0]) == 1) and not (same or known_unit(words[0])):
        return None
    if glued and nama == "l" and not same:
        return ragu(number, "Huruf l di belakang angka mungkin angka satu")
    written = read_satuan(nama)
    bacaan = read_numeral(number, replace(kolom, satuan=kolom.satuan if same else written))
    if bacaan is None:
        return None
    bacaan = bacaan._replace(satuan=nama)
    return bacaan if same else _beside_other(bacaan, written, words[0], kolom.satuan)


def _beside_other(bacaan: Bacaan, written: Satuan, head: str, kolom: Satuan) -> Bacaan:
    """Give a number beside another unit than its column's: a remark, or a doubt where the two can't or may not agree."""
    if kolom.clashes_with(written) or (_RATE.match(written.nama) and kolom.jenis in _FIRM):
        note = f'Satuan "{written.nama}" di dalam sel tidak cocok dengan satuan kolomnya'
        return bacaan._replace(value=None).doubted(note)
    if _strange(written, head, kolom):
        return bacaan.doubted(
            f'Satuan "{written.nama}" di dalam sel mungkin tidak cocok dengan satuan kolomnya'
        )
    return bacaan.noted(f'Satuan "{written.nama}" ditulis di dalam sel')


def _strange(written: Satuan, head: str, kolom: Satuan) -> bool:
    """Tell whether a unit nobody knows, or a rate, stands under percent or money."""
    return (
        kolom.jenis in {Jenis.PERSEN, Jenis.UANG}
        and written.jenis not in {kolom.jenis, Jenis.PREDIKAT}
        and not is_score(head)
    )
