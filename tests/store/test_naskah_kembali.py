"""Unggah Kembali Naskah: an edited document becomes the document of the LAKIP, on both engines."""

import json
import shutil

import pytest

from lakip.domain.errors import InputRefused, NotAllowed, NotPermitted
from lakip.domain.pelaku import KONSOL
from lakip.domain.waktu import now
from lakip.workflow import (
    bahan_naskah,
    naskah_kembali,
    paket,
    pemeriksaan,
    penandatanganan,
    pengukuran,
    penyusunan,
    surat,
)
from lakip.workflow.akun import pelaku_of
from lakip.workflow.naskah_kembali import preview, take_back
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.penandatanganan import BASAH, TandaTangan
from lakip.workflow.toko import open_store
from tests.akunan import SANDI, cheap_hashes, person, put_clock
from tests.store.perkakas import hand_in, kinerja, plan
from tests.sunting import cell, edited, paragraphs_of, say, with_part

TAHUN = 2025
NAMA = f"LAKIP_{TAHUN} sunting.docx"
LATAR, SIMPULAN = "bab1/latar_belakang", "bab4/kesimpulan"
BARU = ("Latar yang ditulis tangan.", "Paragraf kedua, tanpa tanda.")


@pytest.fixture(scope="module")
def tersusun(toko_kosong, tmp_path_factory):
    """Give the folder of a store with an edition compiled by a staf; compiling is what takes long here."""
    folder = shutil.copytree(toko_kosong, tmp_path_factory.mktemp("tersusun") / "toko")
    with pytest.MonkeyPatch.context() as patch:
        cheap_hashes(patch)
        put_clock(patch)
        opened = open_store(str(folder / "lakip.duckdb"))
        compiled(opened)
        opened.close()
    return folder


@pytest.fixture
def kantor(tersusun, tmp_path, jam):
    """Give a copy of that store, its people, and the document as compiled."""
    opened = open_store(str(shutil.copytree(tersusun, tmp_path / "toko") / "lakip.duckdb"))
    yield opened, who(opened), document(opened)
    opened.close()


@pytest.fixture
def jam(monkeypatch):
    cheap_hashes(monkeypatch)
    return put_clock(monkeypatch)


def compiled(store):
    plan(store)
    hand_in(store, ("IK-1", "", "", "250"), ("IK-2", "1", "9", ""))
    hand_in(store, ("IK-3", "", "", "76"), unit="SEK", name="Sekretariat.xlsx")
    for peran in ("staf", "kasubbag", "sekretaris"):
        person(store, peran, peran)
    person(store, "operator", "operator", unit="MUT")
    penyusunan.compile_edition(store, who(store)["staf"], TAHUN)


def who(store):
    """Give the people of the office by role."""
    roles = ("staf", "kasubbag", "sekretaris", "operator")
    return {peran: pelaku_of(store.query("akun", akun=peran)[0]) for peran in roles}


def document(store):
    edisi = pemeriksaan.state(store, TAHUN).edisi
    return pemeriksaan.file(store, edisi["urutan"], f"LAKIP_{TAHUN}.docx")


def files(made):
    return {name: data for name, data, _sha in made.files}


def take(store, pelaku, data):
    return take_back(store, pelaku, TAHUN, NAMA, data, preview(store, TAHUN, NAMA, data).sidik)


def test_a_file_nobody_changed_brings_nothing_back(kantor):
    store, _people, naskah = kantor
    found = preview(store, TAHUN, NAMA, edited(naskah))
    assert (found.teks, found.angka, found.luar, found.hilang, found.gambar) == ((), (), (), (), 0)
    assert found.draf


def test_the_very_file_becomes_the_document_its_texts_go_back_and_the_compiled_one_stays(store, jam):
    compiled(store)
    people, naskah = who(store), document(store)
    before = pemeriksaan.state(store, TAHUN).edisi
    data = edited(naskah, say(LATAR, *BARU))
    found = preview(store, TAHUN, NAMA, data)
    assert [(one.kunci, one.baru, one.sementara) for one in found.teks] == [(LATAR, BARU, None)]
    made = take(store, people["staf"], data)

    at = pemeriksaan.state(store, TAHUN)
    kept = files(made)
    blok = bahan_naskah.texts(store, TAHUN)[LATAR]
    assert (blok.paragraf, blok.status, blok.pelaku) == (BARU, bahan_naskah.DISUNTING, "staf")
    assert (at.edisi["edisi"], at.edisi["edisi"] != before["edisi"]) == (made.edisi, True)
    assert kept[f"LAKIP_{TAHUN}.docx"] == data
    assert pemeriksaan.file(store, at.edisi["urutan"], f"LAKIP_{TAHUN}.docx") == data
    assert pemeriksaan.file(store, before["urutan"], f"LAKIP_{TAHUN}.docx") == naskah
    assert f"Naskah_Tersusun_{TAHUN}.docx" in kept
    listed = {file["name"]: file["sha256"] for file in json.loads(kept["manifest.json"])["files"]}
    assert listed == {
        row["nama"]: row["sha256"]
        for row in pemeriksaan.files(store, at.edisi["urutan"])
        if row["nama"] != "manifest.json"
    }
    assert pemeriksaan.changed_since(store, TAHUN) == []
    assert [name for name, _sha in paket.package(store, TAHUN).files if name.endswith(".docx")] == [
        f"LAKIP_{TAHUN}.docx", f"Surat_Pengantar_{TAHUN}.docx",
    ]  # fmt: skip
    assert verify(store)["ok"]


def test_an_approval_is_over_the_edited_file_and_one_of_the_compiled_file_does_not_count_for_it(kantor):
    store, people, naskah = kantor
    approve(store, people, "kasubbag")
    made = take(store, people["staf"], edited(naskah, say(LATAR, *BARU)))
    assert pemeriksaan.state(store, TAHUN).persetujuan == ()
    row = approve(store, people, "kasubbag")
    sha256 = next(sha for name, _data, sha in made.files if name == f"LAKIP_{TAHUN}.docx")
    assert {"name": f"LAKIP_{TAHUN}.docx", "sha256": sha256} in json.loads(row["berkas"])


def approve(store, people, tahap):
    edisi = pemeriksaan.state(store, TAHUN).edisi["edisi"]
    return pemeriksaan.approve(store, people[tahap], TAHUN, tahap, edisi, SANDI)


def test_every_cell_that_is_not_as_computed_is_named_and_nothing_of_it_is_taken(kantor):
    store, people, naskah = kantor
    data = edited(naskah, figure_changed)
    found = preview(store, TAHUN, NAMA, data)
    [one] = found.angka
    assert (one.tertulis, one.terhitung, "Tabel" in one.tempat) == ("999", "250,00", True)
    take(store, people["staf"], data)
    assert naskah_kembali.edited(store, TAHUN)["selisih"]["angka"][0]["tertulis"] == "999"
    assert pengukuran.capaian(store, TAHUN)[0]["realisasi"] == "250"


def figure_changed(document):
    """Let the first cell that says 250 say 999."""
    hits = (
        (t, r, c)
        for t, table in enumerate(document.tables)
        for r, row in enumerate(table.rows)
        for c, one in enumerate(row.cells)
        if one.text == "250,00"
    )
    cell(*next(hits), "999")(document)


def test_a_paragraph_no_text_has_and_a_text_that_is_gone_are_told(kantor):
    store, _people, naskah = kantor

    def moved(document):
        for paragraph in paragraphs_of(document, SIMPULAN):
            paragraph._p.getparent().remove(paragraph._p)
        document.add_paragraph("Ditambahkan di belakang.")
        next(p for p in document.paragraphs if p.text == "B. Langkah Perbaikan").runs[
            0
        ].text = "B. Langkah Perbaikan Kinerja"

    found = preview(store, TAHUN, NAMA, edited(naskah, moved))
    assert set(found.luar) == {
        ("B. Langkah Perbaikan", "B. Langkah Perbaikan Kinerja"),
        ("", "Ditambahkan di belakang."),
    }
    assert (found.hilang, found.teks) == (("Kesimpulan",), ())


def test_a_number_typed_over_in_a_text_is_told_with_what_is_computed(kantor):
    store, _people, naskah = kantor
    draft = bahan_naskah.texts(store, TAHUN)["sasaran/S1/1"]
    wrong = [text.replace("terealisasi 250", "terealisasi 249") for text in draft.paragraf]
    found = preview(store, TAHUN, NAMA, edited(naskah, say("sasaran/S1/1", *wrong)))
    assert {(one.tempat, one.tertulis, one.terhitung) for one in found.angka} == {(draft.judul, "249", "250")}


def test_a_text_somebody_changed_here_meanwhile_is_told_and_an_untouched_one_stays(kantor):
    store, people, naskah = kantor
    bahan_naskah.save(store, people["kasubbag"], TAHUN, LATAR, "Ditulis Kasubbag.")
    bahan_naskah.save(store, people["kasubbag"], TAHUN, SIMPULAN, "Simpulan Kasubbag.")
    data = edited(naskah, say(LATAR, *BARU))
    [one] = preview(store, TAHUN, NAMA, data).teks
    assert (one.kunci, one.lama, one.baru, one.sementara) == (LATAR, ("Ditulis Kasubbag.",), BARU, "kasubbag")
    take(store, people["staf"], data)
    assert bahan_naskah.texts(store, TAHUN)[SIMPULAN].paragraf == ("Simpulan Kasubbag.",)


def test_what_changed_after_the_preview_refuses_and_so_does_an_edition_compiled_meanwhile(kantor):
    store, people, naskah = kantor
    data = edited(naskah, say(LATAR, *BARU))
    seen = preview(store, TAHUN, NAMA, data).sidik
    bahan_naskah.save(store, people["kasubbag"], TAHUN, LATAR, "Ditulis Kasubbag.")
    with pytest.raises(NotPermitted, match="berubah sesudah pratinjau"):
        take_back(store, people["staf"], TAHUN, NAMA, data, seen)
    penyusunan.compile_edition(store, people["staf"], TAHUN)
    with pytest.raises(InputRefused, match="naskah yang berlaku adalah edisi"):
        preview(store, TAHUN, NAMA, data)


def test_the_same_file_edited_further_is_taken_again_and_compiling_anew_ends_it(kantor):
    store, people, naskah = kantor
    for text in ("Pertama.", "Kedua.", "Ketiga."):
        naskah = edited(naskah, say(LATAR, text))
        take(store, people["staf"], naskah)
    assert bahan_naskah.texts(store, TAHUN)[LATAR].paragraf == ("Ketiga.",)
    assert naskah_kembali.edited(store, TAHUN)["nama_berkas"] == NAMA
    made = penyusunan.compile_edition(store, people["staf"], TAHUN)
    assert naskah_kembali.edited(store, TAHUN) is None
    assert f"Naskah_Tersusun_{TAHUN}.docx" not in files(made)


def test_a_signed_edition_an_operator_and_a_year_without_an_edition_are_refused(kantor):
    store, people, naskah = kantor
    with pytest.raises(NotAllowed):
        take_back(store, people["operator"], TAHUN, NAMA, naskah, "")
    with pytest.raises(NotPermitted, match="belum disusun"):
        preview(store, TAHUN - 1, NAMA, naskah)
    for tahap in ("kasubbag", "sekretaris"):
        approve(store, people, tahap)
    edisi = pemeriksaan.state(store, TAHUN).edisi["edisi"]
    signed = TandaTangan(BASAH, now().date(), ("ttd.pdf", b"%PDF-1.7\nisi\n%%EOF\n"))
    penandatanganan.record(store, people["staf"], TAHUN, edisi, signed)
    with pytest.raises(NotPermitted, match="sudah ditandatangani; bukalah revisi"):
        preview(store, TAHUN, NAMA, naskah)


W = b'<w:ins w:id="1" w:author="x" w:date="2025-01-01T00:00:00Z"><w:r><w:t>x</w:t></w:r></w:ins>'
FETCHED = b'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://10.0.0.1/x.png" TargetMode="External"/></Relationships>'
FIELD = b'<w:p><w:r><w:instrText> INCLUDETEXT "/etc/passwd" </w:instrText></w:r></w:p><w:sectPr'


def test_a_file_that_is_not_a_plain_document_of_this_edition_is_refused(kantor):
    store, _people, naskah = kantor
    rels, body = "word/_rels/document.xml.rels", "word/document.xml"
    bad = {
        "memuat makro": ("LAKIP.docm", naskah),
        "pakai .docx": ("LAKIP.pdf", b"%PDF-1.7"),
        "tidak sesuai dengan namanya": (NAMA, b"bukan zip"),
        "bukan dokumen Word": (NAMA, kinerja(("IK-1", "", "", "250"))),
        "1 perubahan terlacak": (NAMA, with_part(naskah, body, b"</w:p>", W + b"</w:p>")),
        "diambil dari luar berkas": (NAMA, with_part(naskah, rels, b"</Relationships>", FETCHED)),
        "mengambil isi dari berkas lain": (NAMA, with_part(naskah, body, b"<w:sectPr", FIELD)),
        "naskah LAKIP tahun 2024": (NAMA, with_part(naskah, "docProps/core.xml", b"LAKIP 2025", b"LAKIP 2024")),
        "disusun sebagai edisi 000": (NAMA, edited(naskah, of_another_edition)),
        "tidak memuat tanda edisi": (NAMA, edited(naskah, of_no_edition)),
        "lebih dari 64 MB": (NAMA, with_part(naskah, "docProps/core.xml", b"</cp:core", b" " * (65 * 2**20) + b"</cp:core")),
    }  # fmt: skip
    for told, (name, data) in bad.items():
        with pytest.raises(InputRefused, match=told):
            preview(store, TAHUN, name, data)


def of_another_edition(document):
    document.core_properties.keywords = f"LAKIP {TAHUN} edisi {'0' * 64}"


def of_no_edition(document):
    document.core_properties.keywords = ""


def test_a_failed_compiling_leaves_the_edition_that_was_there(kantor):
    store, people, naskah = kantor
    before = pemeriksaan.state(store, TAHUN).edisi
    surat.save_template(store, KONSOL, "lakip", "templat.docx", surat.template(store, "lakip"), TAHUN)
    [place] = [
        p for p in store.berkas.folder.glob("??/*") if p.name == store.query("templat_surat")[0]["sha256"]
    ]
    place.write_bytes(b"rusak")
    with pytest.raises(InputRefused, match="bukan dokumen Word"):
        penyusunan.compile_edition(store, people["staf"], TAHUN)
    assert pemeriksaan.state(store, TAHUN).edisi == before
    assert pemeriksaan.file(store, before["urutan"], f"LAKIP_{TAHUN}.docx") == naskah
    place.unlink()
    surat.restore_template(store, KONSOL, "lakip")
    assert penyusunan.compile_edition(store, people["staf"], TAHUN).edisi
