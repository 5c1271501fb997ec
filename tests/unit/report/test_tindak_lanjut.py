"""T13 and T23 say what was recommended and directed, by whom until when, and the edition depends on it."""

from datetime import date

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.domain.tindak_lanjut import Butir, Jenis
from lakip.report import edition
from lakip.report.bahan import Bahan
from lakip.report.tables.perbandingan import t13
from lakip.report.tables.tindak_lanjut import t23
from lakip.workflow import bukti, tindak_lanjut
from tests.store.perkakas import plan

TAHUN = 2025
LHE = {
    "jenis": Jenis.REKOMENDASI, "tahun": TAHUN, "asal": "Inspektorat Kota", "nomor": "700/12", "tahun_evaluasi": 2024,
    "tanggal": date(2025, 3, 3), "uraian": "Selaraskan pohon kinerja.", "unit": "SEK",
    "penanggung_jawab": "Sekretaris", "tenggat": date(2025, 6, 30),
}  # fmt: skip
ARAHAN = {
    "jenis": Jenis.ARAHAN, "tahun": TAHUN, "asal": "Kepala Badan", "tanggal": date(2025, 7, 1),
    "uraian": "Percepat penilaian", "unit": "MUT", "penanggung_jawab": "Kepala Bidang Mutasi",
    "tenggat": date(2025, 9, 30), "indikator": "IK-1",
}  # fmt: skip


@pytest.fixture
def agency(store):
    """Give a store with the plan of the small agency."""
    plan(store)
    return store


def record(store, **isi):
    return tindak_lanjut.record(store, KONSOL, Butir(**isi))


def cells(table):
    return [row.cells for row in table.rows]


def test_t23_lists_the_recommendations_under_their_lhe_with_what_was_done_and_on_what_evidence(agency):
    assert t23(Bahan(agency, TAHUN)).rows == []
    lhe = record(agency, **LHE)
    record(agency, **ARAHAN)
    tindak_lanjut.progress(agency, KONSOL, lhe, "berjalan", "Rapat pertama", date(2025, 4, 1))
    tindak_lanjut.progress(agency, KONSOL, lhe, "selesai", "SK pohon kinerja terbit", date(2025, 5, 2))
    bukti.attach(agency, KONSOL, TAHUN, "tindak_lanjut", lhe, berkas=("sk.pdf", b"%PDF-1.7 sk"), halaman="3")
    assert cells(t23(Bahan(agency, TAHUN))) == [
        {"rekomendasi": "LHE Inspektorat Kota nomor 700/12, 3 Maret 2025 atas SAKIP tahun 2024"},
        {
            "no": 1,
            "rekomendasi": "Selaraskan pohon kinerja. (penanggung jawab Sekretaris, tenggat 30 Juni 2025)",
            "tindak": "1 April 2025: Rapat pertama; 2 Mei 2025: SK pohon kinerja terbit",
            "status": "Selesai",
            "bukti": "sk.pdf halaman 3",
        },
    ]


def test_t13_joins_the_arahan_on_an_indikator_with_person_and_due_date(agency):
    assert t13(Bahan(agency, TAHUN)).rows == ()
    record(agency, **ARAHAN)
    record(agency, **ARAHAN | {"indikator": None, "uraian": "Hadir tepat waktu"})
    told = (
        "Arahan Kepala Badan, 1 Juli 2025: Percepat penilaian (penanggung jawab Kepala Bidang Mutasi, batas waktu "
        "30 September 2025, belum ditindaklanjuti)"
    )
    assert [row["solusi"] for row in cells(t13(Bahan(agency, TAHUN)))] == [told, None, None]


def test_the_edition_depends_on_what_is_printed_and_on_nothing_else(agency):
    def snapshot(sampai=2**62):
        return edition.snapshot(Bahan(agency, TAHUN, sampai), edition.VERSI_TEMPLATE)

    before, at = snapshot(), agency.generation
    record(agency, **ARAHAN | {"indikator": None})
    assert snapshot() == before
    lhe = record(agency, **LHE)
    assert snapshot() != before
    printed = snapshot()
    tindak_lanjut.progress(agency, KONSOL, lhe, "berjalan", "Rapat pertama", date(2025, 4, 1))
    assert (snapshot() != printed, snapshot(at)) == (True, before)
