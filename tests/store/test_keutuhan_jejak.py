"""The log against its key, the receipts beside the store, and heads that people kept."""

import json
import shutil

import duckdb
import pytest

from lakip.domain.errors import StoreUnavailable, WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.ledger.audit import content, head
from lakip.workflow import keutuhan_jejak, pemeliharaan
from lakip.workflow.toko import open_store, recovery_notices, renew_key, settle_recovery


@pytest.fixture
def place(toko_kosong, tmp_path):
    """Give the path of a store of one's own with a log of ten rows."""
    place = shutil.copytree(toko_kosong, tmp_path / "toko") / "lakip.duckdb"
    store = open_store(str(place))
    for n in range(9):
        with store.write(KONSOL, "uji", f"perubahan {n}") as tx:
            tx.isi = {"berkas": f"{n}.xlsx", "dasar": "WA"}
    store.close()
    return place


def change(place, sql):
    """Change the file behind the application's back."""
    with duckdb.connect(str(place)) as connection:
        connection.execute(sql)


def cut_tail(place, n=1):
    change(place, f"delete from ledger.audit where nomor > (select max(nomor) - {n} from ledger.audit)")


def broken(place, *heads):
    """Give what is broken about the log, by check."""
    store = open_store(str(place))
    try:
        checks = [keutuhan_jejak.chain(store), keutuhan_jejak.against_receipts(store)]
        checks += [keutuhan_jejak.against_heads(store, heads)] if heads else []
    finally:
        store.close()
    return {check["nama"]: check["rusak"] for check in checks if not check["ok"]}


def test_a_cut_tail_stays_broken_until_somebody_has_settled_it(place):
    receipts = place.with_name("lakip.duckdb.resi.jsonl")
    last = json.loads(receipts.read_bytes().splitlines()[-1])
    cut_tail(place)
    assert last["isi"] == {"berkas": "8.xlsx"}
    assert broken(place) == {"resi": ["resi 10 uji perubahan 8: tidak ada pada catatan"]}
    store = open_store(str(place))
    [notice] = recovery_notices(store)
    settle_recovery(store, KONSOL, notice["urutan"])
    store.close()
    assert "resi" not in broken(place)


def test_a_receipt_that_says_something_else_than_its_row_is_named(place):
    receipts = place.with_name("lakip.duckdb.resi.jsonl")
    lines = [json.loads(line) for line in receipts.read_bytes().splitlines()]
    lines[4]["isi"]["berkas"] = "lain.xlsx"
    receipts.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    assert broken(place) == {"resi": ["resi 5 uji perubahan 3: berbeda dengan catatan"]}


def test_without_the_receipts_a_cut_tail_shows_against_a_published_head(place):
    store = open_store(str(place))
    heads = [head(row.nomor, row.h) for row in store.audit_rows()]
    store.close()
    place.with_name("lakip.duckdb.resi.jsonl").unlink()
    cut_tail(place)
    assert broken(place, heads[3]) == {}
    assert broken(place, heads[3], heads[9]) == {"kepala": [f"{heads[9]}: catatan hanya sampai baris 9"]}


def test_a_head_that_stands_for_another_row_is_named_and_no_head_is_refused(place):
    store = open_store(str(place))
    row = store.audit_rows()[4]
    store.close()
    found = broken(place, "5:123456789abc")
    assert found == {"kepala": [f"5:123456789abc: catatan berkepala {head(5, row.h)}"]}
    assert broken(place, f"5:{row.h.upper()}", f" {head(5, row.h)} ") == {}
    for text in ("", "5", "5:xyz", "0:123456789abc", "5:1234567"):
        with pytest.raises(WrongUsage, match="tidak terbaca"):
            broken(place, text)


def test_another_key_does_not_open_the_store(place, monkeypatch):
    monkeypatch.setenv("LAKIP_KUNCI", "00" * 32)
    with pytest.raises(StoreUnavailable, match="bukan kunci yang menyegel catatan penyimpanan ini"):
        open_store(str(place))


def test_a_lost_key_closes_the_store_until_the_chain_is_closed_in_sight(place):
    key = place.with_name("lakip.duckdb.kunci")
    store = open_store(str(place))
    before = store.audit_rows()
    store.close()
    key.unlink()
    with pytest.raises(StoreUnavailable, match=r"^Kunci audit lakip\.duckdb\.kunci tidak ada\."):
        open_store(str(place))
    assert not key.exists()

    told = renew_key(str(place), " Disk lama rusak. ")
    assert told == head(before[-1].nomor, before[-1].h)
    store = open_store(str(place))
    row = store.audit_rows()[-1]
    assert (row.tindakan, row.pelaku) == ("kunci_baru", "konsol (konsol)")
    assert (content(row)["kepala"], content(row)["alasan"]) == (told, "Disk lama rusak.")
    with store.write(KONSOL, "uji", "sesudahnya"):
        pass
    found = {check["nama"]: check for check in pemeliharaan.verify(store, [told])["periksa"]}
    store.close()
    assert [check["rusak"] for check in found.values()] == [[] for _ in found]
    assert found["rantai_audit"]["keterangan"] == (
        f"Baris 1 sampai {row.nomor - 1} disegel dengan kunci lama yang sudah diganti; yang diperiksa pada bagian itu "
        f"nomor, sambungan, dan sidiknya menurut baris {row.nomor}."
    )
    change(place, "update ledger.audit set pelaku = 'orang lain' where nomor = 3")
    assert broken(place)["rantai_audit"] == [f"baris {row.nomor}"]


def test_a_new_key_needs_a_reason_and_a_log_to_close(place, tmp_path):
    with pytest.raises(WrongUsage, match="memerlukan alasan"):
        renew_key(str(place), " ")
    with pytest.raises(WrongUsage, match="belum berisi catatan"):
        renew_key(str(tmp_path / "baru.duckdb"), "bocor")
