"""What came in without figures is registered and waits to be typed; the budget is unaudited until somebody says otherwise."""

from datetime import date

import pytest

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.workflow import isian, pemeliharaan, penerimaan, pengukuran, perbaikan, permintaan
from tests.store.perkakas import log, plan

SURAT = ("surat.pdf", b"%PDF-1.4 surat")


@pytest.fixture
def agency(store):
    """Give a store with the plan of the small agency."""
    plan(store)
    return store


def register(store, unit="MUT", name=SURAT[0], data=SURAT[1], **how):
    return penerimaan.register_document(store, KONSOL, 2025, unit, name, data, **how)


def unit_row(store, kode="MUT"):
    keys = ("status", "n_dokumen", "n_dokumen_menunggu", "dokumen_on")
    return next(
        tuple(row[k] for k in keys) for row in permintaan.unit_status(store, 2025) if row["kode"] == kode
    )


def test_a_letter_is_received_without_figures_and_the_unit_shows_it(agency):
    one = register(agency, lewat="WhatsApp", diterima=date(2026, 1, 12), keterangan="Foto papan kinerja")
    (row,) = penerimaan.documents(agency, 2025, "MUT")
    keys = ("id", "unit", "nama_berkas", "jenis", "lewat", "diterima_on", "keterangan", "n_dikutip")
    assert tuple(row[k] for k in keys) == (
        one, "MUT", "surat.pdf", "pdf", "WhatsApp", date(2026, 1, 12), "Foto papan kinerja", 0,
    )  # fmt: skip
    assert (unit_row(agency), unit_row(agency, "SEK")) == (
        ("belum", 1, 1, date(2026, 1, 12)),
        ("belum", 0, 0, None),
    )
    assert penerimaan.document(agency, one) == SURAT
    said = [r["kalimat"] for r in pengukuran.attention(agency, 2025) if r["jenis"] == "belum_menyerahkan"]
    assert said == [
        "Bidang Mutasi belum menyerahkan data (dokumen diterima 12 Januari 2026, angkanya belum diketik).",
        "Sekretariat belum menyerahkan data.",
    ]
    assert log(agency)[-1] == "terima_dokumen"


def test_a_typed_value_names_the_document_it_was_read_from(agency):
    one = register(agency)
    isian.type_value(
        agency,
        KONSOL,
        2025,
        "IK-1",
        "245",
        "Surat 12 Januari 2026",
        lampiran=penerimaan.document(agency, one),
    )
    (row,) = penerimaan.documents(agency, 2025)
    assert (row["n_dikutip"], unit_row(agency)[:3]) == (1, ("sebagian", 1, 0))
    typed = agency.query("unggahan", tahun=2025, unit="MUT")[0]["id"]
    perbaikan.withdraw(agency, KONSOL, typed, "salah baca")
    assert unit_row(agency)[:3] == ("belum", 1, 1)
    assert pemeliharaan.verify(agency)["ok"]


def test_a_document_is_registered_once_until_it_is_taken_back(agency):
    one = register(agency)
    with pytest.raises(NotPermitted, match="sudah terdaftar"):
        register(agency, name="lain.pdf")
    register(agency, unit="SEK")
    with pytest.raises(InputRefused, match="alasan"):
        penerimaan.take_back(agency, KONSOL, one, "")
    penerimaan.take_back(agency, KONSOL, one, "salah unit")
    with pytest.raises(NotPermitted, match="sudah dicabut"):
        penerimaan.take_back(agency, KONSOL, one, "lagi")
    assert (penerimaan.documents(agency, 2025, "MUT"), unit_row(agency)) == ([], ("belum", 0, 0, None))
    register(agency)
    assert pemeliharaan.verify(agency)["ok"]


@pytest.mark.parametrize(
    ("what", "error", "words"),
    [
        ({"unit": "XYZ"}, WrongUsage, "BDN, MUT, SEK"),
        ({"name": "Data.xlsx", "data": b"PK\x03\x04"}, InputRefused, "adalah tabel"),
        ({"data": b""}, InputRefused, "kosong"),
        ({"data": b"<html>"}, InputRefused, "tidak sesuai"),
    ],
)
def test_what_can_not_be_registered_is_refused_with_the_way_out(agency, what, error, words):
    with pytest.raises(error, match=words):
        register(agency, **what)
    assert penerimaan.documents(agency, 2025) == []
    with pytest.raises(InputRefused, match="tidak ditemukan"):
        penerimaan.document(agency, "tidak-ada")


def test_an_attachment_that_is_not_what_its_name_says_is_refused(agency):
    with pytest.raises(InputRefused, match="tidak sesuai dengan namanya"):
        isian.type_value(agency, KONSOL, 2025, "IK-1", "245", "WA", lampiran=("a.png", b"MZ"))


def audit(store):
    rows = [*pengukuran.anggaran(store, 2025), pengukuran.serapan(store, 2025)]
    return {row["audit"] for row in rows}


def test_the_budget_is_unaudited_until_it_is_marked_with_its_basis(agency):
    then = agency.generation
    assert (audit(agency), penerimaan.audit_status(agency, 2025)["audit"]) == ({"unaudited"}, "unaudited")
    with pytest.raises(InputRefused, match="Dasar belum diisi"):
        penerimaan.mark_audited(agency, KONSOL, 2025, " ")
    penerimaan.mark_audited(agency, KONSOL, 2025, "LHP BPK 12 Mei 2026")
    status = penerimaan.audit_status(agency, 2025)
    assert (audit(agency), status["audit"], status["dasar"], status["pelaku"]) == (
        {"audited"}, "audited", "LHP BPK 12 Mei 2026", "konsol",
    )  # fmt: skip
    assert penerimaan.audit_status(agency, 2024)["audit"] == "unaudited"
    assert agency.query("serapan", tahun=2025, unit=None, versi=None, sampai=then)[0]["audit"] == "unaudited"
    with pytest.raises(NotPermitted, match="sudah bertanda audited"):
        penerimaan.mark_audited(agency, KONSOL, 2025, "lagi")
    penerimaan.mark_unaudited(agency, KONSOL, 2025, "LHP belum final")
    assert audit(agency) == {"unaudited"}
    with pytest.raises(NotPermitted, match="belum bertanda audited"):
        penerimaan.mark_unaudited(agency, KONSOL, 2025, "lagi")
    assert log(agency)[-2:] == ["tandai_audited", "batalkan_audited"]
    assert pemeliharaan.verify(agency)["ok"]
