import pytest

from lakip.domain.nip import masked, read_nip
from lakip.domain.sandi import AturanSandi, one_time, shortcomings

BAIK = "Laut-Biru-2026"


def test_a_password_that_keeps_every_rule_lacks_nothing():
    assert shortcomings(BAIK, AturanSandi(), "siti.aminah") == []


@pytest.mark.parametrize(
    ("sandi", "kurang"),
    [
        ("Laut-Biru-1", ["paling sedikit 12 karakter"]),
        ("laut-biru-2026", ["memuat huruf besar"]),
        ("LAUT-BIRU-2026", ["memuat huruf kecil"]),
        ("Laut-Biru-Dalam", ["memuat angka"]),
        ("LautBiru20262026", ["memuat simbol, misalnya - atau ?"]),
        ("Siti.Aminah-2026", ["tidak memuat nama akun"]),
        ("Aa1-" * 51, ["paling banyak 200 karakter"]),
        (
            "",
            [
                "paling sedikit 12 karakter",
                "memuat huruf besar",
                "memuat huruf kecil",
                "memuat angka",
                "memuat simbol, misalnya - atau ?",
            ],
        ),
    ],
)
def test_what_a_password_lacks_is_named(sandi, kurang):
    assert shortcomings(sandi, AturanSandi(), "siti.aminah") == kurang


def test_an_agency_may_ask_for_length_alone():
    aturan = AturanSandi(panjang=8, huruf_besar=False, huruf_kecil=False, angka=False, simbol=False)
    assert shortcomings("lautbiru", aturan) == []


def test_a_one_time_password_keeps_the_rules_and_never_comes_twice():
    made = [one_time() for _ in range(500)]
    assert {tuple(shortcomings(sandi, AturanSandi())) for sandi in made} == {()}
    assert len(set(made)) == 500
    assert not set("".join(made)) & set("IOl01")


def test_a_nip_is_read_with_blanks_and_shown_by_its_last_four_digits():
    assert read_nip("19650101 199001 1 991") == "196501011990011991"
    assert read_nip("") == ""
    assert [read_nip(text) for text in ("1965", "19650101199001199x", "-")] == [None, None, None]
    assert masked("196501011990011991") == "••••1991"
    assert masked("") == ""
