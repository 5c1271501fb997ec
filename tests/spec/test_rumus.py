"""Every table of docs/rumus.md against the real store, and the document against its build."""

import pytest

from tests.spec import rumus

BAGIAN = [bagian for bab in rumus.BAB for bagian in bab.bagian if bagian.tabel]


@pytest.mark.parametrize("bagian", BAGIAN, ids=lambda b: b.judul)
def test_every_figure_of_a_table_is_the_one_the_product_computes(store, bagian):
    for tabel in bagian.tabel:
        assert tabel.hitung(store, tabel) == tabel.baris


def test_the_document_is_the_one_built_from_the_tables():
    assert rumus.TUJUAN.read_text(encoding="utf-8") == rumus.build(), "Jalankan: python -m tests.spec.rumus"
