"""What is kept is what the formulas give: after every kind of write, in any order, on both engines."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from operator import itemgetter
from random import Random

import pytest

from bench.instansi import add_kota
from lakip.domain.pelaku import KONSOL, SISTEM
from lakip.ledger.claims import Klaim, claim, new_id
from lakip.ledger.store import Store
from lakip.metrics.capaian import capaian, rekap, unit_triwulan
from lakip.workflow import pemeliharaan, perbaikan
from tests import pabrik
from tests.janji import PENUH
from tests.pabrik import Indikator

TAHUN = (2024, 2025)
LANGKAH = 14
INSTANSI = 80 if PENUH else 8


def kept_and_computed(store, tahun, triwulan):
    """Give the same questions answered from what is kept, and computed as of the same moment after a write of nothing."""

    def asked(**sampai):
        return (
            capaian(store, tahun, triwulan=triwulan, **sampai),
            rekap(store, tahun, triwulan=triwulan, **sampai),
            unit_triwulan(store, tahun, **sampai),
        )

    kept, then = asked(), store.generation
    with store.write(SISTEM, "uji", "apa saja"):
        pass
    return kept, asked(sampai=then)


def broken(store):
    return pemeliharaan._kept(store, [row["tahun"] for row in store.query("tahun_tersedia")])["rusak"]


def hand_in(store, tahun, cells):
    """Hand in values by indikator and periode; gives the id of the upload."""
    unggahan = new_id()
    kosong = dict.fromkeys(("rendah", "tinggi", "predikat", "status_data", "tahun_data"))
    facts = [
        kosong | {"unggahan_id": unggahan, "indikator": kode, "tahun": tahun, "periode": periode, "ukuran": "nilai",
                  "raw": str(nilai), "nilai": nilai, "status": "ada", "sheet": "Kinerja", "cell": f"C{n}"}
        for n, ((kode, periode), nilai) in enumerate(cells.items())
    ]  # fmt: skip
    klaim = Klaim("BID", tahun, "kinerja", "isian", len(facts), dasar="uji")
    return claim(store, KONSOL, unggahan, klaim, {"realisasi": facts}).id


def refresh_and_fail(store):
    """Work a year out again in a transaction that does not reach its end."""
    with store.write(SISTEM, "uji", "batal") as tx:
        tx.refresh([2025])
        raise RuntimeError


class Sembarang:
    """Writes of every kind, thrown with dice."""

    def __init__(self, store, acak):
        self.store, self.acak, self.unggahan = store, acak, []
        self.rencana = [self.indikator(n) for n in range(12)]
        self.impor()

    def indikator(self, n):
        """Give an indikator with a plan thrown for one of the years."""
        acak = self.acak
        return Indikator(
            kode=f"IK-{n}",
            tahun=acak.choice(TAHUN),
            sasaran=f"S-{acak.randint(1, 3)}",
            tujuan="T-1",
            unit=acak.choice(("SEK", "BID")),
            rumus=acak.choice(("RASIO", "SELISIH", "TERBALIK", "STABIL")),
            tipe=acak.choice(("KUM", "RATA", "AKHIR", "MAKS")),
            target=Decimal(acak.randint(1, 90)),
            target_tw=tuple(Decimal(acak.randint(1, 90)) for _ in range(4)),
            bobot=acak.choice((None, Decimal(20))),
        )

    def impor(self):
        """Import a plan in which one indikator has changed."""
        n = self.acak.randrange(len(self.rencana))
        self.rencana[n] = replace(self.indikator(n), kode=self.rencana[n].kode)
        pabrik.add(self.store, self.rencana)

    def unggah(self):
        """Hand in values of three indikator."""
        cells = {
            (i.kode, periode): Decimal(self.acak.randint(0, 12000)) / 100
            for i in self.acak.sample(self.rencana, 3)
            for periode in self.acak.sample(range(5), 2)
        }
        self.unggahan.append(hand_in(self.store, self.acak.choice(TAHUN), cells))

    def tarik_atau_pulihkan(self):
        """Withdraw an upload, or bring it back."""
        if self.unggahan:
            satu = self.acak.choice(self.unggahan)
            ditarik = self.store.query("unggahan_ditarik", id=satu)[0]["ditarik"]
            if ditarik:
                perbaikan.restore(self.store, KONSOL, satu)
            else:
                perbaikan.withdraw(self.store, KONSOL, satu, "uji")

    def ketentuan(self):
        """Save another version of the ketentuan."""
        versi = self.store.generation + 1
        pabrik.add_kebijakan(
            self.store,
            versi,
            date(self.acak.choice(TAHUN), 1, 1),
            data_kosong=self.acak.choice(("nol", "dikeluarkan")),
            rata_indikator=self.acak.choice(("sederhana", "berbobot")),
            pembulatan_predikat=self.acak.choice(("tidak", "0", "2")),
        )

    def langkah(self):
        """Do any of these."""
        self.acak.choice(
            (self.impor, self.unggah, self.unggah, self.unggah, self.tarik_atau_pulihkan, self.ketentuan)
        )()


@pytest.mark.parametrize("benih", range(2))
def test_after_any_writes_in_any_order_what_is_kept_is_what_the_formulas_give(store, benih):
    tulisan = Sembarang(store, Random(benih))
    for _ in range(LANGKAH):
        tulisan.langkah()
        assert broken(store) == []
    for tahun in TAHUN:
        for triwulan in (0, 2):
            kept, computed = kept_and_computed(store, tahun, triwulan)
            assert kept == computed


def test_a_year_of_which_nothing_was_ever_said_is_computed_and_not_kept(store):
    pabrik.add_indikator(store, tahun=2025, target=Decimal(10), realisasi=Decimal(8))
    assert [row["tahun"] for row in store.query("hasil_tahun")] == [2025]
    assert [row["status"] for row in capaian(store, 2031)] == ["belum_ada"]
    assert rekap(store, 2031)["instansi"]["n_total"] == 1


def test_a_write_that_is_undone_leaves_what_is_kept_as_it_was(store):
    pabrik.add_indikator(store, target=Decimal(10), realisasi=Decimal(8))
    before = store.rows("ledger", "hasil_indikator"), store.rows("ledger", "hasil_rekap")
    with pytest.raises(RuntimeError):
        refresh_and_fail(store)
    assert (store.rows("ledger", "hasil_indikator"), store.rows("ledger", "hasil_rekap")) == before
    assert broken(store) == []


@pytest.mark.parametrize(
    "lost", ["delete from ledger.hasil_tahun", "update ledger.hasil_tahun set rumus = 'rilis lama'"]
)
def test_a_store_without_kept_results_or_with_those_of_other_formulas_gets_them_when_it_is_opened(
    store, lost
):
    pabrik.add_indikator(store, target=Decimal(10), realisasi=Decimal(8))
    figures = capaian(store, 2025)
    with store._cursor() as own:
        own.execute("delete from ledger.hasil_indikator")
        own.execute(lost)
    assert capaian(store, 2025) == figures, "computed while nothing is kept"
    store.close()
    again = Store(store.engine)
    assert broken(again) == []
    assert capaian(again, 2025) == figures
    assert [row.tindakan for row in again.audit_rows()][-1] == "hitung_hasil"
    again.close()


def test_an_upload_works_out_again_only_what_it_touches(store):
    """Rows of other indikator stay where they are: a mark on one is still there after the upload."""
    pabrik.add(
        store,
        [Indikator(kode=f"IK-{n}", unit=f"U-{n}", sasaran=f"S-{n}", target=Decimal(10)) for n in range(3)],
    )
    with store._cursor() as own:
        own.execute("update ledger.hasil_indikator set cell = 'tanda' where kode = 'IK-2'")
        own.execute("update ledger.hasil_rekap set nama = 'tanda' where kode = 'U-2'")
    hand_in(store, 2025, {("IK-0", 0): Decimal(5)})
    rows = store.rows("ledger", "hasil_indikator")
    assert {row["kode"] for row in rows if row["cell"] == "tanda"} == {"IK-2"}
    assert {row["kode"] for row in store.rows("ledger", "hasil_rekap") if row["nama"] == "tanda"} == {"U-2"}
    assert [row["persen_capaian"] for row in capaian(store, 2025)] == [Decimal(50), None, None]


def test_a_year_of_many_indikator_is_replaced_again_and_again_to_the_end(file_store):
    """Means that read one CTE in two arms of a UNION waited for themselves forever here (docs/decisions/0008)."""
    add_kota(file_store, INSTANSI, 400, range(2025, 2026))
    kept = file_store.rows("ledger", "hasil_rekap")
    for _ in range(3):
        with file_store.write(SISTEM, "uji", "hitung ulang") as tx:
            tx.refresh([2025])
    key = itemgetter("tingkat", "kode", "triwulan")
    assert sorted(file_store.rows("ledger", "hasil_rekap"), key=key) == sorted(kept, key=key)
    assert broken(file_store) == []
