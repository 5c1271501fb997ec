"""verify: a whole store is whole, and every kind of tampering is named."""

import shutil

import duckdb
import pytest

from lakip.domain.pelaku import KONSOL
from lakip.ledger.sidik import BERNOMOR
from lakip.workflow import isian, pemeliharaan, penyusunan
from lakip.workflow.toko import open_store, recovery_notices


@pytest.fixture
def place(toko_contoh, tmp_path):
    """Give the path of a store of one's own with the sample agency."""
    return shutil.copytree(toko_contoh, tmp_path / "toko") / "lakip.duckdb"


def change(place, sql):
    """Change the file behind the application's back."""
    with duckdb.connect(str(place)) as connection:
        connection.execute(sql)


def broken(place):
    """Give what verify names, by check."""
    store = open_store(str(place))
    try:
        result = pemeliharaan.verify(store)
    finally:
        store.close()
    found = {check["nama"]: check["rusak"] for check in result["periksa"] if not check["ok"]}
    assert result["ok"] is (not found)
    return found


def a_file(place):
    return min(file for file in place.with_name("lakip.duckdb.berkas").rglob("*") if file.is_file())


def test_the_sample_is_whole_and_something_was_looked_at(place):
    store = open_store(str(place))
    result = pemeliharaan.verify(store)
    store.close()
    assert result["ok"]
    assert [check["nama"] for check in result["periksa"]] == [
        "rantai_audit",
        "resi",
        "catatan",
        "fakta",
        "rujukan",
        "hasil",
        "jumlah",
        "asal_angka",
        "edisi",
        "berkas",
    ]
    assert all(check["n"] > 0 for check in result["periksa"] if check["nama"] != "edisi")


def test_a_figure_changed_in_the_file_is_found(place):
    change(
        place,
        "update facts.realisasi set nilai = nilai + 1 where indikator = 'IK-1.1' and tahun = 2024 and periode = 0",
    )
    found = broken(place)
    assert found.keys() == {"fakta", "hasil", "asal_angka"}
    assert len(found["fakta"]) == 1
    assert found["asal_angka"] == ["IK-1.1 2024 Kinerja!I2: 286,5 tidak terbaca sebagai nilai yang tersimpan"]


def test_a_row_slipped_in_under_an_upload_is_found(place):
    change(place, "insert into facts.anggaran select * from facts.anggaran limit 1")
    assert broken(place).keys() == {"fakta"}


def test_an_edition_is_found_again_as_it_stood_and_a_changed_plan_row_shows(place):
    """Later changes through the front door leave it alone; a change behind the application's back does not."""
    store = open_store(str(place))
    penyusunan.compile_edition(store, KONSOL, 2024)
    isian.type_value(store, KONSOL, 2024, "IK-4.1", "71,25 (BB)", "WA 12 Januari 2026")
    store.close()
    assert broken(place) == {}
    change(place, "update ledger.indikator set satuan = 'Lain' where kode = 'IK-1.1'")
    assert broken(place).keys() == {"catatan", "edisi"}


@pytest.mark.parametrize(
    "sql",
    [
        "update ledger.target set nilai = 50 where indikator = 'IK-1.1' and tahun = 2024 and periode = 0",
        "update ledger.unggahan set diterima_on = diterima_on - 30 where unit = 'PPI' and tahun = 2024",
        "update ledger.kejadian set waktu = waktu - interval 1 hour where tahun = 2024 and langkah = 2 and aksi = 'selesai'",
        "delete from ledger.pagu where tahun = 2024 and kode_rekening = '5.03.01'",
    ],
)
def test_a_changed_or_removed_row_of_the_ledger_is_found(place, sql):
    change(place, sql)
    assert "catatan" in broken(place)


def test_every_table_that_carries_an_audit_number_is_sealed(place):
    with duckdb.connect(str(place)) as connection:
        found = connection.execute(
            "select table_name from information_schema.columns where table_schema = 'ledger' and column_name = 'urutan'"
        ).fetchall()
    assert {name for (name,) in found} == set(BERNOMOR)


@pytest.mark.parametrize(
    "sql",
    [
        "update ledger.audit set pelaku = 'orang lain' where nomor = 5",
        "update ledger.audit set isi = '{}' where nomor = 5",
        "update ledger.audit set waktu = waktu - interval 1 day where nomor = 5",
        "update ledger.audit set nomor = 999 where nomor = 5",
    ],
)
def test_an_edited_audit_row_is_named(place, sql):
    change(place, sql)
    assert broken(place)["rantai_audit"] == ["baris 5"]


def test_a_deleted_audit_row_is_named(place):
    change(place, "delete from ledger.audit where nomor = 5")
    assert broken(place)["rantai_audit"] == ["baris 5"]


def test_a_claim_without_its_audit_row_is_named(place):
    change(
        place, "update ledger.unggahan set urutan = 9999 where versi = 1 and unit = 'SEK' and tahun = 2024"
    )
    assert broken(place)["rujukan"] == ["audit unggahan"]


def test_a_finding_of_no_upload_is_named(place):
    change(place, "update ledger.temuan set unggahan_id = 'tidak-ada ' || unggahan_id")
    assert "unggahan temuan" in broken(place)["rujukan"]


@pytest.mark.parametrize(
    "sql",
    [
        "update ledger.hasil_indikator set persen = persen + 1 where tahun = 2024 and kode = 'IK-1.1' and triwulan = 0",
        "delete from ledger.hasil_rekap where tahun = 2024 and tingkat = 'unit' and triwulan = 4",
        "insert into ledger.hasil_rekap select * from ledger.hasil_rekap where tahun = 2024 and tingkat = 'instansi'",
    ],
)
def test_a_kept_result_that_is_not_what_the_formulas_give_is_found(place, sql):
    change(place, sql)
    assert broken(place)["hasil"][0].startswith("2024: ")


def test_a_deleted_file_is_named(place):
    file = a_file(place)
    file.unlink()
    assert broken(place) == {"berkas": [file.name]}


def test_a_changed_file_is_named(place):
    file = a_file(place)
    file.write_bytes(file.read_bytes() + b"x")
    assert broken(place) == {"berkas": [file.name]}


def test_a_log_that_lost_its_end_is_named_when_the_store_opens(place):
    change(place, "delete from ledger.audit where nomor = (select max(nomor) from ledger.audit)")
    store = open_store(str(place))
    (notice,) = recovery_notices(store)
    assert [lost["tindakan"] for lost in notice["hilang"]] == ["akun_contoh"]
    store.close()
