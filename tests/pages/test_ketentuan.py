"""Ketentuan Perhitungan on the page Pengaturan: in force, versions, a new one with its effect, scales, two compared."""

import pytest

from lakip.workflow import ketentuan
from tests.kunjungan import field, metrics, press, texts, visit

PAGE = "pengaturan/pengaturan"
BARU = "Keputusan Kepala Badan 7/2025"


def part(nama: str, **query: str):
    """Open one part of the page."""
    app = visit(PAGE, tahun="2024", **query)
    app.session_state["bagian_ketentuan"] = nama
    app.run()
    assert not app.exception
    return app


def shown(app) -> list[str]:
    """Give the warnings of this part; the sample's SOP has ended, which stands in a part of its own."""
    words = [warning.value.replace("\\", "") for warning in app.warning]
    return [word for word in words if not word.startswith("SOP ")]


def test_the_ketentuan_of_the_year_are_said_in_words_with_their_regulation(sample):
    app = visit(PAGE, tahun="2024")
    assert (
        "Versi 1, berlaku mulai 1 Januari 2000. Dasar: Ketentuan bawaan: Permendagri 86/2017 dan praktik LKjIP. "
        "Tahun ini belum ditetapkan; versinya mengikuti tanggal berlaku sampai LAKIP pertama kali disusun."
    ) in texts(app)
    frame = app.dataframe[0].value
    assert list(frame.loc[0]) == [
        "Skala kriteria",
        "Permendagri 86/2017",
        "Permendagri 86/2017, skala nilai peringkat kinerja.",
        "Skala yang memberi kriteria pada capaian.",
    ]
    assert list(app.dataframe[1].value["label"]) == [
        "Sangat Tinggi",
        "Tinggi",
        "Sedang",
        "Rendah",
        "Sangat Rendah",
    ]


def test_two_ketentuan_stand_side_by_side_with_what_moved_and_why(sample):
    app = part("Bandingkan")
    assert metrics(app) == {
        "Pertama": "96,96%",
        "Kedua": "96,57%",
        "Yang berubah": "1 dari 34",
    }
    assert (
        "Rata-rata instansi: rata-rata dari rata-rata sasaran menjadi rata-rata seluruh indikator."
        in texts(app)
    )
    assert list(app.dataframe[0].value["sebab"]) == [
        "Dari 96,96% (Sangat Tinggi) menjadi 96,57% (Sangat Tinggi) karena rata-rata menurut indikator."
    ]


def test_the_same_ketentuan_twice_say_so(sample):
    app = part("Bandingkan")
    field(app.selectbox, "Ketentuan kedua").set_value("1").run()
    assert [info.value for info in app.info] == [
        "Kedua ketentuan sama; pilih ketentuan lain untuk melihat bedanya."
    ]


def typed(app, **isi: str):
    """Fill fields by their labels."""
    for label, value in isi.items():
        name = label.replace("_", " ")
        pool = [*app.text_input, *app.selectbox]
        field(pool, next(e.label for e in pool if e.label.startswith(name))).set_value(value)
    return app.run()


def test_a_new_version_is_checked_while_it_is_typed(sample):
    app = part("Versi baru")
    assert shown(app) == ["Dasar ketentuan belum diisi; tulis peraturan atau keputusan yang mendasarinya."]
    assert field(app.button, "Simpan sebagai versi baru").disabled

    typed(app, Batas_capaian="seratus dua puluh ribu juta", Berlaku_mulai="besok")
    assert shown(app) == [
        (
            "Tanggal berlaku tidak terbaca; tulis seperti 1 Januari 2025 atau 01-01-2025. "
            'Isi Batas capaian (%) "seratus dua puluh ribu juta" tidak terbaca sebagai satu angka; tulis misalnya 120 atau 99,5.'
        )
    ]


def test_a_new_version_shows_its_effect_before_it_is_saved(sample):
    app = typed(part("Versi baru"), Dasar=BARU, Batas_capaian="100")
    assert "Terbaca: berlaku mulai 1 Januari 2024." in texts(app)
    assert "Batas capaian (%): tanpa batas menjadi 100." in texts(app)
    assert metrics(app)["Sekarang"] == "96,96%"
    assert metrics(app)["Rancangan"] != "96,96%"
    assert ketentuan.versions(sample)[0]["versi"] == 1

    press(app, "Simpan sebagai versi baru")

    assert [news.value for news in app.success] == ["Ketentuan perhitungan versi 2 tersimpan."]
    assert ketentuan.current(sample, 2024)["dasar"] == BARU


def test_a_version_from_an_earlier_date_says_which_years_it_leaves_alone(sample):
    app = typed(part("Versi baru"), Dasar=BARU, Berlaku_mulai="1 Januari 2022", Batas_capaian="100")
    assert "Tahun 2022, 2023 juga tetap memakai versinya." in texts(app)
    press(app, "Simpan sebagai versi baru")
    assert {row["tahun"]: row["dipakai"] for row in ketentuan.years(sample)} == {2024: 2, 2023: 1, 2022: 1}


@pytest.mark.parametrize("alasan", ["", "Catatan Inspektorat 3/2026"])
def test_a_year_changes_its_version_only_with_a_reason(sample, alasan):
    press(typed(part("Versi baru"), Dasar=BARU, Berlaku_mulai="1 Januari 2025"), "Simpan sebagai versi baru")
    app = part("Versi")
    field(app.selectbox, "Versi yang dipakai").set_value(2)
    field(app.text_input, "Alasan").set_value(alasan)
    press(app, "Tetapkan versi ini")
    if alasan:
        assert [news.value for news in app.success] == ["Tahun 2024 sekarang memakai ketentuan versi 2."]
    else:
        assert app.error[0].value.replace("\\", "") == (
            "Alasan belum diisi; tuliskan mengapa ketentuan tahun ini diganti."
        )


def test_a_scale_with_a_gap_is_told_and_cannot_be_saved(sample):
    app = part("Skala")
    app.session_state["skala_baru"] = True
    app.run()
    typed(app, Nama_skala_baru="Skala Kota", Dasar_skala="Perwali 12/2025", Batas_atas_2="90")
    assert shown(app) == [
        (
            "Ada celah antara pita Sangat Tinggi dan Tinggi: 90 sampai 91 tanpa kriteria. "
            "Samakan kedua batas itu, dan tandai termasuk pada salah satunya saja."
        )
    ]
    assert field(app.button, "Simpan skala").disabled

    typed(app, Batas_bawah_1="90")
    assert "Semua capaian mendapat tepat satu kriteria." in texts(app)
    press(app, "Simpan skala")
    assert [str(band["bawah"].normalize()) for band in ketentuan.scales(sample)["Skala Kota"][:2]] == [
        "9E+1",
        "76",
    ]
