"""Cadangan on Pengaturan: for whoever may make copies."""

import pytest

from lakip.workflow import jadwal, setelan
from tests.kunjungan import field, sit_down_as, texts, visit


@pytest.fixture
def admin(monkeypatch, tmp_path):
    """Let the admin sit before the pages; copies go to a folder of their own."""
    sit_down_as(monkeypatch, "admin")
    monkeypatch.setenv("LAKIP_CADANGAN_DIR", str(tmp_path / "cadangan"))


def test_a_copy_is_made_and_looked_at_from_the_page(sample, admin):
    app = visit("pengaturan/pengaturan")
    assert "Belum ada cadangan yang dibuat." in texts(app)
    assert any("dua hari terakhir" in warning.value for warning in app.warning)
    field(app.button, "Buat cadangan sekarang").click().run()
    assert not app.exception
    assert app.success[0].value == "Cadangan sudah dibuat, dan seluruh isinya sudah diperiksa."
    [copy] = jadwal.state(sample).berkas
    assert not any("dua hari terakhir" in warning.value for warning in app.warning)
    assert any(text.startswith("Cadangan terakhir dibuat pada ") for text in texts(app))
    field(app.button, "Periksa isinya").click().run()
    assert app.success[0].value == "Setiap bagian cadangan itu sudah diperiksa dan masih utuh."
    assert any(text.startswith(f"Cadangan {copy.nama} diperiksa lagi pada ") for text in texts(app))


def test_time_and_number_are_set_on_the_page_and_what_cannot_be_is_said(sample, admin):
    app = visit("pengaturan/pengaturan")
    field(app.text_input, "Banyaknya cadangan harian yang disimpan").input("tujuh")
    field(app.button, "Simpan").click().run()
    assert any("bukan bilangan" in error.value for error in app.error)
    field(app.text_input, "Jam dibuat (kosong = tidak berkala)").input("17.30")
    field(app.text_input, "Banyaknya cadangan harian yang disimpan").input("10")
    field(app.button, "Simpan").click().run()
    assert app.success[0].value == "Pengaturan cadangan sudah disimpan."
    assert (setelan.get(sample).cadangan_jam, setelan.get(sample).cadangan_harian) == ("17:30", 10)


def test_a_copy_that_failed_is_told(sample, admin, monkeypatch, tmp_path):
    (tmp_path / "bukan_folder").write_bytes(b"")
    monkeypatch.setenv("LAKIP_CADANGAN_DIR", str(tmp_path / "bukan_folder" / "cadangan"))
    jadwal.make_when_due(sample)
    app = visit("pengaturan/pengaturan")
    assert any("tidak berhasil dibuat" in error.value for error in app.error)


def test_whoever_may_make_no_copies_is_not_shown_them(sample):
    app = visit("pengaturan/pengaturan")
    assert "Cadangan" not in [header.value for header in app.header]
