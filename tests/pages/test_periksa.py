"""Pemeriksaan & Persetujuan: what each part shows of the sample, and the way to an approval."""

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow import catatan, isian, pemeriksaan, penyusunan
from lakip.workflow.akun import pelaku_of
from tests.kunjungan import field, press, sit_down_as, texts, visit

PAGE = "laporan/periksa"
SANDI = "Contoh-Lakip-2024"


@pytest.fixture
def compiled(sample):
    """Give the sample with an edition of 2024 that nothing blocks."""
    isian.type_value(sample, KONSOL, 2024, "IK-2.4", "belum rilis", "WA 12 Januari 2025", yakin=True)
    staf = pelaku_of(sample.query("akun", akun="staf")[0])
    return sample, penyusunan.compile_edition(sample, staf, 2024).edisi


def look(bagian: str = "persetujuan"):
    return visit(PAGE, tahun="2024", bagian=bagian)


def test_before_an_edition_it_says_what_comes_first_and_what_blocks(sample):
    app = look()
    assert [info.value for info in app.info] == [
        "Naskah belum disusun; susunlah LAKIP, lalu mintalah pemeriksaan."
    ]
    assert [warning.value for warning in app.warning] == [
        "1 hal menghalangi penandatanganan; 19 hal lain diperingatkan."
    ]
    assert not app.main.button


def test_the_checklist_names_what_lacks_and_where_it_is_settled(sample):
    app = look("kelengkapan")
    assert "Tujuh analisis terpenuhi 79,31% (69 dari 87 butir)." in texts(app)
    assert (
        "IK-2.4 Indeks Pengembangan Kompetensi ASN: realisasi belum ada; isi angkanya atau nyatakan belum rilis."
        in texts(app)
    )
    assert [header.value for header in app.subheader] == ["Menghalangi langkah 5", "Hanya diperingatkan"]


def test_the_kasubbag_approves_with_the_password_and_the_sekretaris_is_next(compiled, monkeypatch):
    sample, _edisi = compiled
    app = look()
    assert "Menunggu persetujuan Kepala Subbagian." in texts(app)
    field(app.text_input, "Kata sandi Anda").input("salah")
    press(app, "Setujui naskah ini")
    assert [error.value for error in app.error] != []
    assert pemeriksaan.state(sample, 2024).status == "draf"
    field(app.text_input, "Kata sandi Anda").input(SANDI)
    press(app, "Setujui naskah ini")
    assert pemeriksaan.state(sample, 2024).status == "diperiksa kasubbag"
    assert [success.value for success in app.success] == ["Persetujuan Anda tersimpan."]
    assert "Menunggu persetujuan Sekretaris." in texts(app)
    assert not [button for button in app.button if button.label == "Setujui naskah ini"]
    sit_down_as(monkeypatch, "sekretaris")
    assert field(look().button, "Setujui naskah ini")


def test_a_note_is_written_answered_and_closed(sample):
    app = look("catatan")
    assert "0 catatan terbuka dari 0 catatan." in texts(app)
    kasubbag = pelaku_of(sample.query("akun", akun="kasubbag")[0])
    (identity,) = catatan.add(sample, kasubbag, 2024, [("tabel", "T07", "Periksa IK-1.2.")])
    app = look("catatan")
    assert "Periksa IK-1.2." in texts(app)
    app.text_area(key=f"teks_{identity}_0").input("Sudah.")
    app.button(key=f"jawab_{identity}").click().run()
    app.button(key=f"tutup_{identity}").click().run()
    assert not app.exception
    assert catatan.notes(sample, 2024, terbuka=True) == []
    assert "0 catatan terbuka dari 1 catatan." in texts(app)


def test_the_review_shows_what_the_figures_answer_and_takes_the_rest(sample):
    app = look("reviu")
    assert (
        "12 dari 21 butir dijawab dari data beserta buktinya; 9 butir menunggu jawaban pemeriksa."
        in texts(app)
    )
    assert len(app.dataframe[0].value) == 21
    press(app, "Simpan jawaban")
    assert (
        "12 dari 21 butir dijawab dari data beserta buktinya; 8 butir menunggu jawaban pemeriksa."
        in texts(app)
    )
