"""P14: every function of the workflow asks for a right, and the table of rights in the docs is the one in the code."""

import pytest

from lakip.domain.errors import NotAllowed
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Peran
from tests.hak import ROLES, TUJUAN, build, doors, mark, unguarded

BEHIND_A_DOOR = {
    "asal_angka.walk", "ingatan.learn", "ingatan.recall", "ingatan.remembered", "keputusan_lalu.earlier",
    "keputusan_lalu.proposed", "keputusan_lalu.settle", "kiriman.kiriman_for", "kiriman.read", "langkah.check_known", "pengumpulan.accepted",
    "pengumpulan.store_screening", "perbaikan.replaced", "perubahan.in_force", "perubahan.names", "perubahan.stored",
    "resi.receipt_text", "rujukan.register_for", "simpanan.counter_for", "simpanan.histories_before",
    "simpanan.stored_values", "setelan.apply", "pemeriksaan.check_edition", "pemeriksaan.check_ready",
    "pengiriman.is_sent", "penyusunan.compile_at",
}  # fmt: skip
"""Called by functions that have asked already; the screen can't reach them (ui.session)."""
BEFORE_SIGN_IN = {
    "akun.change_password", "akun.first_admin", "akun.first_code", "akun.login_is_on", "kredensial.prove", "masuk.renew",
    "masuk.goes_on", "masuk.is_over", "masuk.sign_in", "masuk.sign_out", "masuk.whose",
}  # fmt: skip
"""What tells who somebody is, and so can't ask it: each looks at a password, a code or a session instead."""
SERVERS_OWN = {"akun.code_at_start", "jadwal.make_when_due", "jejak.note_looks"}
"""What the server does by itself, not for a person at a tab."""
WHOSE = "milik."
"""The module that tells whose something is, for the doors themselves."""


def test_p14_every_function_that_is_handed_a_store_asks_for_a_right_or_is_named_here():
    assert {
        name for name in unguarded() if not name.startswith(WHOSE)
    } == BEHIND_A_DOOR | BEFORE_SIGN_IN | SERVERS_OWN


def test_p14_the_rights_in_the_docs_are_those_in_the_code():
    assert TUJUAN.read_text(encoding="utf-8") == build(), "jalankan: python -m tests.hak"


@pytest.mark.parametrize("peran", [peran for peran in ROLES if peran is not Peran.OPERATOR])
def test_p14_every_door_opens_to_a_role_as_the_docs_say(file_store, peran):
    person = Pelaku("siapa", peran)
    found = {name: _opens(door, file_store, person) for name, door in doors()}
    assert found == {name: mark(peran, door.hak, per_unit=door.per_unit) == "ya" for name, door in doors()}


def test_p14_a_door_without_a_unit_of_its_own_stays_closed_to_an_operator_but_for_what_everybody_may_see(
    file_store,
):
    person = Pelaku("budi", Peran.OPERATOR, "MUT")
    whole = {name: door for name, door in doors() if not door.per_unit}
    opened = {name for name, door in whole.items() if _opens(door, file_store, person)}
    assert opened == {
        name for name, door in whole.items() if mark(Peran.OPERATOR, door.hak, per_unit=False) == "ya"
    }


def _opens(door, store, person: Pelaku) -> bool:
    """Tell whether the function lets the person in."""
    try:
        door.allows(store, person)
    except NotAllowed:
        return False
    return True
