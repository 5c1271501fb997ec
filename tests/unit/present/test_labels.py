"""Words and numbers as the screen writes them."""

from decimal import Decimal

import pytest

from lakip.present import labels


@pytest.mark.parametrize(
    ("rupiah", "ditulis"),
    [
        (None, "–"),
        ("0", "Rp0"),
        ("999999.50", "Rp999.999,50"),
        ("1000000", "Rp1,00 jt"),
        ("15194999999", "Rp15,19 M"),
        ("-2500000000", "-Rp2,50 M"),
        ("1200000000000", "Rp1,20 T"),
    ],
)
def test_rupiah_is_short_enough_for_a_card(rupiah, ditulis):
    assert labels.rupiah_ringkas(None if rupiah is None else Decimal(rupiah)) == ditulis


def test_a_percentage_has_a_comma_and_a_missing_one_is_no_zero():
    assert labels.persen(Decimal("103.005")) == "103,01%"
    assert labels.persen(None) == "–"


@pytest.mark.parametrize(
    ("text", "ditulis"), [("80.5-90", "80,5–90"), ("1234.5", "1.234,5"), ("BB", "BB"), (None, "–")]
)
def test_a_value_kept_as_plain_text_is_written_in_indonesian(text, ditulis):
    assert labels.tertulis({"target": text}, "target") == ditulis


@pytest.mark.parametrize(
    ("row", "ditulis"),
    [
        ({"target_nilai": Decimal("83.40"), "satuan": "%"}, "83,4%"),
        ({"target_nilai": Decimal(1250), "satuan": "Orang"}, "1.250 orang"),
        ({"target_nilai": Decimal(285), "satuan": "Nilai"}, "285"),
        ({"target_rendah": Decimal(80), "target_tinggi": Decimal(90), "satuan": "%"}, "80–90%"),
        ({"target_predikat": "BB", "satuan": "Predikat"}, "BB"),
        ({"satuan": "%"}, "–"),
    ],
)
def test_a_target_is_shown_with_its_satuan(row, ditulis):
    assert labels.nilai(row, "target", satuan=True) == ditulis


BASE = {
    "polaritas": "Turun",
    "indikator": "Waktu layanan",
    "target_nilai": Decimal(12),
    "realisasi_nilai": Decimal("9.75"),
    "persen_capaian_dibatasi": None,
}


@pytest.mark.parametrize(
    ("change", "ditulis"),
    [
        ({"rumus": "SELISIH", "persen_capaian": Decimal("118.75")}, "(2 × 12 − 9,75) ÷ 12 × 100 = 118,75%"),
        ({"rumus": "TERCAPAI", "persen_capaian": Decimal(100)}, "target 12, realisasi 9,75, capaian 100,00%"),
        (
            {"rumus": "SELISIH", "persen_capaian": Decimal(0), "target_nilai": Decimal(0)},
            "target 0, realisasi 9,75: menurut Ketentuan Perhitungan untuk target nol = 0,00%",
        ),
        (
            {
                "rumus": "TERBALIK",
                "persen_capaian": None,
                "persen_capaian_dibatasi": Decimal(120),
                "realisasi_nilai": Decimal(0),
            },
            "target 12, realisasi 0: menurut Ketentuan Perhitungan untuk realisasi nol = 120,00%",
        ),
        ({"rumus": "SELISIH", "persen_capaian": None}, ""),
    ],
)
def test_a_calculation_is_written_with_its_figures(change, ditulis):
    assert labels.hitungan(BASE | change) == ditulis


def test_lower_is_better_is_marked():
    assert labels.nama_indikator(BASE) == "↓ Waktu layanan"
