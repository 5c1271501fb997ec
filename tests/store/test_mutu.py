"""Quality of the data of each unit, as figures with their reasons; the budget on a stated base and codes of two forms."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.present.views import unit as view
from lakip.workflow import bukti, isian, pengukuran, perbaikan, siklus, surat_permintaan
from tests import pabrik
from tests.store.perkakas import hand_in, plan

SUNYI = {
    "n_unggahan": 0, "diterima_on": None, "terakhir_on": None, "permintaan_on": date(2026, 1, 6), "hari": None,
    "tenggat": None, "terlambat": None,
    "n_tanya": 0, "n_terbuka": 0, "n_terima": 0, "n_ganti": 0, "n_abaikan": 0, "n_koreksi": 0, "dikoreksi": [],
    "n_nilai": 0, "n_isian": 0, "n_berbukti": 0, "n_disebut": 0, "tanpa_dukungan": [],
}  # fmt: skip


@pytest.fixture
def agency(store):
    """Give a store whose request went out on 6 January and whose MUT handed in twice, one figure corrected."""
    plan(store)
    for aksi, clock in (("terima", 8), ("mulai", 9), ("selesai", 10)):
        siklus.record_step(store, KONSOL, 2025, 1, aksi, datetime(2026, 1, 6, clock))
    hand_in(store, ("IK-1", "", "", "240"), ("IK-2", "1", "2", ""), diterima=date(2026, 1, 9))
    again = hand_in(store, ("IK-1", "", "", "245"), ("IK-2", "1", "1.545.4", ""), diterima=date(2026, 1, 20))
    perbaikan.decide(store, KONSOL, again.unggahan, 1, "abaikan")
    bukti.attach(store, KONSOL, 2025, "realisasi", "IK-1", 0, tautan="https://contoh.go.id/merit")
    return store


def test_each_part_stands_for_itself(agency):
    sek, mut = sorted(pengukuran.data_quality(agency, 2025), key=lambda row: row["kode"], reverse=True)
    assert sek == SUNYI | {
        "unit": "SEK", "kode": "SEK", "nama": "Sekretariat", "status": "belum", "n_indikator": 1, "n_terisi": 0,
        "n_belum_rilis": 0, "persen_capaian": None, "predikat": None, "n_ada": 0, "tanpa_data": ["IK-3"],
        "n_baris": 1, "n_baris_terisi": 0,
    }  # fmt: skip
    assert {key: mut[key] for key in SUNYI} == SUNYI | {
        "n_unggahan": 2, "diterima_on": date(2026, 1, 9), "terakhir_on": date(2026, 1, 20), "hari": 3,
        "n_tanya": 1, "n_abaikan": 1, "n_koreksi": 1, "dikoreksi": ["IK-1"],
        "n_nilai": 2, "n_berbukti": 1, "tanpa_dukungan": ["IK-2"],
    }  # fmt: skip


def test_time_is_held_against_the_due_date_of_the_request_to_the_unit(agency):
    sent = datetime(2026, 1, 7, 9)
    surat_permintaan.send(agency, KONSOL, 2025, date(2026, 1, 8), units=["MUT"], waktu=sent)
    surat_permintaan.send(agency, KONSOL, 2025, date(2026, 1, 14), units=["SEK"], waktu=sent)
    rows = {row["kode"]: row for row in pengukuran.data_quality(agency, 2025)}
    keys = ("permintaan_on", "hari", "tenggat", "terlambat")
    assert [rows["MUT"][key] for key in keys] == [date(2026, 1, 7), 2, date(2026, 1, 8), 1]
    assert [rows["SEK"][key] for key in keys] == [date(2026, 1, 7), None, date(2026, 1, 14), None]
    late, silent = (view.handed_in(rows[kode])[2] for kode in ("MUT", "SEK"))
    assert late == (
        "Waktu: pertama diterima 9 Januari 2026, terakhir 20 Januari 2026, 2 hari kalender setelah permintaan "
        "7 Januari 2026; tenggat 8 Januari 2026, terlambat 1 hari."
    )
    assert silent == "Waktu: belum ada berkas atau isian yang diterima; tenggat 14 Januari 2026."


def test_typed_figures_and_files_of_the_whole_agency_are_not_lost(agency):
    isian.type_value(agency, KONSOL, 2025, "IK-3", "70", "WA 12 Januari 2026")
    hand_in(agency, ("IK-3", "", "", "1.545.4"), unit=None)
    rows = {row["kode"]: row for row in pengukuran.data_quality(agency, 2025)}
    assert (rows["SEK"]["n_isian"], rows["SEK"]["tanpa_dukungan"]) == (1, ["IK-3"])
    assert list(rows)[-1] == ""
    assert (rows[""]["nama"], rows[""]["n_tanya"], rows[""]["n_terbuka"]) == ("Berkas seluruh instansi", 1, 1)


def test_serapan_is_stated_on_the_pagu_before_or_after_changes(store):
    pabrik.add_pagu(store, {"5.03.01": Decimal(100), "5.03.02": Decimal(50)})
    pabrik.add_pagu(store, {"5.03.01": Decimal(80), "5.03.03": Decimal(20)}, versi="Perubahan")
    pabrik.add_anggaran(
        store, [("5.03.01", "realisasi", 0, Decimal(60)), ("5.03.03", "realisasi", 0, Decimal(15))]
    )

    def lines(versi):
        rows = pengukuran.anggaran(store, 2025, None, versi)
        return {row["kode_rekening"]: (row["pagu_rp"], row["realisasi_rp"], row["status"]) for row in rows}

    assert lines(None) == {
        "5.03.01": (80, 60, "ada"), "5.03.02": (50, None, "belum_ada"), "5.03.03": (20, 15, "ada"),
    }  # fmt: skip
    assert lines("Murni") == {
        "5.03.01": (100, 60, "ada"), "5.03.02": (50, None, "belum_ada"), "5.03.03": (None, 15, "tidak_dapat_dihitung"),
    }  # fmt: skip
    assert [pengukuran.serapan(store, 2025, None, v)["persen_serapan"] for v in (None, "Murni")] == [50, 50]


def test_a_two_digit_code_of_another_year_is_linked_and_never_padded(store):
    pabrik.add_pagu(store, {"5.03.02.2.01.0003": Decimal(1), "5.03.02.2.01.0004": Decimal(1)})
    pabrik.add_pagu(store, {"5.03.02.2.01.03": Decimal(1), "5.03.02.2.01.0004": Decimal(1)}, tahun=2022)
    assert pengukuran.older_codes(store, 2025) == {
        "5.03.02.2.01.0003": [{"kode": "5.03.02.2.01.03", "tahun": 2022, "uraian": "Uraian 5.03.02.2.01.03"}]
    }
    assert list(pengukuran.older_codes(store, 2022)) == ["5.03.02.2.01.03"]
