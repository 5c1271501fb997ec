"""Random agencies: every number of a draft is one of the computed figures, and drafts are sentences."""

import re
from fractions import Fraction
from math import floor
from random import Random

import pytest

from lakip.report.bahan import Bahan
from lakip.report.narasi import blok_rows
from lakip.report.narasi.angka import angka_rows
from lakip.report.narasi.blok import bilangan
from tests import oracle
from tests.acak import sembarang
from tests.pabrik import add

BERATURAN = ("kata_pengantar", "bab1/dasar_hukum", "bab3/pengantar")
"""Texts that name regulations, whose numbers are no figures."""


@pytest.fixture(params=range(2))
def indikator_rows(request):
    acak = Random(request.param)
    return [sembarang(acak, f"IK-{n}") for n in range(40)]


@pytest.fixture
def bahan(file_store, indikator_rows):
    add(file_store, indikator_rows)
    return Bahan(file_store, 2025)


def test_every_number_of_a_draft_is_a_computed_figure(bahan):
    figures = angka_rows(bahan)
    texts = [blok for kunci, blok in blok_rows(bahan).items() if kunci not in BERATURAN]
    numbers = [angka for blok in texts for angka in blok.angka]

    assert len(numbers) > 100
    assert [a for a in numbers if figures.get(a.kunci) != a.teks] == []
    assert [blok.kunci for blok in texts if [a.teks for a in blok.angka] != bilangan(blok.paragraf)] == []


def test_the_percentages_are_those_of_the_second_calculation(bahan, indikator_rows):
    """Worked out anew in fractions (tests.oracle), and rounded half up as a reader would."""
    figures = angka_rows(bahan)
    shown = {i.kode: figures.get(f"indikator/{i.kode}/capaian") for i in indikator_rows}
    expected = {i.kode: tercetak(oracle.capaian(i, 0, oracle.Ketentuan())) for i in indikator_rows}

    assert sum(text is not None for text in shown.values()) > 10
    assert shown == expected


def tercetak(hasil):
    persen = hasil.persen if hasil.persen is not None else hasil.dibatasi
    if persen is None:
        return None
    hundredths = floor(persen * 100 + Fraction(1, 2))
    return f"{hundredths // 100:,}".replace(",", ".") + f",{hundredths % 100:02}"


def test_a_draft_is_whole_sentences_without_a_gap_or_an_unfilled_place(bahan):
    paragraf = [text for blok in blok_rows(bahan).values() for text in blok.paragraf]
    odd = re.compile("  |\ue000|None|\\{|\\(\\)| [.,;%]|\\.\\.|,,")

    assert [text for text in paragraf if odd.search(text) or text[-1] not in ".;:"] == []
    assert [text for text in paragraf if not (text[0].isupper() or text[0] == "“")] == []


def test_the_same_store_gives_the_same_texts(bahan):
    assert blok_rows(Bahan(bahan.store, 2025)) == blok_rows(bahan)
