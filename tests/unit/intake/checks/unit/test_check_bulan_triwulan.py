from lakip.intake.screening import screen
from tests.meja import buku, gambar, register

JUDUL = "Kode | Uraian | Pagu | Realisasi Januari | Realisasi Februari | Realisasi Maret"


def told(text):
    result = screen(buku(gambar(text)), register())
    return [(t.cell, t.raw, t.message) for t in result.temuan if t.check == "check_bulan_triwulan"]


def test_a_triwulan_that_is_not_the_sum_of_the_months_beside_it_is_told():
    text = f"{JUDUL} | Realisasi TW I\n5.1 | Belanja | 900 | 10 | 20 | 30 | 60\n5.2 | Modal | 900 | 10 | 20 | - | 35"
    assert told(text) == [
        ("G3", "35", "Realisasi triwulan 1 pada baris 3 tertulis Rp35, sedangkan bulannya berjumlah Rp30.")
    ]


def test_months_that_make_the_triwulan_themselves_are_no_matter():
    assert told(f"{JUDUL}\n5.1 | Belanja | 900 | 10 | 20 | 30\n5.2 | Modal | 900 | 10 | 20 | -") == []


def test_months_of_which_one_cannot_be_read_are_left_to_their_own_rule():
    text = f"{JUDUL} | Realisasi TW I\n5.1 | Belanja | 900 | 10 | 20 | ? | 60\n5.2 | Modal | 900 | 10 | 20 | 5 | 35"
    assert told(text) == []
