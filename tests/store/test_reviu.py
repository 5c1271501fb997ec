"""The checklist of the review (T28): what figures answer, what a reviewer answers, and that it is frozen with the edition."""

from decimal import Decimal

import pytest

from lakip.domain.errors import InputRefused, NotAllowed
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.domain.reviu import PERNYATAAN
from lakip.report.bahan import Bahan
from lakip.report.edition import edisi_at, snapshot
from lakip.workflow import penyusunan, reviu
from lakip.workflow.pemeliharaan import verify
from tests import pabrik
from tests.store.perkakas import hand_in, plan

TAHUN = 2025
BEFORE_THE_CHECKLIST = 8
"""The newest version of the templates whose editions know no checklist."""
KASUBBAG = Pelaku("kasubbag", Peran.KASUBBAG)


@pytest.fixture
def agency(store):
    plan(store)
    hand_in(store, ("IK-1", "", "", "250"), ("IK-2", "1", "9", ""))
    return store


def answers(store):
    return {
        row["kode"]: (row["sistem"], row["jawaban"], row["bukti"]) for row in reviu.statements(store, TAHUN)
    }


def test_every_statement_of_the_regulation_is_there_and_figures_answer_with_their_evidence(agency):
    found = answers(agency)
    assert list(found) == [pernyataan.kode for pernyataan in PERNYATAAN]
    assert found["I.2"] == ("ya", "ya", "Indikator dengan target Perjanjian Kinerja (T04): 3 dari 3.")
    assert found["I.3"] == ("tidak", "tidak", "Indikator dengan target dan realisasi (T07): 2 dari 3.")
    assert found["I.6"] == ("tidak", "tidak", "Realisasi anggaran belum ada (T18).")
    assert found["II.5"] == (
        "ya",
        "ya",
        "Bagian/Bidang yang catatan datanya sudah diputuskan seluruhnya (T29): 0 dari 0.",
    )
    assert found["III.2"] == ("tidak", "tidak", "Indikator dengan target akhir Renstra (T11): 0 dari 3.")
    assert {kode for kode, (own, *_) in found.items() if own is None} == {
        "I.1", "I.4", "II.1", "II.6", "III.3", "III.5", "III.7", "III.8", "III.9",
    }  # fmt: skip


def test_the_money_is_told_once_it_is_there(store):
    pabrik.add_indikator(store, target=Decimal(10), realisasi=Decimal(10))
    pabrik.add_pagu(store, {"5.03.01": Decimal(200)})
    pabrik.add_anggaran(store, [("5.03.01", "realisasi", 0, Decimal(150))])
    assert answers(store)["I.6"][1:] == (
        "ya",
        "Pagu, realisasi, dan serapan 75,00% disajikan pada T18 sampai T20.",
    )


def test_the_reviewer_answers_overrides_and_takes_back(agency):
    reviu.answer(agency, KASUBBAG, TAHUN, [("III.9", "ya", ""), ("I.2", "tidak", "Target IK-3 belum final.")])
    found = answers(agency)
    assert (found["III.9"][:2], found["I.2"][:2]) == ((None, "ya"), ("ya", "tidak"))
    table = reviu.table(agency, TAHUN)
    row = next(row for row in table.rows if row.value("no") == "I.2")
    assert (row.value("check"), row.value("ket")) == (
        "Tidak",
        "Target IK-3 belum final. (kasubbag) Dari data: Indikator dengan target Perjanjian Kinerja (T04): 3 dari 3.",
    )
    reviu.answer(agency, KASUBBAG, TAHUN, [("III.9", "", ""), ("I.2", "", "")])
    found = answers(agency)
    assert (found["III.9"][1], found["I.2"][1]) == (None, "ya")


@pytest.mark.parametrize(
    ("isi", "kata"),
    [(("IV.1", "ya", ""), "tidak dikenal"), (("I.1", "mungkin", ""), "tidak dikenal"), (("I.1", "tidak", " "), "keterangan")],
)  # fmt: skip
def test_an_answer_that_is_none_is_refused(agency, isi, kata):
    with pytest.raises(InputRefused, match=kata):
        reviu.answer(agency, KASUBBAG, TAHUN, [isi])


def test_only_who_checks_answers(agency):
    with pytest.raises(NotAllowed):
        reviu.answer(agency, KONSOL, TAHUN, [("I.1", "ya", "")])


def test_p19_an_edition_keeps_the_checklist_it_was_compiled_with(agency):
    first = penyusunan.compile_edition(agency, KONSOL, TAHUN)
    sampai = agency.query("edisi_tahun", tahun=TAHUN)[0]["sampai_cetak"]
    reviu.answer(agency, KASUBBAG, TAHUN, [("I.1", "ya", "Lengkap.")])
    again = penyusunan.compile_edition(agency, KONSOL, TAHUN)
    assert again.edisi != first.edisi
    assert {n: s for n, _, s in again.files}["LAKIP_2025.xlsx"] == {n: s for n, _, s in first.files}[
        "LAKIP_2025.xlsx"
    ]
    template = agency.query("edisi_tahun", tahun=TAHUN)[0]["template"]
    assert edisi_at(agency, TAHUN, sampai, template) == first.edisi
    assert "reviu" not in snapshot(Bahan(agency, TAHUN), BEFORE_THE_CHECKLIST)
    assert verify(agency)["ok"]
