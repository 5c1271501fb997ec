"""Angka menyusul on the first page."""

from tests.kunjungan import field, press, texts, visit


def test_a_figure_to_come_is_listed_and_its_expected_date_is_stored(sample):
    app = visit(tahun="2024")
    late = "IK-4.1 Nilai SAKIP Perangkat Daerah: angka belum rilis dan tidak ikut dirata-ratakan"
    assert f"{late}." in texts(app)
    assert field(app.button, "Simpan perkiraan").disabled
    field(app.selectbox, "Angka yang menyusul").set_value("IK-4.1").run()

    field(app.text_input, "Perkiraan tanggal rilis").set_value("kapan-kapan").run()
    assert app.warning[0].value == "Tanggal tidak terbaca; tulis seperti 30 Maret 2026 atau 30-03-2026."

    field(app.text_input, "Perkiraan tanggal rilis").set_value("30-03-2025").run()
    assert "Terbaca: 30 Maret 2025." in texts(app)
    press(app, "Simpan perkiraan")
    assert f"{late}; perkiraan rilis 30 Maret 2025." in texts(app)


def test_a_year_where_everything_is_there_has_no_such_part(sample):
    assert "Angka menyusul" not in [header.value for header in visit(tahun="2022").header]
