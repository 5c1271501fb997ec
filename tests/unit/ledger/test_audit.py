import random
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.ledger import audit
from lakip.ledger import store as store_module
from lakip.ledger.audit import AuditRow
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.toko import Store, recovery_notices
from tests.janji import Kali

TAMPERED = Kali(1000, 1000, "catatan yang diubah")
KEY = bytes(range(32))
OTHER_KEY = bytes(32)
FIELDS = {
    "waktu": datetime(2026, 1, 1, 8, 0, 0, 1),
    "pelaku": "orang lain (staf)",
    "tindakan": "tarik",
    "objek": "DIKDAS 2025",
    "isi": '{"n":0}',
    "prev": "1" * 64,
    "h": "2" * 64,
    "nomor": 99,
}


def chain(n: int, key: bytes = KEY) -> list[AuditRow]:
    rows: list[AuditRow] = []
    for nomor in range(1, n + 1):
        prev = rows[-1].h if rows else audit.START
        waktu = datetime(2026, 1, 1, 8, nomor % 60)
        isi = audit.canonical({"n": nomor, "dasar": "surat №1"})
        row = AuditRow(nomor, waktu, "Sari (staf)", "unggah_berkas", "PAUD 2025", isi, prev)
        rows.append(audit.seal(key, row))
    return rows


def reseal(rows: list[AuditRow], key: bytes) -> list[AuditRow]:
    """Give the rows numbered and chained anew, as whoever rewrites the store would."""
    made: list[AuditRow] = []
    for nomor, row in enumerate(rows, start=1):
        prev = made[-1].h if made else audit.START
        made.append(audit.seal(key, replace(row, nomor=nomor, prev=prev)))
    return made


def test_p09_a_whole_chain_has_no_break():
    assert audit.first_break(KEY, []) is None
    assert audit.first_break(KEY, chain(50)) is None


@pytest.mark.parametrize("field", FIELDS)
def test_p09_an_edited_field_shows_at_its_row(field):
    rows = chain(20)
    rows[7] = replace(rows[7], **{field: FIELDS[field]})
    assert audit.first_break(KEY, rows) == 8


@pytest.mark.janji(TAMPERED)
def test_p09_a_thousand_tamperings_are_all_found():
    whole = chain(40)
    found = dict.fromkeys(TAMPERINGS, 0)
    for seed in range(TAMPERED.n // len(TAMPERINGS)):
        for kind, tamper in TAMPERINGS.items():
            found[kind] += audit.first_break(KEY, tamper(list(whole), random.Random(seed))) is not None
    assert found == dict.fromkeys(TAMPERINGS, TAMPERED.n // len(TAMPERINGS))


def test_p09_a_chain_written_anew_without_the_key_is_found():
    rows = chain(20)
    rows[3] = replace(rows[3], isi='{"n":400}')
    assert audit.first_break(KEY, reseal(rows, KEY)) is None
    assert audit.first_break(KEY, reseal(rows, OTHER_KEY)) == 1


def test_p09_a_cut_tail_leaves_the_chain_whole_and_shows_against_the_receipts(store):
    for n in range(5):
        with store.write(KONSOL, "uji", f"perubahan {n}") as tx:
            tx.isi = {"n": n}
    cut(store, after=3)
    assert audit.first_break(store.key, store.audit_rows()) is None
    store.close()
    again = Store(store.engine)
    [notice] = recovery_notices(again)
    assert [receipt["objek"] for receipt in notice["hilang"]] == ["perubahan 2", "perubahan 3", "perubahan 4"]
    assert notice["karantina"] == ""
    again.close()


@pytest.mark.parametrize(
    "statement",
    [
        "update ledger.audit set isi = '{\"n\":1}' where nomor = 2",
        "update ledger.audit set waktu = waktu + interval 1 minute where nomor = 2",
        "delete from ledger.audit where nomor = 2",
        "update ledger.audit set h = (select h from ledger.audit where nomor = 3) where nomor = 2",
    ],
)
def test_p09_verify_names_the_row_that_was_changed_in_the_store(store, statement):
    for n in range(3):
        with store.write(KONSOL, "uji", f"perubahan {n}"):
            pass
    with store._cursor() as own:
        own.execute(statement)
    [check] = [c for c in verify(store)["periksa"] if c["nama"] == "rantai_audit"]
    assert (check["ok"], check["rusak"]) == (False, ["baris 2"])


def test_the_order_of_the_log_is_its_number_also_when_the_clock_goes_back(store, monkeypatch):
    """Summer time, a corrected clock or another machine: no number and no link depends on the time."""
    moment = datetime(2026, 1, 5, 9, 0)
    for n in range(4):
        monkeypatch.setattr(store_module, "now", lambda back=n: moment - timedelta(hours=back))
        with store.write(KONSOL, "uji", f"perubahan {n}"):
            pass
    rows = store.audit_rows()[1:]
    assert [row.objek for row in rows] == [f"perubahan {n}" for n in range(4)]
    assert [row.nomor for row in rows] == [2, 3, 4, 5]
    assert [row.waktu for row in rows] == [moment - timedelta(hours=n) for n in range(4)]
    assert audit.first_break(store.key, store.audit_rows()) is None


def closed_chain(n_old: int, n_new: int) -> list[AuditRow]:
    """Give a chain whose first part was sealed with a key that is lost, closed and gone on with another."""
    rows = chain(n_old, OTHER_KEY)
    isi = audit.canonical(audit.closing(rows, "kunci hilang"))
    waktu = datetime(2026, 1, 2, 8, 0)
    rows.append(
        audit.seal(
            KEY,
            AuditRow(n_old + 1, waktu, "konsol (konsol)", audit.KUNCI_BARU, "lakip.duckdb", isi, rows[-1].h),
        )
    )
    for nomor in range(n_old + 2, n_old + 2 + n_new):
        row = AuditRow(nomor, waktu, "Sari (staf)", "unggah_berkas", "PAUD 2025", "{}", rows[-1].h)
        rows.append(audit.seal(KEY, row))
    return rows


def test_p09_a_part_whose_key_is_lost_is_checked_by_the_row_that_closed_it():
    rows = closed_chain(6, 3)
    assert audit.first_break(KEY, rows) is None
    assert [row.nomor for row in audit.open_part(rows)] == [7, 8, 9, 10]
    assert audit.content(rows[6]) == {
        "kepala": audit.head(6, rows[5].h),
        "sidik_lama": audit.content(rows[6])["sidik_lama"],
        "alasan": "kunci hilang",
    }


@pytest.mark.parametrize("field", [name for name in FIELDS if name not in {"prev", "h", "nomor"}])
def test_p09_an_edit_of_the_closed_part_shows_at_the_row_that_closed_it(field):
    rows = closed_chain(6, 3)
    rows[2] = replace(rows[2], **{field: FIELDS[field]})
    assert audit.first_break(KEY, rows) == 7


@pytest.mark.parametrize("place", range(9))
def test_p09_a_row_taken_out_of_a_closed_chain_shows(place):
    rows = closed_chain(6, 3)
    closing = rows[6]
    del rows[place]
    assert audit.first_break(KEY, rows) == (place + 1 if closing in rows else 1)


def test_p09_nobody_without_the_key_of_today_can_close_a_chain():
    rows = chain(8)
    isi = audit.canonical(audit.closing(rows[:4], "palsu"))
    rows[4] = audit.seal(OTHER_KEY, replace(rows[4], tindakan=audit.KUNCI_BARU, isi=isi))
    assert audit.first_break(KEY, rows) == 5


def test_what_somebody_made_unreadable_says_nothing():
    [row] = chain(1)
    assert audit.content(row) == {"n": 1, "dasar": "surat №1"}
    assert [audit.content(replace(row, isi=isi)) for isi in ("", "{", "[1]")] == [{}, {}, {}]


def cut(store: Store, after: int) -> None:
    with store._cursor() as own:
        own.execute("delete from ledger.audit where nomor > $1", [after])


def _edit(rows: list[AuditRow], dice: random.Random) -> list[AuditRow]:
    place = dice.randrange(len(rows))
    rows[place] = replace(rows[place], isi=audit.canonical({"n": dice.random()}))
    return rows


def _delete(rows: list[AuditRow], dice: random.Random) -> list[AuditRow]:
    del rows[dice.randrange(len(rows) - 1)]
    return rows


def _insert(rows: list[AuditRow], dice: random.Random) -> list[AuditRow]:
    """Slip in a forged row and number the rest on, without the key."""
    place = dice.randrange(len(rows))
    forged = audit.seal(OTHER_KEY, replace(rows[place], isi=audit.canonical({"n": -1})))
    rows.insert(place, forged)
    return [replace(row, nomor=nomor) for nomor, row in enumerate(rows, start=1)]


def _swap(rows: list[AuditRow], dice: random.Random) -> list[AuditRow]:
    one, other = dice.sample(range(len(rows)), 2)
    rows[one], rows[other] = replace(rows[other], nomor=one + 1), replace(rows[one], nomor=other + 1)
    return rows


def _duplicate(rows: list[AuditRow], dice: random.Random) -> list[AuditRow]:
    place = dice.randrange(len(rows))
    rows.insert(place, rows[place])
    return rows


TAMPERINGS = {"edit": _edit, "hapus": _delete, "sisip": _insert, "tukar": _swap, "ganda": _duplicate}
