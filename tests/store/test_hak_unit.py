"""P14: what an operator reaches by ids and codes, and what a file of the own unit can do to values of another."""

import inspect
from datetime import date
from decimal import Decimal

import pytest

from lakip.domain.arsip import Cari
from lakip.domain.errors import NotAllowed
from lakip.domain.kebijakan import BAWAAN
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.domain.tindak_lanjut import Butir, Jenis
from lakip.intake.template.tables import workbook_from_tables
from lakip.workflow import (
    arsip,
    bukti,
    penerimaan,
    pengukuran,
    pengumpulan,
    perbaikan,
    pratinjau,
    tindak_lanjut,
)
from lakip.workflow.access import Acting, Meja
from tests.hak import doors
from tests.store.perkakas import hand_in, kinerja, plan

OPERATOR = Pelaku("budi", Peran.OPERATOR, "MUT")
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40
OWN, FOREIGN = "MUT", "SEK"
OF = {
    OWN: {"indikator": "IK-1", "rekening": "5.03.02"},
    FOREIGN: {"indikator": "IK-3", "rekening": "5.03.01"},
}


@pytest.fixture
def agency(store):
    """Give a store where both units have handed in a file with a doubt, a document and evidence."""
    plan(store)
    found = {}
    for unit, codes in OF.items():
        done = hand_in(store, (codes["indikator"], "", "", "1.234"), unit=unit, name=f"Kinerja_{unit}.xlsx")
        found[unit] = codes | {
            "unggahan": done.unggahan,
            "dokumen": penerimaan.register_document(store, KONSOL, 2025, unit, f"{unit}.png", PNG + unit.encode()),
            "bukti": bukti.attach(
                store, KONSOL, 2025, "realisasi", codes["indikator"], berkas=(f"bukti_{unit}.png", PNG + unit.encode())
            ),
        }  # fmt: skip
        found[unit]["tindak_lanjut"] = tindak_lanjut.record(store, KONSOL, follow_up(unit))
        found[unit]["arsip"] = arsip.search(store, Cari(tahun=2025), unit)[0][0]["id"]
    store.found = found
    return store


def follow_up(unit):
    """Give an arahan that this unit is in charge of."""
    day = date(2026, 1, 5)
    return Butir(
        jenis=Jenis.ARAHAN, tahun=2025, asal="Kepala Badan", tanggal=day, uraian=f"Lengkapi data {unit}.",
        penanggung_jawab="Kepala Bidang", tenggat=day, unit=unit,
    )  # fmt: skip


def arguments(door, unit, found):
    """Give arguments by the names of the parameters, all of them about one unit; what says nothing of a unit is any value."""
    known = found | {
        "tahun": 2025, "sampai_tahun": 2025, "unit": unit, "kode": found["indikator"], "tabel": "realisasi", "tingkat": "unit",
        "lama_id": found["unggahan"], "baru_id": found["unggahan"], "nomor": 1, "pilihan": "terima", "sasaran": None,
        "draft": BAWAAN, "perkiraan": date(2026, 3, 1),
    }  # fmt: skip
    if door.__name__ == "trace_mean":
        known["kode"] = unit
    if door.__name__ == "of":
        known["unit"] = None
    skipped = {"store", "pelaku"}
    parameters = inspect.signature(door).parameters.values()
    return {
        p.name: known.get(p.name, "lain")
        for p in parameters
        if p.name not in skipped and (p.name in known or p.default is p.empty)
    }


def test_p14_every_function_about_one_unit_opens_to_its_operator_and_to_no_other(agency):
    wrong = []
    for name, door in doors():
        if not (door.per_unit and OPERATOR.may(door.hak, [OWN])):
            continue
        door.allows(agency, OPERATOR, **arguments(door, OWN, agency.found[OWN]))
        theirs = arguments(door, FOREIGN, agency.found[FOREIGN])
        try:
            door(agency, OPERATOR, **theirs) if isinstance(door, Acting) else door(
                Meja(agency, OPERATOR), **theirs
            )
            wrong.append(name)
        except NotAllowed:
            pass
    assert wrong == []
    assert sum(door.per_unit for _, door in doors()) > 40


@pytest.mark.parametrize("missing", ["tidak-ada", ""])
def test_p14_an_id_that_does_not_exist_is_refused_like_one_of_another_unit(agency, missing):
    desk = Meja(agency, OPERATOR)
    for read in (pengumpulan.original, pengumpulan.marked_copy, penerimaan.document, bukti.content):
        with pytest.raises(NotAllowed):
            read(desk, missing)


def test_p14_two_uploads_are_compared_only_where_both_are_own(agency):
    own, foreign = (agency.found[unit]["unggahan"] for unit in (OWN, FOREIGN))
    for pair in ((own, foreign), (foreign, own), (own, "tidak-ada")):
        with pytest.raises(NotAllowed):
            pratinjau.difference(Meja(agency, OPERATOR), *pair)


def test_p14_a_sasaran_is_of_the_agency_also_when_a_unit_is_named_beside_it(agency):
    with pytest.raises(NotAllowed):
        pengukuran.trace_budget(Meja(agency, OPERATOR), 2025, OWN, "S1")


def test_p14_a_file_for_the_whole_agency_is_no_operators(agency):
    done = hand_in(agency, ("IK-1", "", "", "240"), unit=None, name="Semua.xlsx")
    with pytest.raises(NotAllowed):
        pengumpulan.original(Meja(agency, OPERATOR), done.unggahan)
    with pytest.raises(NotAllowed):
        pengumpulan.upload(agency, OPERATOR, [("Semua.xlsx", kinerja(("IK-1", "", "", "1")))], 2025)


def told(agency, *rows):
    """Give everything a preview tells an operator, as one text."""
    (seen,) = pratinjau.preview(agency, OPERATOR, [("Kinerja.xlsx", kinerja(*rows))], 2025, unit=OWN)
    return seen, repr(seen)


def test_p14_a_preview_of_a_row_of_another_unit_tells_nothing_of_what_is_stored_there(agency):
    hand_in(agency, ("IK-3", "", "", "71,25"), unit=FOREIGN, name="Rahasia.xlsx")
    seen, text = told(agency, ("IK-1", "", "", "240"), ("IK-3", "", "", "60"))
    assert [(t.check, t.value) for t in seen.temuan if t.raw == "IK-3"] == [("check_milik_unit", None)]
    assert [word for word in ("71,25", "71.25", "Rahasia", "75") if word in text] == []
    assert [row["kode"] for row in seen.perubahan.rincian] == ["IK-1"]


@pytest.mark.parametrize("yes", [False, True])
def test_p14_a_row_of_another_unit_changes_nothing_there_whatever_the_operator_answers(agency, yes):
    perbaikan.decide(agency, KONSOL, agency.found[FOREIGN]["unggahan"], 1, "abaikan")
    hand_in(agency, ("IK-3", "", "", "71,25"), unit=FOREIGN, name="Kedua.xlsx")
    files = [("Kinerja.xlsx", kinerja(("IK-1", "", "", "240"), ("IK-3", "", "", "60")))]
    (done,) = pengumpulan.upload(agency, OPERATOR, files, 2025, unit=OWN, yes=yes)
    doubts = [
        row for row in perbaikan.findings(agency, 2025, OWN)
        if row["unggahan_id"] == done.unggahan and row["check"] == "check_milik_unit"
    ]  # fmt: skip
    assert [row["pilihan"] for row in doubts] == [None]
    for answer in (("terima",), ("ganti", "60")):
        with pytest.raises(NotAllowed):
            perbaikan.decide(agency, OPERATOR, done.unggahan, doubts[0]["nomor"], *answer)
    perbaikan.decide(agency, OPERATOR, done.unggahan, doubts[0]["nomor"], "abaikan")
    values = {
        row["kode"]: row["realisasi_nilai"]
        for row in pengukuran.capaian(agency, 2025)
        if row["realisasi_nilai"]
    }
    assert values == {"IK-1": Decimal(240), "IK-3": Decimal("71.25")}


def test_p14_a_code_outside_the_plan_that_another_unit_reported_is_that_units(agency):
    rows = [["Kode Rekening", "Realisasi (Rp)"], ["5.03.09.2.01.0001", "10.000.000"]]
    data = workbook_from_tables({"Anggaran": rows})
    pengumpulan.upload(agency, KONSOL, [("Anggaran_SEK.xlsx", data)], 2025, unit=FOREIGN, yes=True)
    (done,) = pengumpulan.upload(agency, OPERATOR, [("Anggaran.xlsx", data)], 2025, unit=OWN, yes=True)
    assert [(t.check, t.value) for t in done.temuan if t.severity == "tanya"] == [("check_milik_unit", None)]


def test_p14_settling_as_before_leaves_what_the_operator_may_not_change(agency):
    data = kinerja(("IK-1", "", "", "240"), ("IK-3", "", "", "60"))
    (first,) = pengumpulan.upload(agency, KONSOL, [("Kinerja.xlsx", data)], 2025, unit=OWN)
    (again,) = pengumpulan.upload(agency, OPERATOR, [("Kinerja.xlsx", data)], 2025, unit=OWN, yes=True)
    doubts = [row for row in perbaikan.findings(agency, 2025, OWN) if row["unggahan_id"] == first.unggahan]
    assert (again.status, [row["pilihan"] for row in doubts if row["check"] == "check_milik_unit"]) == (
        "duplikat",
        [None],
    )
