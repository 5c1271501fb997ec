"""PostgreSQL's own dump and a copy of the folder, taken while people hand in, are a whole store on a fresh server (promise P8)."""

import shutil
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest

from lakip.domain.errors import StoreUnavailable
from lakip.domain.pelaku import KONSOL
from lakip.ledger.claims import new_id
from lakip.ledger.digest import digest
from lakip.ledger.sidik import BERNOMOR
from lakip.workflow.pemeliharaan import tend, verify
from lakip.workflow.toko import recovery_notices
from tests.janji import Kali
from tests.peladen import Postgres, open_lake
from tests.proof import penulis, penulis_danau
from tests.proof.test_skala import Children
from tests.store import perkakas

COPIES = Kali(1, 10, "salinan selagi dua proses mengunggah")


@pytest.fixture
def lain(tmp_path):
    """Give a fresh server, as on another computer."""
    server = Postgres(fsync=False)
    yield server
    server.remove()


def numbered(store, sampai: int) -> dict[str, tuple]:
    """Give the digest of what every numbered table held at an audit number."""
    with store._cursor() as own:
        return {
            name: digest(own, f"(select * from ledger.{name} where urutan <= {sampai})") for name in BERNOMOR
        }


def figures(store, sampai: int) -> list:
    asked = {"tahun": 2025, "triwulan": 0, "unit": None, "varian": None}
    return [store.query(name, sampai=sampai, **asked) for name in ("capaian", "rekap")]


@pytest.mark.janji(COPIES)
def test_p08_a_dump_and_then_the_folder_copied_under_writers_are_one_moment_on_a_fresh_server(
    danau, postgres, lain, tmp_path
):
    address, folder = danau
    store = open_lake(address, folder)
    perkakas.plan(store)
    perkakas.hand_in(store, ["IK-1", "100", "200", "240"])
    for n in range(COPIES.n):
        acked, salinan = {}, tmp_path / f"salinan{n}"
        with ExitStack() as stack:
            children = Children(stack, penulis_danau.write_on, [(danau, 10 * n + seed) for seed in range(2)])
            acked |= dict(children.one_from_each())
            file = postgres.dump(urlsplit(address).path[1:])
            children.one_from_each()
            tend(store, KONSOL)
            shutil.copytree(folder, salinan)
        lain.load(f"pulih{n}", file)
        moved = f"update lake.ducklake_metadata set value = '{salinan}/facts/' where key = 'data_path'"
        lain.run(moved, database=f"pulih{n}")
        again = open_lake(lain.url(f"pulih{n}"), salinan)
        lost = {row["h"] for notice in recovery_notices(again) for row in notice["hilang"]}
        nomor = again.audit_rows()[-1].nomor - bool(lost)
        assert again.audit_rows()[:nomor] == store.audit_rows()[:nomor]
        assert acked.items() <= penulis.stored(again).items() <= penulis.stored(store).items()
        assert numbered(again, nomor) == numbered(store, nomor)
        assert figures(again, nomor) == figures(store, nomor)
        assert {row.h for row in store.audit_rows()[nomor:]} >= lost
        missed = [check["nama"] for check in verify(again)["periksa"] if not check["ok"]]
        assert missed == ["resi"] * bool(
            lost
        )  # what was handed in after the dump is named, never passed over
        again.close()
    store.close()


def test_a_data_path_that_cannot_be_written_is_told_in_one_sentence_and_nothing_is_claimed(danau):
    address, folder = danau
    store = open_lake(address, folder)
    shutil.rmtree(folder / "facts")
    (folder / "facts").write_bytes(b"")  # also for root no folder any more
    with pytest.raises(StoreUnavailable) as told:
        store.append_facts("keterangan", [penulis_danau.fact(new_id(), "tidak jadi")] * 30)
    assert str(told.value).endswith(
        "tidak dapat dibaca atau ditulis. Periksa disk dan izin berkasnya lalu ulangi; "
        "bila tetap gagal, pulihkan dari cadangan terakhir dan jangan hapus berkasnya."
    )
    (folder / "facts").unlink()
    perkakas.plan(store)
    perkakas.hand_in(store, ["IK-1", "100", "200", "240"])
    assert verify(store)["ok"]
    store.close()
