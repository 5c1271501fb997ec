"""Recommendations and arahan: recorded, followed up, corrected and taken back without anything being lost."""

from datetime import date, timedelta

import pytest

from lakip.domain.errors import InputRefused, NotAllowed, NotPermitted, WrongUsage
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.domain.tindak_lanjut import Butir, Jenis
from lakip.domain.waktu import now
from lakip.metrics.perhatian import attention
from lakip.workflow import bukti, pemeliharaan, tindak_lanjut
from tests.store.perkakas import log, plan

TAHUN = 2025
PDF = b"%PDF-1.7 bukti"
KEPALA = Pelaku("kepala", Peran.KEPALA)
MUTASI = Pelaku("operator.mut", Peran.OPERATOR, unit="MUT")
LHE = {
    "jenis": Jenis.REKOMENDASI, "tahun": TAHUN, "asal": "Inspektorat Kota", "nomor": "700/12", "tahun_evaluasi": 2024,
    "tanggal": date(2025, 3, 3), "uraian": "Selaraskan pohon kinerja.", "unit": "SEK",
    "penanggung_jawab": "Sekretaris", "tenggat": date(2025, 6, 30),
}  # fmt: skip
ARAHAN = {
    "jenis": Jenis.ARAHAN, "tahun": TAHUN, "asal": "Kepala Badan", "tanggal": date(2025, 7, 1),
    "uraian": "Percepat penilaian merit.", "unit": "MUT", "penanggung_jawab": "Kepala Bidang Mutasi",
    "tenggat": date(2025, 9, 30), "indikator": "IK-1",
}  # fmt: skip


@pytest.fixture
def agency(store):
    """Give a store with the plan of the small agency."""
    plan(store)
    return store


def record(store, pelaku=KONSOL, **isi):
    return tindak_lanjut.record(store, pelaku, Butir(**isi))


def seen(store, tahun=TAHUN, unit=None):
    keys = ("id", "status", "kemajuan", "kemajuan_on", "n_bukti")
    return [tuple(row[key] for key in keys) for row in tindak_lanjut.items(store, tahun, unit)]


def test_what_is_recorded_stands_as_it_was_given_and_waits(agency):
    lhe, arahan = record(agency, **LHE), record(agency, KEPALA, **ARAHAN)
    rows = tindak_lanjut.items(agency, TAHUN)
    kept = [{key: row[key] for key in isi} for row, isi in zip(rows, (LHE, ARAHAN), strict=True)]
    assert kept == [LHE, ARAHAN]
    assert [row["nama_unit"] for row in rows] == ["Sekretariat", "Bidang Mutasi"]
    assert seen(agency) == [(lhe, "belum", None, None, 0), (arahan, "belum", None, None, 0)]
    assert log(agency)[-2:] == ["catat_tindak_lanjut", "catat_tindak_lanjut"]
    assert pemeliharaan.verify(agency)["ok"]


def test_the_newest_entry_tells_the_status_and_every_entry_stays(agency):
    arahan = record(agency, **ARAHAN)
    tindak_lanjut.progress(agency, MUTASI, arahan, "selesai", "Penilaian rampung.", date(2025, 9, 1))
    tindak_lanjut.progress(agency, KONSOL, arahan, "berjalan", "Ada berkas yang kurang.", date(2025, 9, 5))
    assert seen(agency) == [(arahan, "berjalan", "Ada berkas yang kurang.", date(2025, 9, 5), 0)]
    assert [(row["status"], row["pelaku"]) for row in tindak_lanjut.history(agency, arahan)] == [
        ("selesai", "operator.mut"), ("berjalan", "konsol"),
    ]  # fmt: skip
    assert pemeliharaan.verify(agency)["ok"]


def test_evidence_of_what_was_done_is_kept_by_the_rules_of_evidence(agency):
    arahan = record(agency, **ARAHAN)
    one = bukti.attach(agency, MUTASI, TAHUN, "tindak_lanjut", arahan, berkas=("nota.pdf", PDF), halaman="2")
    bukti.attach(agency, KONSOL, TAHUN, "tindak_lanjut", arahan, tautan="https://contoh.invalid/merit")
    assert [row[4] for row in seen(agency)] == [2]
    assert [row["kode"] for row in bukti.of(agency, TAHUN, unit="MUT")] == [arahan, arahan]
    assert bukti.of(agency, TAHUN, unit="SEK") == []
    bukti.detach(agency, KONSOL, one, "salah berkas")
    assert [row[4] for row in seen(agency)] == [1]
    with pytest.raises(InputRefused):
        bukti.attach(agency, KONSOL, TAHUN, "tindak_lanjut", "entah", tautan="https://contoh.invalid")


def test_what_is_open_goes_on_into_the_next_year_and_what_was_settled_before_it_does_not(agency):
    lhe, arahan = record(agency, **LHE), record(agency, **ARAHAN)
    tindak_lanjut.progress(agency, KONSOL, lhe, "selesai", "Pohon kinerja selaras.", date(2025, 6, 1))
    assert [row[0] for row in seen(agency, TAHUN)] == [lhe, arahan]
    assert [row[0] for row in seen(agency, TAHUN + 1)] == [arahan]
    assert seen(agency, TAHUN - 1) == []


def test_a_correction_replaces_what_is_shown_and_keeps_the_entries(agency):
    lhe = record(agency, **LHE)
    tindak_lanjut.progress(agency, KONSOL, lhe, "berjalan", "Rapat pertama.", date(2025, 4, 1))
    tindak_lanjut.correct(agency, KONSOL, lhe, Butir(**LHE | {"tenggat": date(2025, 12, 31)}))
    assert [(row["tenggat"], row["status"]) for row in tindak_lanjut.items(agency, TAHUN)] == [
        (date(2025, 12, 31), "berjalan")
    ]
    assert agency.query("tindak_lanjut", tahun=TAHUN, unit=None, sampai=agency.generation - 1)[0][
        "tenggat"
    ] == date(2025, 6, 30)


def test_what_is_taken_back_is_listed_no_more_and_changes_no_more(agency):
    lhe = record(agency, **LHE)
    with pytest.raises(InputRefused, match="alasan"):
        tindak_lanjut.take_back(agency, KONSOL, lhe, " ")
    tindak_lanjut.take_back(agency, KONSOL, lhe, "salah tahun")
    assert seen(agency) == []
    for change in (
        lambda: tindak_lanjut.take_back(agency, KONSOL, lhe, "lagi"),
        lambda: tindak_lanjut.progress(agency, KONSOL, lhe, "selesai", "sudah"),
        lambda: tindak_lanjut.correct(agency, KONSOL, lhe, Butir(**LHE)),
    ):
        with pytest.raises(NotPermitted, match=r"^Catatan ini sudah dicabut; muat ulang halamannya\.$"):
            change()
    assert pemeliharaan.verify(agency)["ok"]


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"uraian": " "}, "Isi rekomendasi atau arahan belum diisi; lengkapi lalu simpan lagi."),
        ({"asal": ""}, "Pemberi rekomendasi atau arahan belum diisi; lengkapi lalu simpan lagi."),
        ({"penanggung_jawab": ""}, "Penanggung jawab belum diisi; lengkapi lalu simpan lagi."),
        ({"nomor": ""}, "Nomor LHE belum diisi; salinlah dari halaman depan Laporan Hasil Evaluasi."),
        (
            {"tenggat": date(2025, 3, 2)},
            "Tenggat 2 Maret 2025 mendahului tanggal 3 Maret 2025; periksa keduanya.",
        ),
        ({"unit": "XYZ"}, "Bagian/Bidang XYZ tidak ada di rencana; yang ada: BDN, MUT, SEK."),
        ({"indikator": "IK-9"}, "Indikator IK-9 tidak ada pada tahun 2025; periksa kode dan tahunnya."),
    ],
)
def test_what_is_missing_or_does_not_fit_is_refused_in_a_sentence(agency, ubah, kalimat):
    before = agency.generation
    with pytest.raises(InputRefused) as refused:
        record(agency, **LHE | ubah)
    assert (str(refused.value), agency.generation) == (kalimat, before)


def test_progress_needs_a_known_status_a_text_and_a_day_that_has_come(agency):
    lhe = record(agency, **LHE)
    with pytest.raises(WrongUsage, match="pakai belum, berjalan, selesai, tidak_dapat"):
        tindak_lanjut.progress(agency, KONSOL, lhe, "beres", "sudah")
    with pytest.raises(InputRefused, match="tuliskan alasannya"):
        tindak_lanjut.progress(agency, KONSOL, lhe, "tidak_dapat", "")
    with pytest.raises(InputRefused, match="belum tiba"):
        tindak_lanjut.progress(agency, KONSOL, lhe, "selesai", "sudah", now().date() + timedelta(days=1))
    assert tindak_lanjut.history(agency, lhe) == []


def test_an_operator_follows_up_what_is_of_the_own_unit_and_records_nothing(agency):
    lhe = record(agency, **LHE)
    with pytest.raises(NotAllowed):
        tindak_lanjut.progress(agency, MUTASI, lhe, "selesai", "sudah")
    with pytest.raises(NotAllowed):
        record(agency, MUTASI, **ARAHAN)


def test_what_is_past_its_due_date_needs_attention_until_it_is_settled(agency):
    lhe = record(agency, **LHE)
    record(agency, **ARAHAN | {"tenggat": now().date()})
    told = [row["kalimat"] for row in attention(agency, TAHUN) if row["jenis"] == "tindak_lanjut"]
    assert told == [
        "Rekomendasi LHE melewati tenggat 30 Juni 2025: Selaraskan pohon kinerja (Sekretariat, Sekretaris)."
    ]
    tindak_lanjut.progress(agency, KONSOL, lhe, "tidak_dapat", "Kewenangan ada pada pusat.")
    assert [row for row in attention(agency, TAHUN) if row["jenis"] == "tindak_lanjut"] == []
