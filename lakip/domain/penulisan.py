"""Penulisan: one written number — sign, Rp, digits and separators — to an exact decimal or a doubt.

The rule for the two separators: comma is the decimal sign and a dot groups thousands, as EYD writes it; a dot that
can't group thousands ("85.25", "0.125", "12.3456") is a decimal sign and said so. Where both readings stand, the unit
decides: "1.234" groups when the unit counts things or money and is doubtful elsewhere; "1,234" is doubtful when the
unit counts things or money (nobody writes thousandths of a person) and plainly 1,234 elsewhere.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from lakip.domain.bacaan import Bacaan, Kind, angka, ragu
from lakip.domain.desimal import format_id, half_up, shifted
from lakip.domain.satuan import Jenis, Satuan

MAX_INTEGER_DIGITS = 16
MAX_DECIMALS = 12
"""Values are stored as DECIMAL(28,12), rupiah as DECIMAL(18,2)."""

TITIK_DESIMAL = "Angka ditulis dengan titik desimal"
_INGGRIS = "Angka ditulis dalam format Inggris"
_SPASI = "Spasi dibaca sebagai pemisah ribuan"
DI_LUAR = "Angka di luar jangkauan: paling banyak 16 angka di depan koma"


@dataclass(frozen=True, slots=True)
class Kolom:
    """What is known about the column a text stands in; `sen` rounds to whole cents (rupiah columns)."""

    satuan: Satuan
    target: Decimal | None = None
    target_column: bool = False
    sen: bool = False


RUPIAH = Satuan("Rp", Jenis.UANG)
_NUMERAL = re.compile(
    r"(?P<sign>[-+]?)(?P<gap>\s*)(?P<rp>(?:(?:rp|idr)\.?\s*)?)(?P<sign2>-?)"
    r"(?P<body>[.,]?[0-9](?:[0-9.,]|\s(?=[0-9]))*?)(?P<end>\s?[.,]\s?[-=]{1,2}|\.)?(?P<rupiah>\s*rupiah)?",
    re.IGNORECASE,
)
_WRAPPED = re.compile(r"((?:rp|idr)?\.?)\s*\((.+)\)", re.IGNORECASE)
_ONE_SEPARATOR = re.compile(r"([0-9]+)([.,])([0-9]+)")
_INDONESIAN = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_ENGLISH = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?:\s[0-9]{3})+(?:[.,][0-9]+)?")
_SLIPPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+\.[0-9]{1,2}|[1-9][0-9]{0,2}(?:,[0-9]{3})+,[0-9]{1,2}")


def read_numeral(text: str, kolom: Kolom) -> Bacaan | None:
    """Read a text that is one number and nothing else; nothing when it isn't one."""
    if (wrapped := _WRAPPED.fullmatch(text)) is not None:
        return _accounting_negative(text, f"{wrapped[1]}{wrapped[2].strip()}", kolom)
    if (match := _NUMERAL.fullmatch(text)) is None or (match["sign"] and match["sign2"]):
        return None
    clash = (match["rp"] or match["rupiah"]) and kolom.satuan.clashes_with(RUPIAH)
    if match["rp"] or match["rupiah"]:
        kolom = replace(kolom, satuan=Satuan("Rp", Jenis.UANG, kolom.satuan.berskala))
    body = _body(match["body"], kolom)
    if body is None:
        return None
    if clash:
        return body._replace(value=None).doubted("Nilai rupiah di kolom yang bukan rupiah")
    if match["end"] == ".":
        body = body.noted("Titik di akhir angka diabaikan")
    elif match["end"] and not kolom.satuan.bulat:
        body = body.doubted('Tanda ",-" lazimnya hanya untuk rupiah')
    if match["sign"] == "-" and match["gap"] and not match["rp"]:
        body = body.doubted("Garis di depan angka dapat berarti minus atau butir daftar")
    if match["sign"] == "+":
        return body.noted("Tanda plus diabaikan")
    return _negative(body) if "-" in match["sign"] + match["sign2"] else body


def _accounting_negative(text: str, inside: str, kolom: Kolom) -> Bacaan | None:
    """Read "(1.500)": minus in a money column (accounting notation), a doubt elsewhere."""
    inner = read_numeral(inside, kolom)
    if inner is None or inner.value is None or inner.value < 0 or inside.startswith("("):
        return inner and ragu(text, "Angka dalam kurung tidak dapat dipastikan artinya")
    if kolom.satuan.jenis is Jenis.UANG or text[:1] != "(":
        return _negative(inner).noted("Angka dalam kurung dibaca sebagai minus")
    return _negative(inner).doubted("Angka dalam kurung mungkin berarti minus")


def _negative(bacaan: Bacaan) -> Bacaan:
    return bacaan._replace(value=bacaan.value and -bacaan.value)


def _body(body: str, kolom: Kolom) -> Bacaan | None:
    if (match := _ONE_SEPARATOR.fullmatch(body)) is not None:
        return _one_separator(match, kolom)
    if body.isdigit() or _INDONESIAN.fullmatch(body):
        return _settle(body, body.replace(".", "").replace(",", "."), kolom)
    if _ENGLISH.fullmatch(body):
        return _settle(body, body.replace(",", ""), kolom, _INGGRIS)
    if _SPACED.fullmatch(body):
        return _spaced(body, kolom)
    return _slipped(body, kolom)


def _spaced(body: str, kolom: Kolom) -> Bacaan:
    bacaan = _settle(body, "".join(body.split()).replace(",", "."), kolom, _SPASI)
    if kolom.satuan.jenis is not Jenis.PERSEN:
        return bacaan
    return bacaan.doubted("Mungkin satu angka dengan spasi ribuan, mungkin dua angka")


def _one_separator(match: re.Match[str], kolom: Kolom) -> Bacaan:
    whole, mark, fraction = match.groups()
    body = match[0]
    groups = len(fraction) == 3 and len(whole) <= 3
    if groups and whole[0] == "0" and len(whole) > 1:
        return ragu(body, "Angka nol di depan kelompok ribuan tidak dapat dipastikan artinya")
    if groups and whole != "0":
        if mark == "." and kolom.satuan.bulat:
            return _settle(body, whole + fraction, kolom)
        if mark == "." or kolom.satuan.bulat:
            return _ambiguous(body, Decimal(f"{whole}.{fraction}"), kolom)
    return _settle(body, f"{whole}.{fraction}", kolom, TITIK_DESIMAL if mark == "." else None)


def _ambiguous(body: str, fraction: Decimal, kolom: Kolom) -> Bacaan:
    """Doubt "1.234": a proposal only where the target is near one reading and far from the other."""
    thousands = shifted(fraction, 3)
    note = f"Bacaan ambigu: {format_id(fraction, None)} atau {format_id(thousands, 0)}"
    near = [value for value in (fraction, thousands) if kolom.target and _same_magnitude(value, kolom.target)]
    return ragu(body, note, near[0] if len(near) == 1 else None)


def _same_magnitude(value: Decimal, target: Decimal) -> bool:
    return abs(target) <= 10 * value and value <= 10 * abs(target)


def _slipped(body: str, kolom: Kolom) -> Bacaan | None:
    """Doubt "1.520.64" and ",5": the last group is a fraction or lost a digit; money and counts get no proposal."""
    if body[0] in ".," and body[1:].isdigit():
        return _settle(body, f"0.{body[1:]}", kolom).doubted("Angka di depan tanda desimal tidak ada")
    if not _SLIPPED.fullmatch(body):
        return None
    head, tail = re.split(r"[.,](?=[0-9]{1,2}$)", body)
    value = None if kolom.satuan.bulat else Decimal(f"{re.sub('[.,]', '', head)}.{tail}")
    return ragu(
        body,
        f'Kelompok angka terakhir "{tail}" bukan tiga angka: mungkin desimal, mungkin kurang angka',
        value,
    )


def _settle(body: str, digits: str, kolom: Kolom, note: str | None = None) -> Bacaan:
    """Give the number within the limits of the store; past them a doubt."""
    whole = digits.partition(".")[0]
    if len(whole.lstrip("0")) > MAX_INTEGER_DIGITS:
        return ragu(body, DI_LUAR)
    bacaan = rounded(angka(body, Decimal(digits), note), MAX_DECIMALS)
    if len(whole) > 1 and whole[0] == "0":
        bacaan = bacaan.noted("Angka nol di depan diabaikan")
    return rounded(bacaan, 2) if kolom.sen else bacaan


def rounded(bacaan: Bacaan, decimals: int) -> Bacaan:
    """Give the number rounded half up to `decimals`, and say so where digits are lost."""
    if bacaan.kind is not Kind.ANGKA or bacaan.value is None:
        return bacaan
    value = half_up(bacaan.value, decimals)
    if value == bacaan.value:
        return bacaan
    return bacaan._replace(value=value).noted(f"Angka dibulatkan ke {decimals} angka desimal")
