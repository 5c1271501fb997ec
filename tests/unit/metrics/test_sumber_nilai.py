"""Which statement is the current one, and the cell it is traced to."""

from decimal import Decimal

from lakip.domain.pelaku import SISTEM
from lakip.metrics.capaian import capaian
from tests import pabrik


def nilai(store, triwulan=0):
    """Give realisasi and source cell of the only indikator."""
    (row,) = capaian(store, 2025, triwulan=triwulan)
    return row["realisasi"], row["cell"]


def test_the_newest_upload_that_holds_a_cell_gives_its_value(store):
    pabrik.add_indikator(store, target=Decimal(80), realisasi=Decimal(70))
    pabrik.add_indikator(store, target=Decimal(80), realisasi=Decimal(75))

    assert nilai(store) == ("75", "nilai 0")


def test_an_empty_statement_never_hides_a_figure(store):
    pabrik.add_indikator(store, target=Decimal(80), realisasi=Decimal(70))
    pabrik.add_indikator(store, target=Decimal(80), realisasi="-")

    assert nilai(store) == ("70", "nilai 0")


def test_a_later_belum_rilis_takes_a_figure_back(store):
    pabrik.add_indikator(store, target=Decimal(80), realisasi=Decimal(70))
    pabrik.add_indikator(store, target=Decimal(80), realisasi="belum rilis")

    assert nilai(store) == (None, "nilai 0")


def test_a_value_stated_later_counts_before_pembilang_and_penyebut(store):
    pabrik.add_indikator(store, tipe="RASIO", target=Decimal(80), pasangan=(Decimal(8), Decimal(10)))
    assert nilai(store) == ("80", "pembilang 0")

    pabrik.add_indikator(store, tipe="RASIO", target=Decimal(80), realisasi=Decimal(85))
    assert nilai(store) == ("85", "nilai 0")

    pabrik.add_indikator(store, tipe="RASIO", target=Decimal(80), pasangan=(Decimal(9), Decimal(10)))
    assert nilai(store) == ("90", "pembilang 0")


def test_a_figure_of_quarters_is_traced_to_the_last_quarter_that_says_something(store):
    tw = (Decimal(10), Decimal(20), "-", None)
    pabrik.add_indikator(store, tipe="KUM", target=Decimal(80), tw=tw)

    assert (nilai(store), nilai(store, triwulan=1)) == (("30", "nilai 2"), ("10", "nilai 1"))


def test_facts_nobody_claimed_and_withdrawn_uploads_are_not_seen(store):
    pabrik.add_indikator(store, target=Decimal(80), realisasi=Decimal(70))
    pabrik.add_indikator(store, target=Decimal(80), realisasi=Decimal(75))
    (row,) = capaian(store, 2025)
    store.append_facts("realisasi", [yatim()])

    with store.write(SISTEM, "uji", "tarik") as tx:
        tarik = {"unggahan_id": row["unggahan_id"], "ditarik": True, "alasan": "salah berkas"}
        tx.append("penarikan", [tarik | {"pelaku": "uji", "waktu": pabrik.WAKTU}])

    assert nilai(store) == ("70", "nilai 0")


def test_figures_can_be_computed_again_as_they_stood(store):
    pabrik.add_indikator(store, target=Decimal(80), realisasi=Decimal(70))
    saat_itu = store.query("audit_akhir")[0]["nomor"]
    pabrik.add_indikator(store, target=Decimal(50), realisasi=Decimal(75), rumus="SELISIH", polaritas="Turun")

    dulu, kini = capaian(store, 2025, sampai=saat_itu)[0], capaian(store, 2025)[0]

    assert (dulu["target"], dulu["realisasi"], dulu["persen_capaian"]) == ("80", "70", Decimal("87.5"))
    assert (kini["target"], kini["realisasi"], kini["persen_capaian"]) == ("50", "75", Decimal(50))


def yatim():
    isi = dict.fromkeys(("rendah", "tinggi", "predikat", "status_data", "tahun_data"))
    return isi | {
        "unggahan_id": "yatim", "indikator": "IK-1", "tahun": 2025, "periode": 0, "ukuran": "nilai",
        "raw": "99", "nilai": Decimal(99), "status": "ada", "sheet": "Kinerja", "cell": "Z9",
    }  # fmt: skip
