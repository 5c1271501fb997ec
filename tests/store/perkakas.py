"""A small agency for the store tests: two units, three indikator, two budget codes; workbooks of texts."""

from lakip.domain.pelaku import KONSOL
from lakip.intake.template.tables import workbook_from_tables
from lakip.workflow import pengumpulan, perencanaan

RENCANA = {
    "Instansi": [["Kunci", "Nilai"], ["nama", "Badan Contoh"]],
    "Unit Kerja": [["Kode", "Nama", "Induk"], ["BDN", "Badan", ""], ["MUT", "Bidang Mutasi", "BDN"], ["SEK", "Sekretariat", "BDN"]],
    "Sasaran": [["Kode", "Jenis", "Uraian", "Induk"], ["T1", "Tujuan", "ASN berkinerja", ""], ["S1", "Sasaran", "Merit naik", "T1"]],
    "Indikator": [
        ["Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Polaritas", "Tipe Triwulan", "Unit"],
        ["IK-1", "S1", "Nilai merit", "Nilai", "Naik", "AKHIR", "MUT"],
        ["IK-2", "S1", "Pelanggaran disiplin", "Kasus", "Turun", "KUM", "MUT"],
        ["IK-3", "S1", "Nilai SAKIP", "Nilai", "Naik", "AKHIR", "SEK"],
    ],
    "Target": [
        ["Kode Indikator", "Tahun", "Target", "TW I", "TW II"],
        ["IK-1", "2025", "250", "", ""],
        ["IK-2", "2025", "10", "2", "3"],
        ["IK-3", "2025", "75", "", ""],
    ],
    "Anggaran": [
        ["Kode Rekening", "Uraian", "Unit", "Tahun", "Pagu (Rp)"],
        ["5.03.02", "Program Kepegawaian", "MUT", "2025", "1.000.000.000"],
        ["5.03.01", "Program Penunjang", "SEK", "2025", "2.000.000.000"],
    ],
}  # fmt: skip


def plan_file(**changes):
    """Make the plan workbook, with whole sheets replaced; None leaves a sheet out."""
    return workbook_from_tables(
        {name: rows for name, rows in (RENCANA | changes).items() if rows is not None}
    )


def with_row(sheet, number, row):
    """Give a sheet of the plan with one row replaced."""
    rows = list(RENCANA[sheet])
    rows[number] = row
    return rows


def plan(store, **changes):
    """Import the plan."""
    return perencanaan.import_plan(store, KONSOL, plan_file(**changes), "Rencana.xlsx")


def kinerja(*rows, judul=("Kode Indikator", "Realisasi TW I", "Realisasi TW II", "Realisasi Tahun")):
    """Make a unit's workbook with one sheet Kinerja."""
    return workbook_from_tables({"Kinerja": [list(judul), *map(list, rows)]})


def hand_in(store, *rows, unit="MUT", name="Kinerja.xlsx", **options):
    """Upload one workbook with these Kinerja rows."""
    return hand_in_file(store, kinerja(*rows), unit=unit, name=name, **options)


def hand_in_file(store, data, *, unit="MUT", name="Kinerja.xlsx", **options):
    """Upload one file."""
    (result,) = pengumpulan.upload(store, KONSOL, [(name, data)], 2025, unit=unit, **options)
    return result


def log(store):
    """Give what the audit says was done, oldest first, without the first settings."""
    return [row.tindakan for row in store.audit_rows()][1:]
