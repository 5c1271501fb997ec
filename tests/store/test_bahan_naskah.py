"""Texts, tables and attachments of the document: kept through every change of the figures, both engines alike."""

from datetime import date
from decimal import Decimal

import pytest

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.report.bahan import Bahan
from lakip.report.edition import snapshot
from lakip.report.narasi import Basi
from lakip.report.tables.naskah import t01, t24
from lakip.workflow import bahan_naskah, isian_naskah, lampiran_naskah
from tests.gambar import jpeg, png
from tests.pabrik import Indikator, add

TAHUN = 2025
CAPAIAN = "sasaran/S-1/1"
TUGAS = "bab1/tugas_fungsi"


@pytest.fixture
def planned(store):
    measured(store, "82.4")
    return store


def measured(store, realisasi, tahun=TAHUN):
    add(store, [Indikator(tahun=tahun, satuan="indeks", target=Decimal(80), realisasi=Decimal(realisasi))])


def text(store, kunci, tahun=TAHUN):
    return bahan_naskah.texts(store, tahun)[kunci]


def test_an_edited_text_stays_when_figures_change_and_tells_its_stale_numbers(planned):
    konsep = text(planned, CAPAIAN)
    edited = [konsep.paragraf[0], konsep.paragraf[1].replace("melampaui", "jauh melampaui")]
    bahan_naskah.save(planned, KONSOL, TAHUN, CAPAIAN, "\n\n".join(edited))

    measured(planned, "84")
    kept = text(planned, CAPAIAN)
    assert (kept.paragraf, kept.status, kept.berubah) == (tuple(edited), "disunting", True)
    assert kept.basi == (
        Basi("sasaran/S-1/capaian", "103,00", "105,00"),
        Basi("indikator/IK-1/realisasi", "82,4", "84"),
        Basi("indikator/IK-1/capaian", "103,00", "105,00"),
    )
    assert "84" in kept.konsep[1]

    with pytest.raises(NotPermitted, match="3 angka"):
        bahan_naskah.accept(planned, KONSOL, TAHUN, [CAPAIAN])
    bahan_naskah.renew(planned, KONSOL, TAHUN, CAPAIAN)
    renewed = text(planned, CAPAIAN)
    assert renewed.basi == ()
    assert renewed.paragraf[1] == edited[1].replace("82,4", "84").replace("103,00", "105,00")
    with pytest.raises(NotPermitted):
        bahan_naskah.renew(planned, KONSOL, TAHUN, CAPAIAN)


def test_an_accepted_draft_is_a_persons_text_until_the_rules_may_write_it_again(planned):
    draft = text(planned, CAPAIAN)
    bahan_naskah.accept(planned, KONSOL, TAHUN, [CAPAIAN, "anggaran"])
    measured(planned, "84")
    accepted = text(planned, CAPAIAN)
    assert (accepted.status, accepted.paragraf) == ("diterima", draft.paragraf)
    assert [one.teks for one in accepted.basi] == ["103,00", "82,4", "103,00"]

    bahan_naskah.redraft(planned, KONSOL, TAHUN, CAPAIAN)
    again = text(planned, CAPAIAN)
    assert (again.status, again.paragraf, again.waktu) == ("konsep", accepted.konsep, None)
    with pytest.raises(NotPermitted, match="belum pernah disunting"):
        bahan_naskah.redraft(planned, KONSOL, TAHUN, CAPAIAN)


def test_what_nobody_has_written_is_not_accepted_and_an_unknown_text_not_saved(planned):
    with pytest.raises(NotPermitted, match="masih kosong"):
        bahan_naskah.accept(planned, KONSOL, TAHUN, [TUGAS])
    with pytest.raises(InputRefused, match="kosong"):
        bahan_naskah.save(planned, KONSOL, TAHUN, TUGAS, " \n ")
    with pytest.raises(InputRefused, match="paling banyak"):
        bahan_naskah.save(planned, KONSOL, TAHUN, TUGAS, "a" * 20_001)
    with pytest.raises(WrongUsage, match="sasaran/S-9/1"):
        bahan_naskah.save(planned, KONSOL, TAHUN, "sasaran/S-9/1", "isi")


def test_several_texts_are_kept_all_or_none(planned):
    with pytest.raises(WrongUsage, match="bab9"):
        bahan_naskah.save_many(planned, KONSOL, TAHUN, {TUGAS: "Tugas.", "bab9": "isi"})
    with pytest.raises(InputRefused, match="kosong"):
        bahan_naskah.save_many(planned, KONSOL, TAHUN, {TUGAS: "Tugas.", "bab1/struktur": " "})
    assert text(planned, TUGAS).status == "kosong"

    bahan_naskah.save_many(planned, KONSOL, TAHUN, {TUGAS: "Tugas.", "bab1/struktur": "Struktur."})
    assert [text(planned, kunci).paragraf for kunci in (TUGAS, "bab1/struktur")] == [
        ("Tugas.",),
        ("Struktur.",),
    ]


def test_of_two_who_edit_the_same_wording_the_second_is_told(planned):
    bahan_naskah.save(planned, KONSOL, TAHUN, TUGAS, "Tugas satu.")
    seen = text(planned, TUGAS).waktu
    bahan_naskah.save(planned, KONSOL, TAHUN, TUGAS, "Tugas dua.", seen)

    with pytest.raises(NotPermitted, match="sudah diubah oleh"):
        bahan_naskah.save(planned, KONSOL, TAHUN, TUGAS, "Tugas tiga.", seen)
    assert text(planned, TUGAS).paragraf == ("Tugas dua.",)


def test_last_years_texts_are_taken_over_with_their_numbers_told_as_last_years(planned):
    bahan_naskah.save(planned, KONSOL, TAHUN, TUGAS, "Menyusun kebijakan teknis.")
    bahan_naskah.save(planned, KONSOL, TAHUN, CAPAIAN, "\n".join(text(planned, CAPAIAN).paragraf))
    bahan_naskah.accept(planned, KONSOL, TAHUN, ["kata_pengantar"])
    measured(planned, "90", TAHUN + 1)

    assert bahan_naskah.copy_last_year(planned, KONSOL, TAHUN + 1) == ["kata_pengantar", TUGAS]
    copied = text(planned, "kata_pengantar", TAHUN + 1)
    assert (copied.status, copied.basi) == ("disunting", (Basi("tahun", "2025", "2026"),))
    assert text(planned, TUGAS, TAHUN + 1).paragraf == ("Menyusun kebijakan teknis.",)
    with pytest.raises(NotPermitted, match="Tidak ada teks tahun 2025"):
        bahan_naskah.copy_last_year(planned, KONSOL, TAHUN + 1)

    assert bahan_naskah.copy_last_year(planned, KONSOL, TAHUN + 1, CAPAIAN) == [CAPAIAN]
    assert Basi("indikator/IK-1/realisasi", "82,4", "90") in text(planned, CAPAIAN, TAHUN + 1).basi


def test_the_staff_table_sums_by_kelompok_and_gives_the_text_on_resources(planned):
    rows = [
        {"kelompok": "Pendidikan", "uraian": "S1", "l": "2", "p": "5"},
        {"kelompok": "Golongan", "uraian": "III", "l": "1", "p": "3"},
        {"kelompok": "Golongan", "uraian": "IV", "l": 2, "p": None},
        {"kelompok": None, "uraian": "", "l": None, "p": None},
    ]
    isian_naskah.save_staff(planned, KONSOL, TAHUN, rows)
    table = t01(Bahan(planned, TAHUN))

    keys = ("uraian", "l", "p", "jumlah", "persen")
    shown = [tuple(row.value(key) for key in keys) for row in table.rows]
    assert shown == [
        ("Golongan", 3, 3, 6, None), ("III", 1, 3, 4, Decimal("66.6666666667")), ("IV", 2, 0, 2, Decimal("33.3333333333")),
        ("Pendidikan", 2, 5, 7, None), ("S1", 2, 5, 7, Decimal(100)),
    ]  # fmt: skip
    doubts = ["Jumlah pegawai antarkelompok tidak sama: Golongan 6 orang; Pendidikan 7 orang."]
    assert [*table.catatan] == isian_naskah.staff_doubts(planned, TAHUN) == doubts
    assert (
        "didukung oleh 6 pegawai, terdiri atas 3 laki-laki dan 3 perempuan"
        in text(planned, "bab1/sumber_daya").paragraf[0]
    )

    isian_naskah.copy_staff(planned, KONSOL, TAHUN + 1)
    assert isian_naskah.staff(planned, TAHUN + 1) == isian_naskah.staff(planned, TAHUN)
    with pytest.raises(NotPermitted):
        isian_naskah.copy_staff(planned, KONSOL, TAHUN + 1)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"kelompok": "Hobi", "uraian": "catur", "l": 1, "p": 1}, "Baris 1: kelompok belum dipilih"),
        ({"kelompok": "Golongan", "uraian": " ", "l": 1, "p": 1}, "Baris 1: uraian belum diisi"),
        ({"kelompok": "Golongan", "uraian": "III", "l": "1,5", "p": 1}, "jumlah laki-laki berisi “1,5”"),
        ({"kelompok": "Golongan", "uraian": "III", "l": 1, "p": -2}, "jumlah perempuan berisi “-2”"),
    ],
)
def test_a_staff_row_that_says_nothing_clear_is_refused_by_its_number(file_store, row, words):
    with pytest.raises(InputRefused, match=words):
        isian_naskah.save_staff(file_store, KONSOL, TAHUN, [row])
    assert isian_naskah.staff(file_store, TAHUN) == []


def test_a_row_twice_or_a_year_that_is_none_is_refused(file_store):
    award = {"nama": "SAKIP Award", "pemberi": "Kementerian PANRB", "tahun": "2025"}
    with pytest.raises(InputRefused, match="tertulis dua kali"):
        isian_naskah.save_awards(file_store, KONSOL, TAHUN, [award, award])
    with pytest.raises(InputRefused, match="tahun berisi “25”"):
        isian_naskah.save_awards(file_store, KONSOL, TAHUN, [award | {"tahun": "25"}])


def test_awards_stand_in_their_table_and_can_be_taken_out_again(planned):
    award = {"nama": "SAKIP Award", "pemberi": "Kementerian PANRB", "tahun": "2025"}
    isian_naskah.save_awards(planned, KONSOL, TAHUN, [award])
    [row] = t24(Bahan(planned, TAHUN)).rows
    assert row.cells == {"no": 1, "nama": "SAKIP Award", "pemberi": "Kementerian PANRB", "tahun": "2025"}

    isian_naskah.save_awards(planned, KONSOL, TAHUN, [])
    assert t24(Bahan(planned, TAHUN)).rows == []


def test_a_new_structure_chart_takes_the_place_of_the_old_and_photos_gather(planned):
    def attach(jenis, data, caption):
        return lampiran_naskah.add_picture(planned, KONSOL, TAHUN, jenis, ("g.png", data), caption)

    old = attach("Struktur Organisasi", png(120, 80), "Struktur lama")
    new = attach("Struktur Organisasi", png(121, 80), "Struktur baru")
    photo = attach("Foto", png(60, 60), "Rapat")

    rows = lampiran_naskah.attachments(planned, TAHUN)
    assert [(row["id"], row["keterangan"]) for row in rows] == [(new, "Struktur baru"), (photo, "Rapat")]
    assert lampiran_naskah.content(planned, old) == ("g.png", png(120, 80))
    lampiran_naskah.detach(planned, KONSOL, photo, "buram")
    with pytest.raises(NotPermitted, match="sudah dilepas"):
        lampiran_naskah.detach(planned, KONSOL, photo, "buram")


def test_planning_documents_are_registered_with_or_without_their_file_and_copied_once(planned):
    add_document = lampiran_naskah.add_document
    add_document(
        planned, KONSOL, TAHUN, "Renstra", "12 Tahun 2021", date(2021, 9, 1), berkas=("r.pdf", b"%PDF-1.7")
    )
    without = add_document(planned, KONSOL, TAHUN, "SK IKU", "800/1/2022", None)

    assert lampiran_naskah.copy_attachments(planned, KONSOL, TAHUN + 1) == 2
    assert [(r["jenis"], r["nomor"], r["nama_berkas"]) for r in lampiran_naskah.attachments(planned, TAHUN + 1)] == [
        ("Renstra", "12 Tahun 2021", "r.pdf"), ("SK IKU", "800/1/2022", None),
    ]  # fmt: skip
    with pytest.raises(NotPermitted):
        lampiran_naskah.copy_attachments(planned, KONSOL, TAHUN + 1)
    with pytest.raises(InputRefused, match="tanpa berkas"):
        lampiran_naskah.content(planned, without)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "tidak dapat dibaca"),
        ("a.jpg", png(60, 60), "tidak sesuai dengan namanya"),
        ("a.pdf", b"%PDF-1.7", "bukan jenis yang dapat disimpan"),
        ("a.png", png(10, 60), "10 × 60 piksel"),
    ],
)
def test_what_word_could_not_show_is_no_picture(file_store, name, data, words):
    with pytest.raises(InputRefused, match=words):
        lampiran_naskah.add_picture(file_store, KONSOL, TAHUN, "Foto", (name, data), "Rapat")


@pytest.mark.parametrize("whole", [png(60, 60), jpeg(60, 60)])
def test_a_picture_cut_off_anywhere_is_refused_or_kept_but_never_a_failure(file_store, whole):
    for length in range(8, len(whole)):
        name = "a.png" if whole.startswith(b"\x89") else "a.jpg"
        try:
            lampiran_naskah.ukuran(name, whole[:length])
        except InputRefused:
            continue


def test_everything_printed_is_in_the_snapshot_and_nothing_where_nobody_wrote(planned):
    keys = {"naskah", "naskah_tabel", "naskah_lampiran"}
    assert keys & snapshot(Bahan(planned, TAHUN), 7).keys() == set()

    bahan_naskah.save(planned, KONSOL, TAHUN, TUGAS, "Tugas.")
    award = {"nama": "SAKIP Award", "pemberi": "Kementerian PANRB", "tahun": 2025}
    isian_naskah.save_awards(planned, KONSOL, TAHUN, [award])
    lampiran_naskah.add_picture(planned, KONSOL, TAHUN, "Foto", ("f.png", png(60, 60)), "Rapat")
    assert Bahan(planned, TAHUN).kepala["nomor"] == planned.audit_rows()[-1].nomor
    found = snapshot(Bahan(planned, TAHUN), 7)
    assert found["naskah"] == {TUGAS: {"status": "disunting", "teks": "Tugas."}}
    assert found["naskah_tabel"] == {"penghargaan": [award]}
    assert [row["keterangan"] for row in found["naskah_lampiran"]] == ["Rapat"]
