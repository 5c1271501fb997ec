"""A backup holds everything and comes back whole on either engine (promise P8)."""

import json
import os
import random
import shutil
import stat
import zipfile
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from lakip.domain.errors import InputRefused, StoreUnavailable, WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.ledger.arsip import Arsip
from lakip.ledger.connect import engine_at
from lakip.metrics.anggaran import anggaran
from lakip.metrics.capaian import capaian, rekap
from lakip.workflow import bukti, cadangan
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.penyusunan import compile_edition
from lakip.workflow.toko import Store, recovery_notices
from tests.store import perkakas

N_FLIPS = 12


@pytest.fixture
def berisi(store):
    """Give a store with a plan, figures, evidence and an edition."""
    perkakas.plan(store)
    perkakas.hand_in(store, ["IK-1", "100", "245,5", "245,5"], ["IK-2", "2", "3", ""])
    perkakas.hand_in(store, ["IK-3", "70", "", "≥ 71,25"], unit="SEK")
    bukti.attach(store, KONSOL, 2025, "realisasi", "IK-1", berkas=("sk.pdf", b"%PDF-1.7 isi"))
    compile_edition(store, KONSOL, 2025)
    return store


@pytest.fixture(params=["ke_file", "ke_lake"])
def tujuan(request, tmp_path):
    """Give the address of an empty store and the folder of its facts, of either engine."""
    if request.param == "ke_file":
        yield str(tmp_path / "baru" / "lakip.duckdb"), None
        return
    postgres = request.getfixturevalue("postgres")
    database = f"tujuan_{uuid4().hex}"
    postgres.run(f"create database {database}")
    yield postgres.url(database), str(tmp_path / "danau_baru")
    postgres.run(f"drop database {database} with (force)")


@pytest.fixture
def salinan(berisi, tmp_path):
    """Give a backup of that store."""
    return cadangan.backup(berisi, KONSOL, tmp_path / "salinan.zip")


def restored(tujuan, file, **options):
    """Restore and give the result and the store."""
    address, facts = tujuan
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("LAKIP_FACTS", facts or "")
        made = cadangan.restore(KONSOL, file, address, **options)
    return made, Store(engine_at(address, facts))


def figures(store):
    return [capaian(store, 2025), rekap(store, 2025), anggaran(store, 2025)]


def edition(store):
    return [(name, digest) for name, _, digest in compile_edition(store, KONSOL, 2025).files]


def test_p08_a_backup_restores_with_the_same_figures_files_log_and_edition(berisi, tujuan, salinan):
    made, again = restored(tujuan, Path(salinan.file))
    assert (made.sha256, made.rows) == (salinan.sha256, salinan.rows)
    assert made.periksa["ok"]
    assert figures(again) == figures(berisi)
    assert again.berkas.digests() == berisi.berkas.digests() != []
    assert again.key == berisi.key
    n_before = made.rows["ledger.audit"]
    assert again.audit_rows()[:n_before] == berisi.audit_rows()[:n_before]
    assert perkakas.log(again)[n_before - 1 :] == ["pulihkan_cadangan"]
    assert recovery_notices(again) == []
    assert edition(again) == edition(berisi)
    assert verify(again)["ok"]
    again.close()


def test_a_backup_of_a_restored_store_holds_the_same(berisi, tujuan, salinan, tmp_path):
    _, again = restored(tujuan, Path(salinan.file))
    second = cadangan.backup(again, KONSOL, tmp_path / "kedua.zip")
    again.close()
    with zipfile.ZipFile(salinan.file) as one, zipfile.ZipFile(second.file) as two:
        ours, theirs = (json.loads(file.read("manifest.json"))["tabel"] for file in (one, two))
    del ours["ledger.audit"], theirs["ledger.audit"]  # it tells of the restoring
    assert theirs == ours


def test_moving_copies_everything_and_may_be_repeated(berisi, tujuan):
    address, facts = tujuan
    made = cadangan.move(berisi, KONSOL, address, facts)
    assert made.periksa["ok"]
    assert cadangan.move(berisi, KONSOL, address, facts).periksa is None
    moved = Store(engine_at(address, facts))
    assert figures(moved) == figures(berisi)
    assert perkakas.log(moved).count("pulihkan_cadangan") == 1
    moved.close()


def test_moving_into_a_store_with_other_content_is_refused(berisi, tujuan):
    address, facts = tujuan
    other = Store(engine_at(address, facts))
    with other.write(KONSOL, "uji", "lain"):
        pass
    other.close()
    with pytest.raises(WrongUsage, match=r"^Penyimpanan .* sudah berisi; isi --store .*\.$"):
        cadangan.move(berisi, KONSOL, address, facts)


def test_moving_a_store_onto_itself_is_refused(file_store):
    with pytest.raises(WrongUsage, match="penyimpanan ini sendiri"):
        cadangan.move(file_store, KONSOL, file_store.address)


def test_the_copy_says_what_it_holds_and_is_nobody_elses_to_read(berisi, salinan):
    assert stat.S_IMODE(Path(salinan.file).stat().st_mode) == 0o600
    with zipfile.ZipFile(salinan.file) as file:
        assert {info.compress_type for info in file.infolist()} == {zipfile.ZIP_STORED}
        manifest = json.loads(file.read("manifest.json"))
    assert {name: n for name, (n, _) in manifest["tabel"].items()} == salinan.rows
    assert manifest["kepala"]["h"] == berisi.audit_rows()[-2].h
    assert berisi.audit_rows()[-1].tindakan == "cadangan"
    assert json.loads(berisi.audit_rows()[-1].isi)["sha256"] == salinan.sha256


def test_a_kept_file_that_is_damaged_is_named_and_the_rest_is_saved(file_store, tmp_path):
    perkakas.plan(file_store)
    [digest] = file_store.berkas.digests()
    (file_store.berkas.folder / digest[:2] / digest).write_bytes(b"rusak")
    made = cadangan.backup(file_store, KONSOL, tmp_path / "salinan.zip")
    assert made.rusak == [digest]
    again, store = restored((str(tmp_path / "b.duckdb"), None), Path(made.file))
    assert [check["nama"] for check in again.periksa["periksa"] if not check["ok"]] == ["berkas"]
    store.close()


@pytest.fixture(scope="module")
def rumah(toko_kosong, tmp_path_factory):
    """Give the folder of a closed embedded store with a plan, and a backup of it."""
    folder = shutil.copytree(toko_kosong, tmp_path_factory.mktemp("rumah") / "toko")
    store = Store(engine_at(str(folder / "lakip.duckdb"), None))
    perkakas.plan(store)
    cadangan.backup(store, KONSOL, folder / "salinan.zip")
    store.close()
    return folder


@pytest.fixture
def kecil(rumah, tmp_path):
    """Give the place of a store with a plan, and a backup of it."""
    folder = shutil.copytree(rumah, tmp_path / "toko")
    return folder / "lakip.duckdb", folder / "salinan.zip"


@contextmanager
def opened(place):
    """Open the store at a place, and close it again."""
    store = Store(engine_at(str(place), None))
    try:
        yield store
    finally:
        store.close()


def test_a_store_that_holds_something_is_not_replaced_unasked(kecil):
    place, file = kecil
    before = place.read_bytes()
    with pytest.raises(
        WrongUsage, match=r"sudah berisi; .* tambahkan --timpa: yang lama disimpan di sebelahnya\.$"
    ):
        cadangan.restore(KONSOL, file, str(place))
    assert place.read_bytes() == before


def test_a_store_in_use_is_not_replaced(kecil):
    place, file = kecil
    with opened(place) as store:
        with pytest.raises(StoreUnavailable, match="sedang dipakai"):
            cadangan.restore(KONSOL, file, str(place), replace=True)
        assert verify(store)["ok"]


def test_a_replaced_store_lies_beside_and_what_the_backup_lacks_is_named(kecil):
    place, file = kecil
    with opened(place) as store:
        perkakas.hand_in(store, ["IK-1", "", "", "240"], name="Sesudah_cadangan.xlsx")
    cadangan.restore(KONSOL, file, str(place), replace=True)
    with opened(place) as again:
        [notice] = recovery_notices(again)
    assert [lost["tindakan"] for lost in notice["hilang"]] == ["unggah_berkas"]
    assert notice["hilang"][-1]["isi"]["berkas"] == "Sesudah_cadangan.xlsx"
    [aside] = place.parent.glob("*.lama-*")
    with opened(aside / place.name) as old:
        assert perkakas.log(old)[-1] == "unggah_berkas"
        assert verify(old)["ok"]


def test_a_damaged_store_can_be_replaced(kecil):
    place, file = kecil
    place.write_bytes(b"bukan basis data" * 1000)
    assert cadangan.restore(KONSOL, file, str(place), replace=True).periksa["ok"]
    with opened(place) as again:
        assert perkakas.log(again)[-1] == "pulihkan_cadangan"


def test_a_store_of_other_content_passes_no_receipts_on(kecil, tmp_path):
    other = tmp_path / "lain.duckdb"
    with opened(other) as store, store.write(KONSOL, "uji", "lain"):
        pass
    cadangan.restore(KONSOL, kecil[1], str(other), replace=True)
    with opened(other) as again:
        assert recovery_notices(again) == []


def test_another_key_in_the_environment_is_refused_and_leaves_nothing(kecil, tmp_path, monkeypatch):
    monkeypatch.setenv("LAKIP_KUNCI", "ab" * 32)
    with pytest.raises(WrongUsage, match=r"^LAKIP_KUNCI bukan kunci audit cadangan ini"):
        cadangan.restore(KONSOL, kecil[1], str(tmp_path / "baru" / "b.duckdb"))
    assert list((tmp_path / "baru").iterdir()) == []


@pytest.mark.parametrize("case", range(N_FLIPS))
def test_a_backup_with_a_flipped_bit_is_refused_or_holds_the_same_all_the_same(kecil, tmp_path, case):
    """Of a zip some bits say nothing; a bit that says something is never restored wrongly."""
    dice = random.Random(case)
    whole = kecil[1].read_bytes()
    damaged = bytearray(whole)
    damaged[dice.randrange(len(damaged))] ^= 1 << dice.randrange(8)
    file = tmp_path / "rusak.zip"
    file.write_bytes(damaged)
    target = tmp_path / "baru" / "b.duckdb"
    with Arsip(kecil[1]) as arsip:
        rows = arsip.manifest.rows
    told = "Berkas rusak.zip "
    try:
        made = cadangan.restore(KONSOL, file, str(target))
    except InputRefused as refusal:
        told = str(refusal)
    else:
        assert (made.rows, made.periksa["ok"]) == (rows, True)
    assert told.startswith("Berkas rusak.zip ")
    assert target.exists() == (told == "Berkas rusak.zip ")


@pytest.mark.parametrize("what", ["terpotong", "kurang", "lebih", "dimampatkan", "teks", "lebih_baru"])
def test_what_is_no_whole_backup_is_refused(kecil, tmp_path, what):
    file = tmp_path / "lain.zip"
    if what == "terpotong":
        file.write_bytes(kecil[1].read_bytes()[:-100])
    elif what == "teks":
        file.write_bytes(b"bukan zip")
    else:
        rebuilt(kecil[1], file, what)
    told = (
        "dibuat oleh LAKIP yang lebih baru; perbarui LAKIP" if what == "lebih_baru" else "pakai cadangan lain"
    )
    with pytest.raises(InputRefused, match=rf"^Berkas lain\.zip .*{told}"):
        cadangan.restore(KONSOL, file, str(tmp_path / "baru" / "b.duckdb"))
    assert not (tmp_path / "baru").exists()


def rebuilt(source, target, what):
    """Write the zip again with a member less, a member more, compressed, or with a schema nobody knows."""
    method = zipfile.ZIP_DEFLATED if what == "dimampatkan" else zipfile.ZIP_STORED
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", method) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "manifest.json" and what == "lebih_baru":
                data = data.replace(b'"001_facts.sql"', b'"001_facts.sql", "999_ledger.sql"')
            if not (what == "kurang" and name == "tabel/ledger.target.parquet"):
                new.writestr(name, data)
        if what == "lebih":
            new.writestr("../../lain.txt", b"x")


N_MOVES = 8
"""Four parts of the old store aside, four of the new one in."""


@pytest.mark.parametrize("n_done", range(N_MOVES))
def test_an_interrupted_exchange_is_finished_by_whoever_opens_the_store_next(kecil, monkeypatch, n_done):
    place, file = kecil
    real, moves = os.rename, iter([True] * n_done)

    def rename(source, target):
        if not next(moves, False):
            raise KeyboardInterrupt
        real(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(os, "rename", rename)
        with pytest.raises(KeyboardInterrupt):
            cadangan.restore(KONSOL, file, str(place), replace=True)
    with opened(place) as again:
        assert verify(again)["ok"]
        assert perkakas.log(again)[-1] == "pulihkan_cadangan"
    left = {entry.name for entry in place.parent.iterdir() if "lama" not in entry.name}
    assert left == {
        "salinan.zip",
        place.name,
        *(f"{place.name}.{part}" for part in ("berkas", "kunci", "resi.jsonl")),
    }
