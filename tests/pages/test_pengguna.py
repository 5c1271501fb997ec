"""Pengguna and Pekerjaan Saya: what an admin does with accounts, and what a successor finds."""

from datetime import datetime

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow import akun, delegasi, serah_terima
from tests.akunan import cheap_hashes
from tests.kunjungan import field, press, sit_down_as, visit

HALAMAN = "pengaturan/pengguna"


@pytest.fixture(autouse=True)
def admin(monkeypatch, at_the_desk):
    """Let the admin sit before the pages."""
    cheap_hashes(monkeypatch)
    sit_down_as(monkeypatch, "admin")


def account(store, name: str) -> dict:
    return next(row for row in akun.accounts(store) if row["akun"] == name)


def shown(app, kolom: str) -> list[dict]:
    """Give the rows of the table that has this column."""
    return next(d.value for d in app.dataframe if kolom in d.value.columns).to_dict("records")


def test_the_list_goes_by_jabatan_and_masks_every_nip(sample):
    rows = shown(visit(HALAMAN), "nip")
    assert [row["jabatan"] for row in rows] == sorted(row["jabatan"] for row in rows)
    assert len(rows) == 8
    assert {row["nip"][:4] for row in rows if row["nip"]} == {"••••"}


def test_a_new_account_shows_its_password_once(sample):
    app = visit(HALAMAN)
    field(app.text_input, "Nama akun").input("Rina.Laut")
    field(app.text_input, "Nama lengkap").input("Rina Laut")
    press(app, "Tambah akun")
    assert account(sample, "rina.laut")["sandi"] == "sementara"
    (given,) = app.code
    assert given.value.startswith("Akun       : rina.laut\nKata sandi : ")
    app.run()
    assert list(app.code) == []


def test_an_account_that_can_not_be_is_told_without_a_traceback(sample):
    app = visit(HALAMAN)
    field(app.text_input, "Nama akun").input("staf")
    field(app.text_input, "Nama lengkap").input("Rina Laut")
    press(app, "Tambah akun")
    assert [error.value.replace("\\", "") for error in app.error] == [
        "Akun staf sudah ada; pilih nama akun yang lain."
    ]


def test_an_account_is_closed_with_its_reason(sample):
    app = visit(HALAMAN)
    field(app.selectbox, "Akun").select_index(
        next(i for i, o in enumerate(field(app.selectbox, "Akun").options) if o.startswith("tamu"))
    ).run()
    field(app.text_input, "Alasan penutupan").input("Tugas selesai")
    press(app, "Tutup akun")
    assert account(sample, "tamu")["alasan"] == "Tugas selesai"


def test_a_delegation_is_listed_and_withdrawn(sample):
    app = visit(HALAMAN)
    field(app.text_input, "Nomor SK").input("800/7/2026")
    press(app, "Simpan delegasi")
    (given,) = delegasi.delegations(sample)
    assert (given["keadaan"], given["nomor_sk"]) == ("berlaku", "800/7/2026")
    field(app.text_input, "Alasan pencabutan").input("Keliru")
    press(app, "Cabut delegasi")
    assert delegasi.delegations(sample)[0]["keadaan"] == "dicabut"


def test_a_handover_is_listed_and_gives_the_successor_a_password(sample):
    app = visit(HALAMAN)
    box = field(app.selectbox, "Akun yang diserahterimakan")
    box.select_index(next(i for i, o in enumerate(box.options) if o.startswith("staf")))
    field(app.text_input, "Akun pengganti").input("rina.laut")
    field(app.text_input, "Nama lengkap pengganti (akun baru)").input("Rina Laut")
    field(app.text_input, "Dasar").input("BA 800/12/2026")
    press(app, "Simpan serah terima")
    assert [(r["dari"], r["ke"]) for r in serah_terima.handovers(sample)] == [("staf", "rina.laut")]
    assert account(sample, "staf")["ditutup"]
    assert "rina.laut" in app.code[0].value


def test_a_store_without_accounts_says_where_to_begin(nothing):
    app = visit(HALAMAN)
    assert "belum memakai akun" in app.info[0].value


def test_who_followed_nobody_is_told_so(sample):
    app = visit("pengaturan/pekerjaan_saya", tahun="2024")
    assert [info.value for info in app.info] == [
        "Tidak ada data yang menunggu keputusan.",
        "Tidak ada pekerjaan pendahulu yang tercatat untuk LAKIP tahun 2024.",
    ]


def test_what_was_done_before_is_told_to_the_successor(sample):
    """The sample was handed in by the console, so here it is the console that somebody follows."""
    with sample.write(KONSOL, "serah_terima", "konsol kepada admin") as tx:
        row = {"dari": "konsol", "ke": "admin", "dasar": "BA 1", "terbuka": "[]"}
        tx.append("serah_terima", [row | {"pelaku": "konsol", "waktu": datetime(2026, 1, 5)}])
    rows = shown(visit("pengaturan/pekerjaan_saya", tahun="2024"), "apa")
    assert {row["apa"] for row in rows} == {"Mengunggah berkas", "Mencatat langkah SOP"}
    assert {"Kinerja_MUT_2024.xlsx"} < {row["berkas"] for row in rows}
