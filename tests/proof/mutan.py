"""Mutants: our templates and a budget report as agencies send them, damaged in every way a seed can think of."""

import io
import random
import re
import zipfile
from collections.abc import Callable

import xlsxwriter
from openpyxl import load_workbook

from lakip.workflow.permintaan import unit_template
from lakip.workflow.toko import Store
from tests.store.perkakas import plan_file
from tests.unit.intake import hostile

REFERENCES = (
    "A0",
    "A1",
    "XFD1048576",
    "IV20000",
    "ZZZZ4000000000",
    "a1",
    "1A",
    "",
    "B2:A1",
    "A99999999999999999999",
    "R1C1",
    "IW7",
)
VALUES = (
    "NaN",
    "1e999",
    "-1e-320",
    "",
    " ",
    "#DIV/0!",
    "TRUE",
    "9" * 400,
    "0x1F",
    "1,5",
    "&#x41;",
    "=1+1",
    "12-",
    "99999",
)
KINDS = ("s", "str", "b", "e", "n", "d", "inlineStr", "x")
NUMBERS = ("-1", "0", "7", "300", "4294967296", "x", "")
ATTRIBUTES = {
    rb' r="[^"]*"': REFERENCES, rb' ref="[^"]*"': REFERENCES, rb' t="[^"]*"': KINDS, rb' s="[^"]*"': NUMBERS,
    rb' (?:count|uniqueCount|numFmtId|sheetId|min|max|xfId|id)="[^"]*"': NUMBERS,
    rb' (?:r:id|Id|Target|name|state|formatCode|PartName|ContentType)="[^"]*"': ("", "rId1", "../x.xml", "0%", "hidden", "/xl/workbook.xml"),
}  # fmt: skip
"""What an attribute is replaced with, by its pattern."""


def report() -> bytes:
    """Make a realisasi anggaran as an agency sends it: title, merged head in two lines, sub-totals, signature."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet, other = book.add_worksheet("JUNI"), book.add_worksheet("JULI")
    other.hide()
    percent = book.add_format({"num_format": "0.00%"})
    for page in (sheet, other):
        page.merge_range("A1:H1", "LAPORAN REALISASI ANGGARAN BIDANG MUTASI")
        page.merge_range("A2:H2", "TAHUN ANGGARAN 2025")
        page.merge_range("A4:A5", "Kode Rekening")
        page.merge_range("B4:B5", "Uraian")
        page.merge_range("C4:D4", "Anggaran")
        page.merge_range("E4:G4", "Realisasi")
        page.write_row("C5", ["Murni", "Perubahan", "Triwulan I", "Triwulan II", "%"])
        page.write_row("A6", [f"({n})" for n in range(1, 8)])
        for row in range(6, 26):
            page.write_row(
                row, 0, [f"5.03.02.2.01.{row:04d}", f"Belanja {row}", 1e6 * row, 1.5e6 * row, 2.5e5 * row]
            )
            page.write_formula(row, 5, f"=E{row + 1}*2", None, 5e5 * row)
            page.write_number(row, 6, 1 / row, percent)
        page.write_row(26, 0, ["", "JUMLAH", 1, 2, 3, 4])
        page.write_column(28, 5, ["Kepala Bidang Mutasi,", "", "Nama Pejabat", "NIP. -"])
    book.close()
    return target.getvalue()


def table() -> bytes:
    """Make the same as CSV, with semicolons and decimal commas."""
    rows = [f"5.03.02.2.01.{n:04d};Belanja é {n};1.000.000,{n};{n},5" for n in range(40)]
    return "\n".join(["Kode Rekening;Uraian;Pagu (Rp);Realisasi TW I (Rp)", *rows]).encode()


def filled_template(store: Store, unit: str) -> bytes:
    """Give the workbook a unit gets from us, with its values typed in."""
    book = load_workbook(io.BytesIO(unit_template(store, 2025, unit)))
    for row in book["Kinerja"].iter_rows(min_row=2, max_row=3, min_col=6, max_col=9):
        for cell in row:
            cell.value = cell.value or f"{cell.row},{cell.column}"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def originals(store: Store) -> dict[str, bytes]:
    """Give the files that are damaged, by name."""
    return {
        "Kinerja.xlsx": filled_template(store, "MUT"),
        "Rencana.xlsx": plan_file(),
        "Realisasi.xlsx": report(),
        "Realisasi.csv": table(),
    }


def mutant(data: bytes, seed: int) -> bytes:
    """Damage a file in a way the seed alone decides."""
    chance = random.Random(seed)
    ways = WAYS if data.startswith(b"PK") else (flipped, cut_off, rewritten)
    return chance.choice(ways)(data, chance)


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Turn a few bits."""
    text = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        text[chance.randrange(len(text))] ^= 1 << chance.randrange(8)
    return bytes(text)


def cut_off(data: bytes, chance: random.Random) -> bytes:
    """Leave out the end, or a piece in the middle."""
    start = chance.randrange(len(data))
    return data[:start] + (data[chance.randrange(start, len(data)) :] if chance.random() < 0.5 else b"")


def rewritten(data: bytes, chance: random.Random) -> bytes:
    """Overwrite, leave out, repeat or insert a few bytes."""
    text = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(text) + 1), chance.randint(1, 40)
        text[at : at + length] = chance.choice(
            (b"", text[at : at + length] * 2, chance.randbytes(length), b"%d" % chance.randrange(10**9))
        )
    return bytes(text)


def repacked(
    change: Callable[[dict[str, bytes], random.Random], None],
) -> Callable[[bytes, random.Random], bytes]:
    """Make a way of damage out of a change of the parts of a package."""

    def way(data: bytes, chance: random.Random) -> bytes:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        change(parts, chance)
        return hostile.zipped(parts)

    return way


def part_rewritten(parts: dict[str, bytes], chance: random.Random) -> None:
    """Change bytes of one part."""
    name = chance.choice(sorted(parts))
    parts[name] = chance.choice((rewritten, flipped, cut_off))(parts[name], chance) if parts[name] else b"x"


def parts_moved(parts: dict[str, bytes], chance: random.Random) -> None:
    """Leave out, empty, rename or exchange parts."""
    one, two = chance.sample(sorted(parts), 2)
    match chance.randrange(5):
        case 0:
            del parts[one]
        case 1:
            parts[one] = b""
        case 2:
            parts[chance.choice((one.upper(), f"../{one}", f"/{one}", "x"))] = parts.pop(one)
        case 3:
            parts[one], parts[two] = parts[two], parts[one]
        case _:
            parts[one] = parts[two]


def attributes_changed(parts: dict[str, bytes], chance: random.Random) -> None:
    """Change references, types, styles, merged ranges, sizes, relations."""
    for _ in range(chance.randint(1, 4)):
        name = _xml_part(parts, chance)
        pattern = chance.choice(sorted(ATTRIBUTES))
        found = list(re.finditer(pattern, parts[name]))
        if found:
            at = chance.choice(found)
            new = at[0].split(b"=")[0] + b'="' + chance.choice(ATTRIBUTES[pattern]).encode() + b'"'
            parts[name] = parts[name][: at.start()] + new + parts[name][at.end() :]


def values_changed(parts: dict[str, bytes], chance: random.Random) -> None:
    """Change what stands between two tags."""
    for _ in range(chance.randint(1, 6)):
        name = _xml_part(parts, chance)
        found = list(re.finditer(rb">[^<>]*<", parts[name]))
        if found:
            at = chance.choice(found)
            parts[name] = b"%b>%b<%b" % (
                parts[name][: at.start()], chance.choice(VALUES).encode(), parts[name][at.end() :]
            )  # fmt: skip


def tags_moved(parts: dict[str, bytes], chance: random.Random) -> None:
    """Leave out, repeat or nest a piece of XML that begins and ends with tags."""
    name = _xml_part(parts, chance)
    tags = [at.start() for at in re.finditer(rb"<", parts[name])]
    start, end = sorted(chance.choices(tags, k=2)) if tags else (0, 0)
    piece = parts[name][start:end]
    repeated = chance.choice((b"", piece * 2, piece * 50, b"<a>" * 500 + piece, b"<!--" + piece + b"-->"))
    parts[name] = parts[name][:start] + repeated + parts[name][end:]


def _xml_part(parts: dict[str, bytes], chance: random.Random) -> str:
    """Give a part; every second time a sheet, where most of what is read stands."""
    names = sorted(parts)
    sheets = [name for name in names if "worksheets/sheet" in name]
    return chance.choice(sheets if sheets and chance.random() < 0.5 else names)


WAYS = (
    flipped,
    cut_off,
    repacked(part_rewritten),
    repacked(parts_moved),
    repacked(attributes_changed),
    repacked(values_changed),
    repacked(tags_moved),
)
