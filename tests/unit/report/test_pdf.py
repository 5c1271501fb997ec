"""PDF of the document: what is told where it can't be made, and what LibreOffice is given."""

import io
import os
import stat
import zipfile

import pytest
from docx import Document
from docx.oxml.ns import qn

from lakip.domain.errors import InputRefused
from lakip.report import pdf as modul
from lakip.report.naskah import wml
from lakip.report.naskah.pohon import elemen
from lakip.report.pdf import pdf


def document(*pieces):
    made = Document()
    for piece in pieces:
        for one in elemen(piece):
            made.element.body.insert(0, one)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def program(folder, script):
    """Put a stand-in for LibreOffice first on the path."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def test_without_libreoffice_the_person_is_told_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputRefused, match=r"^PDF tidak dapat dibuat karena LibreOffice tidak terpasang"):
        pdf(document())


def test_a_conversion_that_does_not_end_is_stopped(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", program(tmp_path, "sleep 600"))
    with pytest.raises(
        InputRefused, match=r"^PDF belum selesai dalam 0\.2 detik dan pembuatannya dihentikan"
    ):
        pdf(document(), 0.2)


def test_a_conversion_that_gives_nothing_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", program(tmp_path, "exit 1"))
    with pytest.raises(InputRefused, match=r"^LibreOffice tidak dapat membaca naskah ini"):
        pdf(document())


@pytest.mark.parametrize("data", [b"", b"bukan", b"PK\x03\x04rusak"])
def test_what_is_no_word_file_is_refused(data):
    if modul.soffice() is None:
        pytest.skip("LibreOffice (soffice) tidak terpasang")
    with pytest.raises(InputRefused, match=r"^Naskah ini bukan dokumen Word"):
        pdf(data)


def test_lists_are_opened_so_that_their_pages_are_computed_and_other_fields_stay():
    halaman = wml.bidang(r"PAGEREF _Toc1 \h", wml.run("9"))
    toc = wml.paragraf(wml.bidang_awal(r'TOC \o "1-3"') + wml.run("BAB I") + halaman + wml.bidang_akhir())
    opened = modul._tanpa_bidang_daftar(document(toc))
    with zipfile.ZipFile(io.BytesIO(opened)) as parts:
        assert parts.testzip() is None
    body = Document(io.BytesIO(opened)).element.body

    assert [node.text for node in body.iter(qn("w:instrText"))] == [r" PAGEREF _Toc1 \h "]
    assert [node.get(qn("w:fldCharType")) for node in body.iter(qn("w:fldChar"))] == [
        "begin",
        "separate",
        "end",
    ]
    assert [node.text for node in body.iter(qn("w:t"))] == ["BAB I", "9"]
