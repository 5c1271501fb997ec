"""Below the free-space line nothing is written, and everything can still be read (promise P4)."""

import re

import pytest

from lakip.domain.errors import StoreUnavailable, WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.ledger.claims import Klaim, claim, new_id
from lakip.ledger.ruang import DEFAULT_MB, OVERRIDE, Ruang
from lakip.workflow import setelan
from lakip.workflow.toko import Store, open_store

MORE_THAN_ANY_DISK = 10**9
"""Megabytes."""
TOLD = re.compile(
    r"Ruang kosong di disk penyimpanan \S+ tinggal \d+ MB, sedangkan yang harus tersisa 1000000000 MB; tidak ada yang "
    r"diubah\. Kosongkan ruang disk lalu ulangi; melihat data tetap dapat\."
)


def everything(store: Store):
    """Give what a change could have touched."""
    files = sorted(
        (str(place), place.stat().st_size)
        for place in store.berkas.folder.parent.rglob("*")
        if place.is_file()
    )
    return files, store.audit_rows(), store.rows("facts", "keterangan")


CHANGES = {
    "berkas": lambda store: store.berkas.keep(b"isi"),
    "fakta": lambda store: store.append_facts("keterangan", [{"unggahan_id": "x", "tahun": 2025}]),
    "catatan": lambda store: store.write(KONSOL, "uji", "x").__enter__(),
    "klaim": lambda store: claim(store, KONSOL, new_id(), Klaim("A", 2025, "kinerja", "isian", 0), {}),
    "setelan": lambda store: setelan.put(store, KONSOL, sandi_panjang=20),
}


@pytest.mark.parametrize("change", CHANGES)
def test_p04_below_the_line_a_change_is_refused_before_anything_is_written(file_store, change):
    before = everything(file_store)
    file_store.ruang.minimum_mb = MORE_THAN_ANY_DISK
    with pytest.raises(StoreUnavailable) as refusal:
        CHANGES[change](file_store)
    assert TOLD.fullmatch(str(refusal.value))
    assert everything(file_store) == before


def test_a_change_that_would_go_below_the_line_is_refused(tmp_path):
    ruang = Ruang(tmp_path)
    ruang.minimum_mb = 1
    ruang.check("lakip.duckdb")
    with pytest.raises(StoreUnavailable, match="tinggal"):
        ruang.check("lakip.duckdb", more=MORE_THAN_ANY_DISK * 1024 * 1024)
    ruang.minimum_mb = 0
    ruang.check("lakip.duckdb", more=MORE_THAN_ANY_DISK * 1024 * 1024)


def test_p04_below_the_line_a_store_opens_and_everybody_may_sign_in_and_read(tmp_path, monkeypatch):
    place = str(tmp_path / "lakip.duckdb")
    open_store(place).close()
    monkeypatch.setenv(OVERRIDE, str(MORE_THAN_ANY_DISK))
    store = open_store(place)
    assert len(store.query("kebijakan", tahun=2025)) == 1
    with store.write(KONSOL, "masuk", "siti", always=True):
        pass
    with pytest.raises(StoreUnavailable, match="tinggal"), store.write(KONSOL, "uji", "x"):
        pass
    store.close()


def test_the_line_is_a_setting_that_can_be_lowered_when_it_stands_too_high(file_store):
    assert file_store.ruang.minimum_mb == DEFAULT_MB
    setelan.put(file_store, KONSOL, ruang_minimum_mb=MORE_THAN_ANY_DISK)
    with pytest.raises(StoreUnavailable, match="tinggal"):
        setelan.put(file_store, KONSOL, sandi_panjang=20)
    setelan.put(file_store, KONSOL, ruang_minimum_mb=1)
    setelan.put(file_store, KONSOL, sandi_panjang=20)
    file_store.close()
    again = open_store(file_store.address)
    assert again.ruang.minimum_mb == 1
    again.close()


def test_the_environment_is_stronger_than_the_setting(tmp_path, monkeypatch):
    monkeypatch.setenv(OVERRIDE, "0")
    store = open_store(str(tmp_path / "lakip.duckdb"))
    store.ruang.minimum_mb = MORE_THAN_ANY_DISK
    assert store.berkas.keep(b"isi")
    store.close()


def test_a_line_that_is_no_number_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv(OVERRIDE, "200 MB")
    with pytest.raises(WrongUsage, match=r"^LAKIP_RUANG_MINIMUM_MB=200 MB bukan bilangan MB"):
        open_store(str(tmp_path / "lakip.duckdb"))
