"""Text edited by hand: its numbers keep their figures, stale ones are told and brought up to date."""

from hypothesis import given
from hypothesis import strategies as st

from lakip.report.narasi import Angka, Basi
from lakip.report.narasi.blok import bilangan
from lakip.report.narasi.suntingan import basi, cocokkan, diperbarui, paragraf_dari

KONSEP = ("Realisasi 82,4 melampaui target 80 (capaian 103,00%).", "Anggaran Rp1.200.000 terserap 95,00%.")
ANGKA = (
    Angka("r", "82,4"),
    Angka("t", "80"),
    Angka("c", "103,00"),
    Angka("pagu", "1.200.000"),
    Angka("s", "95,00"),
)
TEKS = st.text(
    st.sampled_from("0123456789.,-–%() \nRpabIK"), max_size=60
)  # what numbers and codes are made of


def test_numbers_keep_their_figures_when_words_around_them_change():
    baru = (
        "Pada tahun itu, realisasi 82,4 jauh melampaui target 80.",
        "Anggaran Rp1.200.000 terserap 95,00% berkat 3 kegiatan.",
    )

    assert cocokkan(KONSEP, ANGKA, baru) == (
        Angka("r", "82,4"), Angka("t", "80"), Angka("pagu", "1.200.000"), Angka("s", "95,00"), Angka("", "3"),
    )  # fmt: skip


def test_a_number_that_was_only_exchanged_keeps_the_figure_it_departs_from():
    baru = ("Realisasi 82,5 melampaui target 80 (capaian 103,00%).", KONSEP[1])
    angka = cocokkan(KONSEP, ANGKA, baru)

    assert angka[0] == Angka("r", "82,5")
    assert basi(angka, {one.kunci: one.teks for one in ANGKA}) == (Basi("r", "82,5", "82,4"),)


def test_stale_numbers_are_replaced_where_they_stand_and_one_without_a_figure_stays():
    figures = {"r": "84", "t": "80", "c": "105,00", "pagu": "1.300.000"}

    assert basi(ANGKA, figures) == (
        Basi("r", "82,4", "84"), Basi("c", "103,00", "105,00"), Basi("pagu", "1.200.000", "1.300.000"),
        Basi("s", "95,00", None),
    )  # fmt: skip
    assert diperbarui(KONSEP, ANGKA, figures) == (
        ("Realisasi 84 melampaui target 80 (capaian 105,00%).", "Anggaran Rp1.300.000 terserap 95,00%."),
        (Angka("r", "84"), Angka("t", "80"), Angka("c", "105,00"), Angka("pagu", "1.300.000"), ANGKA[4]),
    )


def test_a_code_or_a_decimal_comma_is_no_end_of_a_number():
    assert bilangan(["IK-1.2 naik dari 1,5 ke -2, sesuai target 80–90 dan Rp1.000.000,50; PP 29/2014."]) == [
        "1,5", "-2", "80–90", "1.000.000,50", "29", "2014",
    ]  # fmt: skip


def test_paragraphs_are_the_lines_that_say_something():
    assert paragraf_dari("  satu  dua \n\n tiga\r\n") == ("satu dua", "tiga")


@given(TEKS, TEKS)
def test_every_number_of_the_new_text_is_told_in_its_order_whatever_was_edited(lama, baru):
    before, after = paragraf_dari(lama), paragraf_dari(baru)
    angka = [Angka(f"k{n}", number) for n, number in enumerate(bilangan(before))]

    assert [one.teks for one in cocokkan(before, angka, after)] == bilangan(after)
    assert list(cocokkan(before, angka, before)) == angka
    assert diperbarui(before, angka, {}) == (before, tuple(angka))
