from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip.domain.pita import check_pita
from lakip.domain.skala import SKALA, SKALA_NAMA, Pita

BERANGKA = [nama for nama in SKALA_NAMA if nama != "WTP"]
ANGKA = st.decimals(min_value=0, max_value=400, places=2)


def bands(*edges, termasuk=True):
    """Give the bands that `edges` (highest first) cut the numbers into; the edge belongs to the upper band or the lower."""
    bounds = [None, *edges, None]
    return [
        Pita("Uji", urut, f"K{urut}", f"Kriteria {urut}", bawah, termasuk, atas, not termasuk, "Uji")
        for urut, (atas, bawah) in enumerate(pairwise(bounds), start=1)
    ]


def holding(pita_rows, value):
    """Give how many bands a value falls into."""
    return sum(
        (p.bawah is None or value > p.bawah or (p.bawah_termasuk and value == p.bawah))
        and (p.atas is None or value < p.atas or (p.atas_termasuk and value == p.atas))
        for p in pita_rows
    )


@st.composite
def any_bands(draw):
    """Give bands that may be right, or wrong in any bound or flag."""
    edges = sorted(draw(st.lists(ANGKA, min_size=1, max_size=6, unique=True)), reverse=True)
    rows = bands(*edges, termasuk=draw(st.booleans()))
    place = draw(st.integers(0, len(rows) - 1))
    bound = st.one_of(st.none(), ANGKA, st.sampled_from(edges))
    changes = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "bawah": bound,
                "atas": bound,
                "bawah_termasuk": st.booleans(),
                "atas_termasuk": st.booleans(),
            },
        )
    )
    rows[place] = replace(rows[place], **changes)
    return rows


@given(any_bands(), st.lists(ANGKA, max_size=5))
def test_bands_are_a_scale_exactly_when_every_value_falls_into_one_of_them(rows, values):
    edges = {bound for p in rows for bound in (p.bawah, p.atas) if bound is not None}
    near = {edge + step for edge in edges for step in (Decimal("-0.005"), Decimal(0), Decimal("0.005"))}
    covered = all(holding(rows, value) == 1 for value in {*near, *values, Decimal(-1), Decimal(1000)})

    assert (check_pita(rows) == []) == covered


@pytest.mark.parametrize("nama", BERANGKA)
def test_every_scale_of_the_product_covers_everything_once(nama):
    assert check_pita([pita for pita in SKALA if pita.skala == nama]) == []


def changed(nomor, **ubah):
    rows = bands(Decimal(90), Decimal("75.5"))
    rows[nomor - 1] = replace(rows[nomor - 1], **ubah)
    return rows


@pytest.mark.parametrize(
    ("rows", "pesan"),
    [
        (
            changed(2, atas=Decimal("89.99")),
            ("Ada celah antara pita Kriteria 1 dan Kriteria 2: 89,99 sampai 90 tanpa kriteria. "
            "Samakan kedua batas itu, dan tandai termasuk pada salah satunya saja."),
        ),
        (
            changed(2, atas=Decimal(91)),
            ("Ada tumpang tindih antara pita Kriteria 1 dan Kriteria 2: 90 sampai 91 mendapat dua kriteria. "
            "Samakan kedua batas itu, dan tandai termasuk pada salah satunya saja."),
        ),
        (
            changed(2, bawah_termasuk=False),
            ("Ada celah antara pita Kriteria 2 dan Kriteria 3: tepat 75,5 tanpa kriteria. "
            "Samakan kedua batas itu, dan tandai termasuk pada salah satunya saja."),
        ),
        (
            changed(3, atas_termasuk=True),
            ("Ada tumpang tindih antara pita Kriteria 2 dan Kriteria 3: tepat 75,5 mendapat dua kriteria. "
            "Samakan kedua batas itu, dan tandai termasuk pada salah satunya saja."),
        ),
        (
            changed(1, atas=Decimal(100)),
            ("Pita terbaik (Kriteria 1) berhenti pada 100, sehingga capaian di atasnya tanpa kriteria; "
            "kosongkan batas atasnya."),
        ),
        (
            changed(3, bawah=Decimal(0)),
            ("Pita terendah (Kriteria 3) mulai dari 0, sehingga capaian di bawahnya tanpa kriteria; "
            "kosongkan batas bawahnya."),
        ),
        (changed(2, label=""), "Pita 2 belum punya kode atau kriteria; isi keduanya, misalnya ST dan Sangat Tinggi."),
        (changed(2, kode="k1"), "Kode K1 dipakai lebih dari satu pita; bedakan namanya."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place_and_what_to_do(rows, pesan):
    assert check_pita(rows)[0] == pesan


def test_one_band_is_no_scale():
    assert check_pita(bands()) == [
        "Skala baru memuat kurang dari dua pita; tambahkan pita sampai semua capaian tercakup."
    ]


def test_predicates_of_sakip_own_their_upper_bound():
    """PermenPANRB 88/2021: 80,00 is still BB."""
    kode = ("AA", "A", "BB", "B", "CC", "C", "D")
    edges = [Decimal(edge) for edge in (90, 80, 70, 60, 50, 30)]
    upper = [replace(p, kode=k) for p, k in zip(bands(*edges, termasuk=False), kode, strict=True)]
    lower = [replace(p, kode=k) for p, k in zip(bands(*edges, termasuk=True), kode, strict=True)]

    assert check_pita(upper) == []
    assert check_pita(lower) == [
        (
            "Predikat SAKIP memuat batas atasnya (PermenPANRB 88/2021: 80,00 masih BB), tetapi ada batas bawah yang "
            "ditandai termasuk; pindahkan tandanya ke batas atas pita di bawahnya."
        )
    ]
