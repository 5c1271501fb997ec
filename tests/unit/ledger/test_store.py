import json
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime

import pytest

from lakip.domain.pelaku import KONSOL, SISTEM
from lakip.ledger import audit, recovery
from lakip.ledger.audit import SESSION_ACTS
from lakip.ledger.claims import Klaim, claim, new_id
from lakip.workflow.toko import Store

FACT = {
    "tabel": "Kinerja",
    "kode": "IK-1",
    "tahun": 2025,
    "bagian": "Kendala",
    "sheet": "Kinerja",
    "cell": "H2",
}


def fact(unggahan_id: str, teks: str) -> dict:
    return FACT | {"unggahan_id": unggahan_id, "teks": teks}


def klaim(unit: str = "PAUD", sha256: str | None = None) -> Klaim:
    return Klaim(unit, 2025, "kinerja", "berkas", 1, nama_berkas="a.xlsx", sha256=sha256 or new_id())


def texts(store: Store) -> list[str]:
    return [row["teks"] for row in store.query("keterangan", tahun=2025)]


def mark(store: Store, unit: str, n_rows: int) -> None:
    for _ in range(n_rows):
        claim(store, KONSOL, new_id(), klaim(unit), {})


def break_off(store: Store) -> None:
    """Change something and fail before the end."""
    with store.write(KONSOL, "uji", "batal") as tx:
        tx.append("instansi", [{"kunci": "Nama", "nilai": "Dinas", "baris": 2}])
        assert [row["nilai"] for row in tx.query("instansi")] == ["Dinas"]
        raise ZeroDivisionError


def test_p05_everybody_gets_their_own_answers_from_one_store(store):
    """A connection shared by threads gave 23 to 38 % foreign answers (reliability §0.3)."""
    for n in range(8):
        mark(store, f"U{n}", n + 1)

    def ask(n: int) -> set[int]:
        return {store.query("versi_terakhir", unit=f"U{n}", tahun=2025)[0]["versi"] for _ in range(200)}

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(8))) == [{n + 1} for n in range(8)]


def test_p09_many_writers_at_once_leave_one_log_without_a_gap(store):
    def write(n: int) -> None:
        for turn in range(25):
            with store.write(KONSOL, "uji", f"{n}.{turn}") as tx:
                tx.isi = {"n": n, "turn": turn}

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(write, range(16)))
    rows = store.audit_rows()
    assert [row.nomor for row in rows] == list(range(1, 402))
    assert audit.first_break(store.key, rows) is None
    assert sorted(row.objek for row in rows[1:]) == sorted(
        f"{n}.{turn}" for n in range(16) for turn in range(25)
    )
    assert [receipt["h"] for receipt in store.receipts.read()] == [row.h for row in rows]
    assert store.generation == 401


def test_an_exception_inside_a_write_undoes_everything(store):
    before = (store.audit_rows(), store.receipts.read(), store.generation)
    with pytest.raises(ZeroDivisionError):
        break_off(store)
    assert store.query("instansi") == []
    assert (store.audit_rows(), store.receipts.read(), store.generation) == before


def test_a_write_after_an_undone_one_takes_the_next_number(store):
    with pytest.raises(ZeroDivisionError):
        break_off(store)
    with store.write(KONSOL, "uji", "jadi"):
        pass
    assert [(row.nomor, row.objek) for row in store.audit_rows()] == [(1, "toko"), (2, "jadi")]


def test_facts_are_unseen_until_a_claim_names_them(store):
    mine, lost = new_id(), new_id()
    store.append_facts("keterangan", [fact(lost, "tidak pernah diklaim")])
    assert texts(store) == []
    claim(store, KONSOL, mine, klaim(), {"keterangan": [fact(mine, "diklaim")]})
    assert texts(store) == ["diklaim"]


def test_the_generation_moves_with_every_change_and_with_nothing_else(store):
    first = store.generation
    store.query("kebijakan", tahun=2025)
    store.append_facts("keterangan", [fact(new_id(), "x")])
    assert store.generation == first
    claim(store, KONSOL, new_id(), klaim(), {})
    assert store.generation == first + 1
    store.close()
    again = Store(store.engine)
    assert again.generation == first + 1
    again.close()


def test_a_figure_can_be_asked_as_it_stood_at_any_audit_number(store):
    for n in range(1, 4):
        unggahan_id = new_id()
        claim(store, KONSOL, unggahan_id, klaim(), {"keterangan": [fact(unggahan_id, f"versi {n}")]})
    seen = [
        [row["teks"] for row in store.query("keterangan", tahun=2025, sampai=nomor)] for nomor in range(1, 5)
    ]
    assert seen == [[], ["versi 1"], ["versi 2"], ["versi 3"]]


def test_rows_that_differ_in_their_columns_are_refused_instead_of_losing_one(store):
    rows = [{"kunci": "Nama", "baris": 2}, {"kunci": "Kota", "baris": 3, "nilai": "Kediri"}]
    with pytest.raises(ValueError, match="instansi"), store.write(SISTEM, "uji", "baris") as tx:
        tx.append("instansi", rows)
    assert store.query("instansi") == []


@pytest.mark.parametrize("table", ["audit; drop table ledger.audit", "audit as a", ""])
def test_a_table_is_a_name_and_never_sql(store, table):
    with pytest.raises(ValueError, match=f"^{re.escape(table)}$"):
        store.append_facts(table, [{"a": 1}])


def test_the_log_is_folded_in_after_every_change(file_store):
    claim(file_store, KONSOL, new_id(), klaim(), {})
    assert not file_store.engine.beside("wal").exists()


def test_a_torn_receipt_hurts_neither_the_opening_nor_the_next_receipt(store):
    with store.write(KONSOL, "uji", "satu") as tx:
        tx.isi = {"dalam": {"a": 1}}
    whole = store.receipts.read()
    line = store.receipts.path.read_bytes().splitlines()[-1]
    torn = [line[:-1], line[: line.index(b"}") + 1], line[:5], b"\0" * 40, b"\xff\xfe{", b"[1]", b"7"]
    for tail in torn:
        with store.receipts.path.open("ab") as file:
            file.write(tail)
        store.close()
        store = Store(store.engine)
        with store.write(KONSOL, "uji", "sesudahnya"):
            pass
    assert store.query("pemulihan") == []
    assert [receipt["h"] for receipt in store.receipts.read()] == [row.h for row in store.audit_rows()]
    assert len(store.receipts.read()) == len(whole) + len(torn)
    store.close()


def test_a_receipt_says_what_was_done_in_the_words_of_the_log_without_any_value(store):
    with store.write(KONSOL, "uji", "ubah ≥ 1") as tx:
        tx.isi = {"diterima": date(2026, 1, 5), "nilai": "58,25", "berkas": "a.xlsx", "tahun": 2025}
    row = store.audit_rows()[-1]
    assert store.receipts.read()[-1] == {
        "nomor": 2,
        "tindakan": "uji",
        "objek": "ubah ≥ 1",
        "pelaku": "konsol (konsol)",
        "h": row.h,
        "waktu": row.waktu.isoformat(),
        "isi": {"berkas": "a.xlsx", "tahun": 2025},
    }
    assert datetime.fromisoformat(store.receipts.read()[-1]["waktu"]) == row.waktu


def test_a_store_in_place_of_an_older_copy_names_each_missing_change_once(file_store):
    engine = file_store.engine
    mark(file_store, "PAUD", 1)
    file_store.close()
    older = engine.path.read_bytes()
    store = Store(engine)
    mark(store, "DIKDAS", 2)
    lost = store.receipts.read()[-2:]
    store.close()
    engine.path.write_bytes(older)
    for _ in range(2):
        store = Store(engine)
        [notice] = store.query("pemulihan")
        assert recovery_of(notice) == lost
        assert store.receipts.read()[-1]["tindakan"] == "pemulihan"
        store.close()
    assert [receipt["objek"] for receipt in lost] == ["DIKDAS 2025", "DIKDAS 2025"]


def recovery_of(notice: dict) -> list[dict]:
    return json.loads(notice["hilang"])


def test_a_store_that_vanished_is_made_anew_and_says_what_it_held(file_store):
    mark(file_store, "PAUD", 2)
    file_store.close()
    file_store.engine.path.unlink()
    again = Store(file_store.engine)
    [notice] = again.query("pemulihan")
    assert [receipt["objek"] for receipt in recovery_of(notice)] == ["toko", "PAUD 2025", "PAUD 2025"]
    again.close()


def test_reading_and_writing_go_on_after_the_database_gave_up(store, monkeypatch):
    """What the engine itself says after a full disk is proved in tests/proof/test_disk_penuh.py."""
    opened = []
    real = recovery.open_ready
    monkeypatch.setattr(
        recovery, "open_ready", lambda engine, *key: opened.append(engine) or real(engine, *key)
    )
    mark(store, "PAUD", 1)
    store._let_go(store._connection)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: store.query("versi_terakhir", unit="PAUD", tahun=2025), range(32)))
    assert answers == [[{"versi": 1}]] * 32
    assert opened == [store.engine]
    mark(store, "PAUD", 1)
    assert store.query("versi_terakhir", unit="PAUD", tahun=2025) == [{"versi": 2}]


@pytest.mark.parametrize("act", sorted(SESSION_ACTS))
def test_a_sign_in_moves_the_log_and_leaves_every_answer_good(store, act):
    before = (store.generation, store.log_number)
    with store.write(KONSOL, act, "siti", always=True):
        pass
    assert (store.generation, store.log_number) == (before[0], before[1] + 1)
    with store.write(KONSOL, "uji", "uji"):
        pass
    assert store.generation == store.log_number == before[1] + 2
