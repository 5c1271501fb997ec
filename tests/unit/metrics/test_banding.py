"""The golden example of the reference rules §14 under two ketentuan: 89,43 Tinggi against 92,58 Sangat Tinggi."""

from decimal import Decimal

import pytest

from lakip.domain.desimal import half_up
from lakip.metrics.banding import Hasil, banding
from lakip.metrics.capaian import kebijakan
from tests import pabrik
from tests.pabrik import Indikator

CONTOH = (
    Indikator(kode="IK-1", sasaran="S-1", satuan="Indeks", target=Decimal(80), realisasi=Decimal("82.4")),
    Indikator(kode="IK-2", sasaran="S-1", target=Decimal(95), realisasi=Decimal(90)),
    Indikator(
        kode="IK-3", sasaran="S-2", satuan="kasus", polaritas="Turun", rumus="SELISIH", target=Decimal(10),
        realisasi=Decimal(12),
    ),
    Indikator(kode="IK-4", sasaran="S-2", satuan="Nilai", target=Decimal(75), realisasi="belum rilis"),
)  # fmt: skip


@pytest.fixture
def contoh(store):
    pabrik.add(store, CONTOH)
    return store


def moved(store, **ubah):
    """Give what moves when the first settings are changed: (tingkat, kode) → before, after, why; printed decimals."""
    dari = kebijakan(store, 2025)
    rows = banding(store, 2025, dari, dari | ubah)
    return {
        (row["tingkat"], row["kode"]): (printed(row["dari"]), printed(row["ke"]), row["sebab"])
        for row in rows
        if row["dari"] != row["ke"]
    }


def printed(hasil):
    return (None if hasil.persen is None else str(half_up(hasil.persen, 2)), hasil.predikat)


def test_the_same_data_are_tinggi_by_sasaran_and_sangat_tinggi_by_indikator(contoh):
    assert moved(contoh, rata_instansi="menurut_indikator") == {
        ("instansi", ""): (("89.43", "Tinggi"), ("92.58", "Sangat Tinggi"), ["rata_instansi"])
    }


def test_a_cap_moves_the_indikator_above_it_and_the_means_over_it(contoh):
    assert moved(contoh, batas_rata=Decimal(100)) == {
        ("instansi", ""): (("89.43", "Tinggi"), ("88.68", "Tinggi"), ["batas"]),
        ("sasaran", "S-1"): (("98.87", "Sangat Tinggi"), ("97.37", "Sangat Tinggi"), ["batas"]),
        ("unit", "BID"): (("92.58", "Sangat Tinggi"), ("91.58", "Sangat Tinggi"), ["batas"]),
        ("indikator", "IK-1"): (("103.00", "Sangat Tinggi"), ("100.00", "Sangat Tinggi"), ["batas"]),
    }


def test_every_change_that_moved_a_figure_is_named_in_the_order_figures_are_made(contoh):
    found = moved(contoh, batas_rata=Decimal(100), data_kosong="nol", skala="SAKIP")

    assert found["instansi", ""] == (
        ("89.43", "Tinggi"),
        ("68.68", "Baik"),
        ["batas", "data_kosong", "skala"],
    )
    assert found["sasaran", "S-2"] == (
        ("80.00", "Tinggi"),
        ("40.00", "Kurang"),
        ["data_kosong", "skala"],
    )
    assert found["indikator", "IK-3"] == (("80.00", "Tinggi"), ("80.00", "Sangat Baik"), ["skala"])
    assert ("indikator", "IK-4") not in found


def test_the_same_ketentuan_move_nothing_and_every_row_is_there(contoh):
    dari = kebijakan(contoh, 2025)
    rows = banding(contoh, 2025, dari, dari)

    assert [(row["tingkat"], row["kode"]) for row in rows] == [
        ("instansi", ""),
        ("sasaran", "S-1"),
        ("sasaran", "S-2"),
        ("unit", "BID"),
        ("indikator", "IK-1"),
        ("indikator", "IK-2"),
        ("indikator", "IK-3"),
        ("indikator", "IK-4"),
    ]
    assert [row for row in rows if row["dari"] != row["ke"] or row["sebab"]] == []
    assert rows[-1]["dari"] == Hasil(None, None)
