"""Tren, driven without a browser."""

import pytest

from tests.kunjungan import field, metrics, texts, visit
from ui import session

PAGE = "kinerja/tren"


@pytest.fixture(scope="module", autouse=True)
def looking(sample_to_look_at):
    """Let the pages see the sample agency and keep their answers: nothing here writes."""
    session.use_store(sample_to_look_at)
    yield
    session._held.clear()  # closed by whoever opened it


def column(app, table, name):
    return list(app.dataframe[table].value[name])


def test_the_years_stand_with_their_change_and_what_is_not_plainly_final():
    app = visit(PAGE, indikator="IK-1.1")

    assert column(app, 0, "tahun") == ["2020", "2021", "2022", "2023", "2024"]
    assert column(app, 0, "selisih")[2:] == ["+17,5", "+14,5", "+18,5"]
    assert column(app, 0, "ket")[0] == "dari lembar Realisasi Lalu"


def test_a_history_goes_on_over_the_indikator_that_was_replaced_and_says_so():
    app = visit(PAGE, indikator="IK-2.4")

    assert (
        "IK-2.4 Indeks Pengembangan Kompetensi ASN berlaku mulai 1 Januari 2024, menggantikan IK-2.3 "
        "Rata-rata jam pelajaran pengembangan kompetensi per ASN; satuannya semula Jam Pelajaran dan kini Indeks."
    ) in texts(app)
    assert column(app, 0, "ket")[3:] == ["angka IK-2.3 (Jam Pelajaran, tidak sebanding)", "belum ada data"]


def test_progress_to_the_end_of_the_renstra_is_shown_both_ways():
    shown = metrics(visit(PAGE, indikator="IK-1.1"))

    assert shown["Tingkat kemajuan"] == "92,42%"
    assert shown["Kemajuan dari awal"] == "68,24%"


def test_standards_stand_with_level_year_and_place():
    app = visit(PAGE, indikator="IK-1.1")

    assert column(app, 1, "tingkat")[:2] == ["Nasional", "Provinsi"]
    assert column(app, 1, "kedudukan")[0] == "Di atas standar (lebih baik)"


def test_an_indikator_without_a_standard_says_so():
    infos = [info.value for info in visit(PAGE, indikator="IK-1.2").info]

    assert infos == ["n/a – belum ada standar nasional atau provinsi pada buku rencana untuk indikator ini."]


def test_both_versions_of_a_target_stand_side_by_side_with_what_they_make_of_the_year():
    app = visit(PAGE, indikator="IK-2.1")

    assert column(app, 1, "versi") == ["Murni", "Perubahan"]
    assert column(app, 1, "dipakai") == ["Tidak", "Ya"]
    assert column(app, 1, "capaian") == [100, 125]


def test_supposing_a_year_shows_what_would_move_and_stores_nothing():
    app = visit(PAGE, indikator="IK-2.4")
    before = session.store().generation
    field(app.text_input, "Realisasi TW I").set_value("60")
    field(app.text_input, "Realisasi TW IV").set_value("65,0").run()
    assert not app.exception

    shown = metrics(app)
    assert (shown["Realisasi setahun"], shown["Capaian"]) == ("65", "100,00%")
    assert (shown["Rata-rata sasaran"], shown["Rata-rata instansi"]) == ("89,50%", "97,84%")
    assert session.store().generation == before


def test_a_doubtful_supposition_is_told_and_shows_no_figure():
    app = visit(PAGE, indikator="IK-4.1")
    app.text_input[0].set_value("tujuh puluh").run()

    assert not app.exception
    assert len(app.error) == 1
    assert "Capaian" not in metrics(app)


def test_every_indikator_of_the_sample_can_be_opened():
    app = visit(PAGE)
    for kode in field(app.selectbox, "Indikator").options:
        visit(PAGE, indikator=kode.split()[0])
