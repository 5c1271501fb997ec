"""A doubt decided before is told of and offered again; it is taken only by a click or with --yes."""

from decimal import Decimal

import pytest

from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.waktu import now
from lakip.workflow import pemeliharaan, pengukuran, perbaikan, pratinjau
from tests.store.perkakas import hand_in, kinerja, plan

RAGU = ("IK-1", "", "", "1.545.4")
LAIN = ("IK-2", "1", "2", "")
BUDI = Pelaku("Budi", "staf")


@pytest.fixture
def agency(store):
    """Give a store with the plan and one decided doubt about IK-1."""
    plan(store)
    return store


def decided(store, pilihan, nilai=None):
    unggahan = hand_in(store, RAGU).unggahan
    perbaikan.decide(store, BUDI, unggahan, 1, pilihan, nilai)
    return unggahan


def figure(store, kode="IK-1"):
    return next(r["realisasi_nilai"] for r in pengukuran.capaian(store, 2025) if r["kode"] == kode)


def the_doubt(result):
    (temuan,) = [t for t in result.temuan if t.check == "check_angka"]
    return temuan


def words(how):
    return f"Hal yang sama pada versi 1 diputuskan {tanggal_panjang(now())} oleh Budi: {how}."


def test_a_value_written_before_is_offered_wherever_the_same_text_stands_now(agency):
    decided(agency, "ganti", "245,4")
    second = hand_in(agency, LAIN, RAGU)
    again = "diganti menjadi 245,4; terima usulan untuk memakainya lagi, atau putuskan lain"
    assert (second.status, the_doubt(second).cell, the_doubt(second).guidance) == (
        "perlu_keputusan", "D3", words(again),
    )  # fmt: skip
    (row,) = [t for t in perbaikan.findings(agency, 2025) if t["severity"] == "tanya" and not t["pilihan"]]
    assert (row["value"], row["guidance"]) == ("245.4", words(again))
    perbaikan.decide(agency, KONSOL, second.unggahan, row["nomor"], "terima")
    (asal,) = [a for a in agency.query("nilai_asal", tahun=2025, triwulan=0, kode="IK-1") if a["dipakai"]]
    assert (figure(agency), asal["raw"], asal["cell"]) == (Decimal("245.4"), "1.545.4", "D3")
    assert pemeliharaan.verify(agency)["ok"]


@pytest.mark.parametrize(
    ("pilihan", "nilai", "after"),
    [("ganti", "245,4", Decimal("245.4")), ("terima", None, Decimal("1545.4")), ("abaikan", None, None)],
)
def test_yes_decides_as_before(agency, pilihan, nilai, after):
    first = decided(agency, pilihan, nilai)
    second = hand_in(agency, LAIN, RAGU, yes=True)
    perbaikan.withdraw(agency, KONSOL, first, "diganti versi 2")
    assert (second.status, figure(agency), figure(agency, "IK-2")) == ("diterima", after, Decimal(3))
    assert "perlu keputusan" not in second.resi


def test_yes_takes_the_proposal_of_a_doubt_nobody_has_decided(agency):
    decided(agency, "abaikan")
    second = hand_in(agency, ("IK-2", "1", "2", "5"), RAGU, yes=True)
    assert (second.status, figure(agency), figure(agency, "IK-2")) == ("diterima", None, Decimal(5))


@pytest.mark.parametrize(
    "rows", [[("IK-1", "", "", "1.545.5")], [("IK-1", "", "1.545.4", "")], [("IK-2", "", "", "1.545.4")]]
)
def test_another_text_another_period_or_another_code_is_another_doubt(agency, rows):
    decided(agency, "ganti", "245,4")
    assert "diputuskan" not in the_doubt(hand_in(agency, *rows)).guidance


def test_a_decision_that_was_taken_back_is_not_offered(agency):
    decided(agency, "ganti", "245,4")
    claim = agency.query("unggahan", tahun=2025, unit="MUT")[0]["id"]
    perbaikan.withdraw(agency, KONSOL, claim, "salah ketik")
    assert "diputuskan" not in the_doubt(hand_in(agency, LAIN, RAGU)).guidance


def test_the_preview_tells_of_it_too(agency):
    decided(agency, "abaikan")
    (seen,) = pratinjau.preview(agency, KONSOL, [("a.xlsx", kinerja(LAIN, RAGU))], 2025, unit="MUT")
    assert the_doubt(seen).guidance == words("tidak dipakai; abaikan lagi, atau putuskan lain")


def test_another_unit_does_not_see_it(agency):
    decided(agency, "ganti", "245,4")
    assert "diputuskan" not in the_doubt(hand_in(agency, RAGU, unit="BDN")).guidance
