import pytest

from lakip.domain.pelaku import KONSOL, PENGGUNA_LOKAL, SISTEM, Pelaku
from lakip.domain.peran import HAK, MESIN, SEBUTAN, Hak, Peran, holders

OPERATOR = Pelaku("budi", Peran.OPERATOR, unit="MUT")


def test_every_role_has_its_rights_and_a_name_on_the_screen():
    assert set(HAK) == set(SEBUTAN) == set(Peran)


@pytest.mark.parametrize("pelaku", [KONSOL, SISTEM, PENGGUNA_LOKAL], ids=lambda pelaku: pelaku.nama)
def test_no_machine_reviews_or_signs(pelaku):
    assert [hak for hak in (Hak.PERIKSA, Hak.TANDATANGAN) if pelaku.may(hak)] == []


def test_nobody_holds_the_right_to_hand_in_and_to_sign():
    both = [peran for peran in Peran if HAK[peran] >= {Hak.UNGGAH, Hak.TANDATANGAN}]
    assert both == []


def test_the_holders_of_a_right_are_roles_an_account_can_have():
    assert holders(Hak.SUSUN) == [Peran.STAF, Peran.KASUBBAG]
    assert {peran for hak in Hak for peran in holders(hak)} == set(Peran) - MESIN


@pytest.mark.parametrize("peran", [peran for peran in Peran if peran is not Peran.OPERATOR])
def test_only_the_operator_keeps_to_one_unit(peran):
    assert not Pelaku("siapa", peran).hanya_unit
    assert Pelaku("siapa", peran).may(Hak.LIHAT_UNIT)
    assert Pelaku("siapa", peran).may(Hak.LIHAT, ["SEK"])


@pytest.mark.parametrize("hak", [Hak.LIHAT, Hak.BERKAS, Hak.UNGGAH, Hak.ISI, Hak.PUTUSKAN, Hak.TARIK])
@pytest.mark.parametrize(
    ("units", "is_allowed"), [(["MUT"], True), (["SEK"], False), (["MUT", "SEK"], False), ([], False)]
)
def test_an_operator_reads_and_changes_what_belongs_wholly_to_the_own_unit(hak, units, is_allowed):
    assert OPERATOR.may(hak, units) is is_allowed


@pytest.mark.parametrize("hak", sorted(set(Hak) - HAK[Peran.OPERATOR] - {Hak.LIHAT, Hak.BERKAS}))
def test_other_rights_an_operator_has_not_even_for_the_own_unit(hak):
    assert not OPERATOR.may(hak, ["MUT"])


@pytest.mark.parametrize("units", [[""], [], ["MUT"]])
def test_an_operator_without_a_unit_sees_nothing_of_any_unit(units):
    assert not Pelaku("tanpa unit", Peran.OPERATOR).may(Hak.LIHAT, units)
