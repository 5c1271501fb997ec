"""Twelve raw agency workbooks: each is read by a mapping that can be defended, or refused with its reason."""

import pytest

from lakip.intake.lines import read_lines
from lakip.intake.pembacaan import read_unit
from lakip.intake.workbook import read_workbook
from tests.meja import indikator, register

pytestmark = pytest.mark.data_uji

LRA = {"kode": "D", "uraian": "HI", "pagu": "Q", "nilai_0": "R"}
"""KODE REKENING, URAIAN indented over two columns, ANGGARAN, and REALISASI whose heading stands one column to the right."""

DIBACA = {
    "toba_14_lra_20221207-141502.xlsx": ("anggaran", LRA, 9),
    # SERAPAN OPD in column T is the office's own count: REALISASI (BPKAD) is the one of the LRA.
    "toba_1_lra_20220720-082105.xls": ("anggaran", LRA, 9),
    "toba_1_lra_20221130-012723.xlsx": ("anggaran", LRA, 9),
    # PAPBD is the pagu after the change; the months make triwulan; the form is still empty.
    "dkkb_realisasi.xlsx": (
        "anggaran",
        {"kode": "B", "uraian": "C", "pagu": "G", **{f"bulan_{n}": "HIJKLMNOPQRS"[n - 1] for n in range(1, 13)}, "nilai_0": "T"},
        0,
    ),
}  # fmt: skip

DITOLAK = {
    # Boxes of a cascade drawn with cells: no row of headings above columns of values.
    "cascade_biro_organisasi.xlsx": "tidak ditemukan tabel",
    # A list of official names with satuan and definitions: nothing was planned or spent.
    "subkegiatan_ref.xlsx": "tidak ada kolom pagu, realisasi, atau target",
    # Counts of shipments by month: not a figure of the plan.
    "karantina_kt.xlsx": "tidak ada kolom kode, uraian, kegiatan, atau indikator",
    # Capaian of 2018 and 2019 only, handed in for 2022.
    "lppd_semarang.xlsx": "tidak ada kolom pagu atau realisasi untuk tahun ini",
    # Target and realisasi on alternate rows of a cash plan, per OPD and without codes.
    "toba_Format_Anggaran_Kas.xls": "tidak ada kolom kode, uraian, kegiatan, atau indikator",
    "toba_anggaran_kas_38_20221220-114401.xlsx": "tidak ada kolom kode, uraian, kegiatan, atau indikator",
    # Village funds by regency.
    "toba_dana-desa-20221130-030024.xlsx": "tidak ada kolom kode, uraian, kegiatan, atau indikator",
    # Works named "Kegiatan 1" … numbered 1, 2, 3: neither codes nor names of any plan.
    "sumut_1-kegiatan-20250619-190723.xlsx": "tidak satu pun barisnya berkode atau bernama seperti di rencana",
}


def understood(data_uji, name):
    """Read one workbook for the year 2022 against a plan of a single indikator."""
    plan = register(indikator("IK-1", nama="Indeks Profesionalitas ASN"), tahun=2022)
    workbook = read_workbook((data_uji / "spreadsheets" / name).read_bytes(), name)
    return plan, read_unit(workbook, plan)


@pytest.mark.parametrize("name", DIBACA)
def test_a_list_of_amounts_is_read_by_its_columns(name, data_uji):
    plan, read = understood(data_uji, name)
    tabel, columns, n_lines = DIBACA[name]
    (pemetaan,) = read.pemetaan
    mapped = {kunci: "".join(k.huruf for k in own) for kunci, own in pemetaan.keys().items()}
    assert (pemetaan.tabel, mapped) == (tabel, columns)
    assert min(k.keyakinan for k in pemetaan.kolom if k.kunci) >= 80
    assert len(list(read_lines(read.tabel, plan))) == n_lines
    assert [t.severity for t in read.temuan if t.severity != "info"] == []


@pytest.mark.parametrize("name", DITOLAK)
def test_what_holds_no_figure_of_the_plan_is_refused_with_its_reason(name, data_uji):
    _, read = understood(data_uji, name)
    assert read.tabel == []
    (refusal,) = [t for t in read.temuan if t.severity == "tolak"]
    assert refusal.check == "precheck_lembar"
    assert DITOLAK[name] in refusal.message
    assert all(not lembar.dibaca and lembar.alasan for lembar in read.lembar)


def test_every_raw_workbook_is_accounted_for(data_uji):
    assert {p.name for p in (data_uji / "spreadsheets").glob("*.xls*")} == DIBACA.keys() | DITOLAK.keys()
