"""An address that this store has no use for at present leads to the page everybody begins with."""

import pytest

from tests.kunjungan import open_address, sit_down_as, visit


@pytest.mark.parametrize("akun", ["kasubbag", "operator.mut"])
def test_mulai_leads_to_the_first_page_once_there_is_a_plan(sample, monkeypatch, akun):
    sit_down_as(monkeypatch, akun)
    app = open_address(visit(), "mulai")
    assert [title.value for title in app.title] == ["Ringkasan"]


def test_a_page_that_needs_a_plan_leads_to_the_two_doors_before_there_is_one(nothing):
    app = open_address(visit(), "indikator", tahun="2024")
    assert [title.value for title in app.title] == ["Selamat datang"]


@pytest.mark.parametrize("kode", ["SEK", "KARANGAN"])
def test_an_operator_who_follows_a_link_of_another_unit_is_told_that_it_is_not_theirs_to_see(
    sample, monkeypatch, kode
):
    sit_down_as(monkeypatch, "operator.mut")
    app = visit("kinerja/anggaran", unit=kode)
    [warning] = app.warning
    assert warning.value == (
        f'Bagian/Bidang "{kode}" pada alamat halaman tidak termasuk yang dapat Anda lihat, karena akun Anda hanya melihat '
        "Bagian/Bidang sendiri; yang ditampilkan Bidang Mutasi dan Promosi."
    )
