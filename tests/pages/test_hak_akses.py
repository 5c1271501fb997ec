"""P14: every address for every role; what a role may not open says so and shows nothing, what it may not do is not drawn."""

from dataclasses import replace

import pytest

from lakip.domain.pelaku import PENGGUNA_LOKAL, Pelaku
from lakip.domain.peran import MESIN, Peran
from lakip.workflow import pengukuran, perencanaan
from lakip.workflow.pengumpulan import uploads
from tests.kunjungan import drawn, field, open_address, press, sit_down, visit
from ui import session, sitemap

TAHUN = 2024
OWN = "MUT"
PEOPLE = {
    peran.value: Pelaku(f"akun.{peran.value}", peran, OWN if peran is Peran.OPERATOR else "")
    for peran in Peran
    if peran not in MESIN
} | {"belum memakai akun": PENGGUNA_LOKAL}
EVERYBODY = set(PEOPLE)
OPEN_TO = {
    "ringkasan": EVERYBODY,
    "indikator": EVERYBODY,
    "unit": EVERYBODY,
    "anggaran": EVERYBODY,
    "tren": EVERYBODY,
    "kepatuhan_sop": EVERYBODY - {"operator"},
    "eksplorasi": EVERYBODY,
    "unggah": EVERYBODY - {"admin", "tamu"},
    "isi": {"operator", "staf", "kasubbag", "belum memakai akun"},
    "temuan": EVERYBODY - {"admin", "tamu"},
    "rencana": EVERYBODY - {"operator"},
    "permintaan": EVERYBODY,
    "siklus": EVERYBODY,
    "bahan": EVERYBODY - {"operator"},
    "susun": EVERYBODY - {"operator"},
    "periksa": EVERYBODY - {"operator", "admin", "tamu"},
    "tindak_lanjut": EVERYBODY,
    "arsip": EVERYBODY - {"admin", "tamu"},
    "pekerjaan_saya": EVERYBODY,
    "pengguna": {"admin", "belum memakai akun"},
    "pengaturan": EVERYBODY - {"operator"},
    "jejak": {"sekretaris", "kepala", "admin", "belum memakai akun"},
}
NOT_FOR = "Halaman ini tidak dapat dibuka oleh"


@pytest.fixture(params=PEOPLE)
def person(request, monkeypatch, sample_to_look_at):
    """Give one person after the other, sitting before the sample agency."""
    before = session._held[:]
    session.use_store(sample_to_look_at)
    sit_down(monkeypatch, PEOPLE[request.param])
    yield request.param
    session._held[:] = before
    session._answers.clear()


def foreign_words(store):
    """Give what only the figures, files and plan of other units say: their codes and names, and the names of their files."""
    rows = [row for row in pengukuran.capaian(store, TAHUN) if row["unit"] != OWN]
    lines = [row for row in pengukuran.anggaran(store, TAHUN) if row["unit"] not in {OWN, None}]
    own_lines = {row["uraian"] for row in pengukuran.anggaran(store, TAHUN, OWN)}
    files = [row["nama_berkas"] for row in uploads(store, TAHUN) if row["unit"] != OWN]
    found = {row["indikator"] for row in rows} | {row["uraian"] for row in lines} - own_lines | set(files)
    return sorted(word for word in found if word)


def test_p14_every_address_opens_to_the_roles_of_the_table_and_to_no_other(person):
    assert set(OPEN_TO) == {halaman.alamat for halaman in sitemap.AT_WORK}
    app = visit(tahun=str(TAHUN))
    for alamat, roles in OPEN_TO.items():
        open_address(app, alamat)
        refused = [info.value for info in app.info if info.value.startswith(NOT_FOR)]
        assert (alamat, not refused) == (alamat, person in roles)
        assert app.title[0].value == sitemap.find(alamat).nama
        if refused:
            page = app.main
            shown = [*page.metric, *page.dataframe, *page.button, *page.selectbox, *page.get("plotly_chart")]
            assert shown == [], alamat


@pytest.mark.parametrize("person", ["operator"], indirect=True)
@pytest.mark.parametrize("asked", ["", "SEK"])
def test_p14_an_operator_is_shown_nothing_of_another_unit_whatever_the_address_says(
    person, sample_to_look_at, asked
):
    words = foreign_words(sample_to_look_at)
    assert len(words) > 20
    app = visit(tahun=str(TAHUN))
    for alamat in OPEN_TO:
        open_address(app, alamat, **({"unit": asked} if asked else {}))
        page = drawn(app)
        assert (alamat, [word for word in words if word.encode() in page]) == (alamat, [])


@pytest.mark.parametrize("person", ["operator"], indirect=True)
@pytest.mark.parametrize("alamat", ["indikator", "tren", "isi"])
def test_p14_the_address_of_an_indikator_of_another_unit_shows_an_own_one_instead(person, alamat):
    app = open_address(visit(tahun=str(TAHUN)), alamat, indikator="IK-1.2")
    assert [warning.value for warning in app.warning if "IK-1.2" in warning.value]
    assert field(app.selectbox, "Indikator").value == "IK-1.1"


@pytest.mark.parametrize("person", ["operator"], indirect=True)
def test_the_only_unit_an_operator_can_choose_is_the_own_one(person, sample_to_look_at):
    names = {row["kode"]: row["nama"] for row in perencanaan.units(sample_to_look_at)}
    for alamat, label in {"unit": "Bagian/Bidang", "unggah": "Berkas dari"}.items():
        app = open_address(visit(tahun=str(TAHUN)), alamat)
        assert field(app.selectbox, label).options == [names[OWN]]


HANDING_IN = {
    "Berkas dari Bagian/Bidang", "Simpan nilai", "Terima usulan", "Ya, abaikan", "Tarik", "Lampirkan", "Cabut dokumen",
    "Tandai audited", "Simpan perkiraan", "Susun LAKIP",
}  # fmt: skip
"""What only those who make figures are offered."""
OWN_INTRODUCTION = "Tutup pengenalan"
"""Closing it changes nothing of the agency."""


@pytest.mark.parametrize("person", ["tamu", "admin", "sekretaris", "kepala"], indirect=True)
def test_whoever_hands_in_nothing_is_offered_nothing_that_would(person):
    app = visit(tahun=str(TAHUN))
    offered = {}
    for alamat, roles in OPEN_TO.items():
        if person in roles:
            open_address(app, alamat)
            page = app.main
            offered[alamat] = {button.label for button in page.button} | {f.label for f in page.file_uploader}
    wrong = {alamat: labels & HANDING_IN for alamat, labels in offered.items()}
    if person == "tamu":
        wrong = {alamat: labels - {OWN_INTRODUCTION} for alamat, labels in offered.items()}
    assert {alamat: labels for alamat, labels in wrong.items() if labels} == {}


def test_p14_a_button_drawn_before_the_role_changed_does_nothing_and_says_why(sample, monkeypatch):
    sit_down(monkeypatch, PEOPLE["staf"])
    app = open_address(visit(tahun=str(TAHUN)), "susun")
    before = sample.generation
    sit_down(monkeypatch, replace(PEOPLE["staf"], peran=Peran.TAMU))
    press(app, "Susun LAKIP")
    assert sample.generation == before
    assert (
        app.warning[0].value
        == "Peran Anda berubah menjadi tamu. Yang tadi Anda tekan tidak dijalankan bila tidak termasuk peran itu."
    )


def test_p14_a_page_that_was_open_is_closed_once_the_role_has_changed(sample, monkeypatch):
    sit_down(monkeypatch, PEOPLE["staf"])
    app = open_address(visit(tahun=str(TAHUN)), "isi")
    sit_down(monkeypatch, replace(PEOPLE["staf"], peran=Peran.KEPALA))
    before = sample.generation
    press(app, "Simpan nilai")
    assert sample.generation == before
    assert [info.value for info in app.info if info.value.startswith(NOT_FOR)]


def test_an_agency_without_a_plan_tells_a_role_that_can_bring_none_what_to_do(nothing, monkeypatch):
    sit_down(monkeypatch, PEOPLE["operator"])
    app = visit()
    assert app.title[0].value == "Mulai"
    assert [info.value for info in app.info if info.value.startswith(NOT_FOR)]
