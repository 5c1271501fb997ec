import pytest

from lakip.domain.errors import NotAllowed
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Hak, Peran
from lakip.workflow.access import Meja, acting, reading

STAF = Pelaku("siti", Peran.STAF)
TAMU = Pelaku("inspektorat", Peran.TAMU)
OPERATOR = Pelaku("budi", Peran.OPERATOR, unit="MUT")


@reading(Hak.LIHAT, unit="unit")
def figures(store, tahun: int, unit: str | None = None):
    """Give what was asked."""
    return store, tahun, unit


@reading(Hak.LIHAT_UNIT)
def years(store):
    return [2025]


@reading(
    Hak.BERKAS, unit=lambda _store, arguments: {"u-1": ["MUT"], "u-2": ["SEK"]}.get(arguments["unggahan"], [])
)
def original(store, unggahan: str):
    return unggahan


@reading(Hak.LIHAT_UNIT, unit="unit")
def request(store, unit: str | None = None):
    return unit


@acting(Hak.SUSUN)
def compiled(store, pelaku, tahun: int):
    return figures(store, tahun)


@acting(Hak.UNGGAH, unit="unit")
def hand_in(store, pelaku, tahun: int, *, unit: str | None = None):
    return pelaku.nama, tahun, unit


def test_whoever_holds_the_bare_store_is_trusted_with_reading(file_store):
    assert figures(file_store, 2025) == (file_store, 2025, None)


def test_a_reading_is_handed_the_bare_store_of_the_desk(file_store):
    assert figures(Meja(file_store, TAMU), 2025, unit="SEK") == (file_store, 2025, "SEK")


@pytest.mark.parametrize("arguments", [{}, {"unit": None}, {"unit": ""}, {"unit": "SEK"}])
def test_an_operator_reads_neither_the_agency_nor_another_unit(file_store, arguments):
    with pytest.raises(NotAllowed) as refused:
        figures(Meja(file_store, OPERATOR), 2025, **arguments)
    assert str(refused.value) == (
        "Anda masuk sebagai operator Bagian/Bidang MUT; yang dapat dibuka dan diubah hanyalah milik MUT sendiri. "
        "Mintalah hal lain kepada staf perencanaan, Kepala Subbagian, Sekretaris, Kepala Badan/Dinas, admin atau tamu."
    )


def test_an_operator_reads_the_own_unit_however_it_is_named(file_store):
    desk = Meja(file_store, OPERATOR)
    assert figures(desk, 2025, "MUT") == figures(desk, 2025, unit="MUT") == (file_store, 2025, "MUT")


def test_what_belongs_to_no_unit_is_read_by_everybody(file_store):
    assert years(Meja(file_store, OPERATOR)) == years(Meja(file_store, TAMU)) == [2025]


@pytest.mark.parametrize("unggahan", ["u-2", "tidak ada"])
def test_an_id_of_another_unit_and_one_that_does_not_exist_are_refused_alike(file_store, unggahan):
    with pytest.raises(NotAllowed):
        original(Meja(file_store, OPERATOR), unggahan)
    assert original(Meja(file_store, OPERATOR), "u-1") == "u-1"


def test_what_can_be_about_one_unit_and_names_none_is_nobodys_own(file_store):
    with pytest.raises(NotAllowed):
        request(Meja(file_store, OPERATOR))
    assert (request(Meja(file_store, OPERATOR), "MUT"), request(Meja(file_store, TAMU))) == ("MUT", None)


def test_an_act_is_refused_to_a_role_without_the_right_and_says_who_may(file_store):
    with pytest.raises(NotAllowed) as refused:
        compiled(file_store, TAMU, 2025)
    assert str(refused.value) == (
        "Menyusun LAKIP hanya dapat dilakukan oleh staf perencanaan atau Kepala Subbagian; Anda masuk sebagai tamu."
    )


def test_what_an_act_reads_on_its_way_is_not_asked_again(file_store):
    assert compiled(file_store, STAF, 2025) == compiled(file_store, KONSOL, 2025) == (file_store, 2025, None)


@pytest.mark.parametrize("unit", ["SEK", None])
def test_an_operator_acts_for_the_own_unit_only(file_store, unit):
    assert hand_in(file_store, OPERATOR, 2025, unit="MUT") == ("budi", 2025, "MUT")
    with pytest.raises(NotAllowed):
        hand_in(file_store, OPERATOR, 2025, unit=unit)


def test_a_function_nobody_has_thought_about_reads_nothing_from_a_desk(file_store):
    def forgotten(store):
        return store.query("unit_kerja")

    with pytest.raises(AttributeError):
        forgotten(Meja(file_store, STAF))


def test_a_door_keeps_the_words_of_its_function():
    assert (figures.__name__, figures.__doc__) == ("figures", "Give what was asked.")
