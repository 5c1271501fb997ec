"""The same bytes handed in again settle what the first time was left open, once somebody says yes to it."""

from decimal import Decimal

from lakip.workflow import pemeliharaan, pengukuran, perbaikan
from tests.store.perkakas import hand_in, plan

DOUBTS = (("IK-1", "", "", "1.545.4"), ("IK-2", "satu dua tiga empat lima enam", "", ""))


def test_yes_accepts_the_proposals_still_open_and_the_file_stays_stored_once(store):
    plan(store)
    first = hand_in(store, *DOUBTS)
    again = hand_in(store, *DOUBTS, yes=True)
    (figure,) = [r["realisasi_nilai"] for r in pengukuran.capaian(store, 2025) if r["kode"] == "IK-1"]
    asked = [t for t in perbaikan.findings(store, 2025) if t["severity"] == "tanya"]
    decided = {(t["cell"], t["pilihan"]) for t in asked}

    assert (again.status, again.unggahan) == ("duplikat", first.unggahan)
    assert again.resi.endswith(
        "tidak disimpan dua kali. Usulan atas 1 hal yang masih perlu keputusan sudah diterima."
    )
    assert (figure, decided) == (Decimal("1545.4"), {("D2", "terima"), ("B3", None)})
    assert hand_in(store, *DOUBTS, yes=True).resi.endswith("tidak disimpan dua kali.")
    assert pemeliharaan.verify(store)["ok"]


def test_without_yes_what_is_open_stays_open(store):
    plan(store)
    hand_in(store, *DOUBTS)
    again = hand_in(store, *DOUBTS)

    assert again.resi.endswith("tidak disimpan dua kali.")
    assert {t["pilihan"] for t in perbaikan.findings(store, 2025)} == {None}
