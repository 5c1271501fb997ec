"""No password, NIP or value of a cell stands in the log, in the receipts or in what the server prints (promise P23)."""

import csv
import logging
import shutil

import pytest

from lakip.domain.errors import SignInRefused
from lakip.domain.pelaku import KONSOL
from lakip.workflow import akun, isian, masuk, pengumpulan, perbaikan
from lakip.workflow.contoh import FOLDER, SANDI_CONTOH
from lakip.workflow.toko import open_store
from tests.akunan import cheap_hashes
from tests.store.perkakas import kinerja

SECRET = "Rahasia-Sekali-2026"
NIP = "198703122010011005"


@pytest.fixture
def written(toko_contoh, tmp_path, monkeypatch, caplog):
    """Give all that the log, the receipts and the server's own log hold after the sample was worked with, and the store."""
    cheap_hashes(monkeypatch)
    caplog.set_level(logging.DEBUG)
    folder = shutil.copytree(toko_contoh, tmp_path / "toko")
    store = open_store(str(folder / "lakip.duckdb"))
    passwords = [SECRET, SANDI_CONTOH, akun.add(store, KONSOL, "rina.laut", "Rina", "staf", nip=NIP)]
    person = masuk.sign_in(store, "rina.laut", passwords[-1], "10.0.0.7").pelaku
    akun.change_password(store, person, passwords[-1], SECRET)
    for name, word in (("rina.laut", "Salah-Besar-2026"), (SECRET, SECRET)):
        with pytest.raises(SignInRefused):
            masuk.sign_in(store, name, word, "10.0.0.7")
    passwords.append(akun.reset_password(store, KONSOL, "rina.laut"))
    isian.type_value(store, KONSOL, 2024, "IK-4.1", "71,2345678", "WA 12 Januari 2026")
    [result] = pengumpulan.upload(
        store, KONSOL, [("D.xlsx", kinerja(("IK-1.1", "", "", "1.545.4")))], 2024, unit="MUT"
    )
    perbaikan.decide(store, KONSOL, result.unggahan, 1, "ganti", "301,987654")
    yield store, passwords, _all(store, caplog)
    store.close()


def _all(store, caplog):
    rows = "\n".join(f"{row.pelaku} {row.tindakan} {row.objek} {row.isi}" for row in store.audit_rows())
    return {"catatan": rows, "resi": store.receipts.path.read_text(), "peladen": caplog.text}


def found(texts, secrets):
    return [(where, secret) for where, text in texts.items() for secret in secrets if secret in text]


def test_p23_no_password_and_no_hash_of_one_is_written_down(written):
    store, passwords, texts = written
    hashes = [row["sidik"] for row in store.rows("ledger", "sandi")]
    assert len(hashes) > 3
    assert found(texts, [*passwords, *hashes]) == []


def test_p23_no_nip_is_written_down(written):
    _, _, texts = written
    with next((FOLDER / "rencana").glob("*ejabat*.csv")).open(encoding="utf-8", newline="") as file:
        known = [row["NIP"] for row in csv.DictReader(file) if row["NIP"]]
    assert len(known) > 2
    assert found(texts, [*known, NIP]) == []


def test_p23_no_value_of_a_cell_is_written_down(written):
    """Short figures occur by chance in digests; those of eight digits and more do not."""
    store, _, texts = written
    values = {
        row["raw"] for table in ("realisasi", "anggaran", "kegiatan") for row in store.rows("facts", table)
    }
    long = {raw for raw in values if raw and sum(sign.isdigit() for sign in raw) >= 8}
    notes = {row["teks"] for row in store.rows("facts", "keterangan") if len(row["teks"]) > 20}
    assert len(long) > 50
    assert len(notes) > 5
    assert "71,2345678" in long
    assert found(texts, long | notes | {"301,987654", "301.987654"}) == []
