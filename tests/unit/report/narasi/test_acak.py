"""Random agencies: every number of a draft is one of the computed figures, and drafts are sentences."""

import re
from random import Random

import pytest

from lakip.report.bahan import Bahan
from lakip.report.narasi import blok_rows
from lakip.report.narasi.angka import angka_rows
from lakip.report.narasi.blok import bilangan
from tests.acak import sembarang
from tests.pabrik import add

BERATURAN = ("kata_pengantar", "bab1/dasar_hukum", "bab3/pengantar")
"""Texts that name regulations, whose numbers are no figures."""


@pytest.fixture(params=range(2))
def bahan(file_store, request):
    acak = Random(request.param)
    add(file_store, [sembarang(acak, f"IK-{n}") for n in range(40)])
    return Bahan(file_store, 2025)


def test_every_number_of_a_draft_is_a_computed_figure(bahan):
    figures = angka_rows(bahan)
    texts = [blok for kunci, blok in blok_rows(bahan).items() if kunci not in BERATURAN]
    numbers = [angka for blok in texts for angka in blok.angka]

    assert len(numbers) > 100
    assert [a for a in numbers if figures.get(a.kunci) != a.teks] == []
    assert [blok.kunci for blok in texts if [a.teks for a in blok.angka] != bilangan(blok.paragraf)] == []


def test_a_draft_is_whole_sentences_without_a_gap_or_an_unfilled_place(bahan):
    paragraf = [text for blok in blok_rows(bahan).values() for text in blok.paragraf]
    odd = re.compile("  |\ue000|None|\\{|\\(\\)| [.,;%]|\\.\\.|,,")

    assert [text for text in paragraf if odd.search(text) or text[-1] not in ".;:"] == []
    assert [text for text in paragraf if not (text[0].isupper() or text[0] == "“")] == []


def test_the_same_store_gives_the_same_texts(bahan):
    assert blok_rows(Bahan(bahan.store, 2025)) == blok_rows(bahan)
