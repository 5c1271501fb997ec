"""What is searched for in the XML of a worksheet, and what must not be mistaken for it."""

import pytest

from lakip.intake.limits import Limits
from lakip.intake.marks import FORMULA, PERCENT, UNCACHED
from lakip.intake.marks_xlsx import marks_xlsx
from lakip.intake.refusal import Refusal
from tests.unit.intake import hostile

STYLES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>'


def marks(rows: str):
    return marks_xlsx(hostile.xlsx(rows, styles=STYLES), Limits())["S1"]


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="C7" s="1"><v>0.5</v></c>',
        "<c r='C7' s='1'><v>0.5</v></c>",
        '<c s="1" r="C7"><v>0.5</v></c>',
        '<c t="n" s="1"\n r = "C7" ><v>0.5</v></c>',
    ],
)
def test_a_percent_cell_is_found_however_its_attributes_are_written(cell):
    assert marks(f'<row r="7" s="1" customFormat="1">{cell}</row>').bits == {3: {7: PERCENT}}


@pytest.mark.parametrize(
    ("cell", "bits"),
    [
        ("<f>1+1</f><v>2</v>", FORMULA),
        ('<f t="shared" si="0"/><v>2</v>', FORMULA),
        ("<f>1+1</f>", FORMULA | UNCACHED),
        ("<f/>", FORMULA | UNCACHED),
        ("<f>1+1</f><v/>", FORMULA | UNCACHED),
        ("<f>1+1</f>\n<v> </v>", FORMULA | UNCACHED),
    ],
)
def test_a_formula_without_a_value_is_told_from_one_with_a_value(cell, bits):
    assert marks(f'<row r="1"><c r="A1">{cell}</c></row>').bits == {1: {1: bits}}


def test_a_formula_shown_as_percent_has_both_marks():
    assert marks('<row r="1"><c r="B1" s="1"><f>1/2</f><v>0.5</v></c></row>').bits == {
        2: {1: PERCENT | FORMULA}
    }


@pytest.mark.parametrize("before", ["", "<f>1/0</f>", '<f t="shared" si="0"/>'])
def test_the_text_of_an_error_is_kept(before):
    found = marks(f'<row r="2"><c r="B2" t="e">{before}<v>#DIV/0!</v></c><c r="C2"><v>1</v></c></row>')
    assert found.errors == {2: {2: "#DIV/0!"}}


def test_an_error_without_a_text_takes_none_from_the_cell_beside_it():
    found = marks('<row r="2"><c r="B2" t="e"/><c r="C2"><v>1</v></c></row>')
    assert (found.errors, found.bits) == ({}, {})


def test_text_that_looks_like_marks_is_text():
    found = marks('<row r="1"><c r="A1" t="inlineStr"><is><t>s="1" t="e" &lt;f&gt;</t></is></c></row>')
    assert (found.errors, found.bits) == ({}, {})


def test_a_formula_far_outside_is_refused_by_name():
    with pytest.raises(Refusal, match="sel XFD1048576 pada lembar S1"):
        marks('<row r="1"><c r="XFD1048576"><f>1</f></c></row>')


def test_a_giant_tag_is_looked_through_once():
    giant = '<c r="A1" ' + 's="1" ' * 200_000 + "><v>1</v></c>"
    assert marks(f'<row r="1">{giant}</row>').bits == {1: {1: PERCENT}}
