"""No file someone uploads can stop the server (promise P10): every attack we know, and mutants of a normal workbook.

The test process stands for the serving process: it must stay alive, answer in time and not grow.
"""

import io
import os
import random
import re
import time
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from lakip.domain.errors import InputRefused
from lakip.intake.workbook import Workbook, read_workbook
from tests.unit.intake import hostile

MUTANTS = int(os.environ.get("LAKIP_UJI_MUTAN", "150"))
LONGEST_ANSWER = 15
MOST_GROWTH = 200 * 1024 * 1024


def resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def answer(data: bytes, name: str) -> Workbook | str:
    """Give the workbook or the refusal, having checked time, growth and wording."""
    before, start = resident(), time.monotonic()
    try:
        result: Workbook | str = read_workbook(data, name)
    except InputRefused as refusal:
        result = str(refusal)
        assert name in result
        assert re.fullmatch(r"Berkas “.+” ditolak: .+\. .+\.", result, re.DOTALL)
    assert time.monotonic() - start < LONGEST_ANSWER
    assert resident() - before < MOST_GROWTH
    return result


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_every_attack_is_refused_in_words(name):
    build, said = hostile.REFUSED[name]
    result = answer(build(), name)
    assert isinstance(result, str)
    assert said in result


@pytest.mark.parametrize("name", hostile.READ)
def test_what_is_odd_but_harmless_is_read(name):
    result = answer(hostile.READ[name](), name)
    assert isinstance(result, Workbook)
    assert [(c.address, c.text) for _, row in result.sheets[0].rows() for c in row.values()] == [
        ("A1", "0.5")
    ]


def test_a_workbook_as_large_as_the_limits_allow_is_read():
    rows = "".join(
        f'<row r="{n}">' + "".join(f"<c><v>{n}.{c}</v></c>" for c in range(25)) + "</row>"
        for n in range(1, 20_001)
    )
    result = answer(hostile.xlsx(rows), "penuh.xlsx")
    assert isinstance(result, Workbook)
    assert sum(len(row) for _, row in result.sheets[0].rows()) == 500_000


def normal_workbook() -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    percent = book.add_format({"num_format": "0.0%"})
    sheet = book.add_worksheet("Kinerja")
    sheet.write_row(0, 0, ["Kode Indikator", "Target", "Realisasi TW I", "Realisasi Tahun"])
    for row in range(1, 20):
        sheet.write_row(row, 0, [f"IKU-{row}", row * 1.5, "85,25"])
        sheet.write_formula(row, 3, f"=B{row + 1}/2", percent, row * 0.75)
    book.close()
    return target.getvalue()


def mutant(data: bytes, number: int) -> bytes:
    """Change a few bytes: of the file itself, or of one part before it is packed again."""
    chance = random.Random(number)
    if number % 2:
        return changed(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    victim = chance.choice(sorted(parts))
    return hostile.zipped(parts | {victim: changed(parts[victim], chance)})


def changed(data: bytes, chance: random.Random) -> bytes:
    text = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(text))
        kind = chance.randrange(4)
        if kind == 0:
            text[at] = chance.randrange(256)
        elif kind == 1:
            del text[at : at + chance.randint(1, 40)]
        elif kind == 2:
            text[at:at] = text[at : at + chance.randint(1, 40)]
        else:
            text[at:at] = b"%d" % chance.randrange(10**9)
    return bytes(text)


def test_mutants_of_a_normal_workbook_are_read_or_refused():
    normal = normal_workbook()
    before = resident()
    results = [answer(mutant(normal, number), f"mutan {number}.xlsx") for number in range(MUTANTS)]
    kinds = {type(result) for result in results}
    assert kinds == {str, Workbook}, "a fuzz in which nothing is read or nothing is refused proves nothing"
    assert resident() - before < MOST_GROWTH
