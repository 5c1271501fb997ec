"""The SOP register: versions are only added, with a reason, by whoever may change the ketentuan."""

import io
from dataclasses import replace
from datetime import date

import pytest
from docx import Document

from lakip.domain.errors import InputRefused, NotAllowed, NotPermitted, WrongUsage
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.domain.sop import LANGKAH, SOP, Durasi, Naskah
from lakip.domain.waktu import now
from lakip.workflow import pengukuran, sop

REVISI = Naskah(
    replace(SOP, nomor="7/2025", tanggal_revisi=date(2025, 3, 5), tanggal_efektif=date(2025, 3, 5), berlaku_sampai=date(2026, 3, 5)),
    (*LANGKAH[:3], replace(LANGKAH[3], baku=Durasi(menit=90)), *LANGKAH[4:]),
)  # fmt: skip


def seen(store):
    """Give number, nomor, last day, kind and reason of each version."""
    return [
        (one.versi, one.naskah.sop.nomor, one.naskah.sop.berlaku_sampai, one.jenis, one.alasan)
        for one in sop.versions(store)
    ]


def test_a_new_store_has_the_sop_as_version_one(store):
    [only] = sop.versions(store)

    assert (only.versi, only.naskah, only.jenis, only.alasan) == (1, Naskah(SOP, LANGKAH), None, None)


def test_a_revision_is_added_with_its_reason_and_the_first_version_stays(store):
    assert sop.save(store, KONSOL, REVISI, " Hasil evaluasi waktu reviu. ", atas=1) == 2

    assert seen(store) == [
        (2, "7/2025", date(2026, 3, 5), "revisi", "Hasil evaluasi waktu reviu."),
        (1, "4.2.01/1/3/2024", date(2025, 3, 4), None, None),
    ]
    assert sop.version(store).naskah == REVISI
    assert sop.version(store, 1).naskah == Naskah(SOP, LANGKAH)


def test_registering_again_keeps_the_content_for_another_year(store):
    assert sop.register_again(store, KONSOL, "8/2025", "5 Maret 2025", atas=1) == 2

    again = sop.version(store).naskah
    assert (again.sop.nomor, again.sop.berlaku_dari, again.sop.berlaku_sampai) == (
        "8/2025",
        date(2025, 3, 5),
        date(2026, 3, 5),
    )
    assert again.langkah_rows == LANGKAH
    assert seen(store)[0][3:] == ("daftar_ulang", "Didaftarkan ulang tanpa perubahan isi.")


@pytest.mark.parametrize(
    ("naskah", "alasan", "sentence"),
    [
        (REVISI, "  ", "Alasan belum diisi"),
        (Naskah(SOP, LANGKAH), "Sama", "Belum ada yang diubah"),
        (
            Naskah(replace(REVISI.sop, tanggal_efektif=None), LANGKAH),
            "Mundur",
            "Tanggal berlaku versi baru harus sesudah 4 Maret 2024",
        ),
        (Naskah(replace(REVISI.sop, judul=""), LANGKAH), "Judul hilang", "Nama SOP belum diisi"),
    ],
)
def test_a_revision_that_cannot_stand_is_refused_and_nothing_is_stored(file_store, naskah, alasan, sentence):
    with pytest.raises(InputRefused, match=sentence):
        sop.save(file_store, KONSOL, naskah, alasan, atas=1)

    assert len(seen(file_store)) == 1


@pytest.mark.parametrize("tanggal", ["lusa", "4 Maret 2024"])
def test_registering_again_asks_for_a_later_day(file_store, tanggal):
    with pytest.raises(InputRefused, match="Tanggal"):
        sop.register_again(file_store, KONSOL, "8/2025", tanggal, atas=1)


def test_of_two_people_who_write_upon_the_same_version_the_second_is_told(file_store):
    sop.save(file_store, KONSOL, REVISI, "Lebih dahulu", atas=1)

    with pytest.raises(NotPermitted, match="SOP versi 2 sudah didaftarkan oleh konsol"):
        sop.register_again(file_store, KONSOL, "8/2025", "6 Maret 2026", atas=1)


def test_whoever_may_not_change_the_ketentuan_may_not_change_the_standard_either(file_store):
    with pytest.raises(NotAllowed):
        sop.save(file_store, Pelaku("Staf", Peran.STAF), REVISI, "Supaya sesuai", atas=1)


def test_any_version_can_be_printed_and_an_unknown_one_is_named(file_store):
    sop.save(file_store, KONSOL, REVISI, "Revisi", atas=1)

    def nomor(versi):
        return Document(io.BytesIO(sop.document(file_store, versi))).tables[0].rows[1].cells[1].text

    assert (nomor(1), nomor(2), nomor(None)) == ("4.2.01/1/3/2024", "7/2025", "7/2025")
    with pytest.raises(WrongUsage, match="Versi SOP 3 tidak ada; yang ada versi 1 sampai 2"):
        sop.document(file_store, 3)


@pytest.mark.parametrize(
    ("hari", "sentence"),
    [
        (date(2025, 2, 1), None),
        (
            date(2025, 2, 2),
            "SOP 4.2.01/1/3/2024 berakhir 4 Maret 2025 (30 hari lagi); siapkan daftar ulangnya",
        ),
        (date(2025, 3, 4), "SOP 4.2.01/1/3/2024 berakhir 4 Maret 2025 (hari ini); siapkan daftar ulangnya"),
        (date(2025, 3, 5), "SOP 4.2.01/1/3/2024 berlaku sampai 4 Maret 2025 dan belum diregistrasi ulang."),
    ],
)
def test_the_registration_is_called_to_mind_a_month_before_its_year_ends_and_after(
    file_store, hari, sentence
):
    told = sop.version(file_store).reminder(hari)

    assert (told or "").startswith(sentence or "")
    assert (told is None) is (sentence is None)


def test_what_needs_attention_names_an_ended_sop_until_it_is_registered_again(file_store):
    def told():
        return [
            row["halaman"]
            for row in pengukuran.attention(file_store, 2025)
            if row["jenis"] == "registrasi_sop"
        ]

    assert told() == ["pengaturan"]
    sop.register_again(file_store, KONSOL, "9/2026", f"{now():%d-%m-%Y}", atas=1)
    assert told() == []
