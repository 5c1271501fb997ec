"""Evidence is kept as it came: only its first bytes are held against its name."""

import pytest

from lakip.domain.errors import InputRefused
from lakip.intake.evidence import BUKTI, DOKUMEN, check_evidence, check_link
from lakip.intake.limits import Limits

WEBP = b"RIFF\x00\x00\x00\x00WEBPVP8 "


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.pdf", b"%PDF-1.7", "pdf"),
        ("a.PNG", b"\x89PNG\r\n\x1a\n", "png"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "jpeg"),
        ("a.jpeg", b"\xff\xd8\xff\xe0", "jpeg"),
        ("a.gif", b"GIF89a", "gif"),
        ("a.webp", WEBP, "webp"),
    ],
)
def test_pdf_and_pictures_may_be_evidence(name, data, kind):
    assert check_evidence(name, data, BUKTI) == kind


@pytest.mark.parametrize(("name", "data"), [("s.docx", b"PK\x03\x04"), ("s.doc", b"\xd0\xcf\x11\xe0")])
def test_a_letter_may_be_a_document_but_no_evidence(name, data):
    assert check_evidence(name, data, DOKUMEN) == name[2:]
    with pytest.raises(InputRefused, match=r"pakai \.pdf, \.png"):
        check_evidence(name, data, BUKTI)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", b"", "kosong"),
        ("a.pdf", b"MZ\x90", "tidak sesuai dengan namanya"),
        ("a.png", b"%PDF-1.7", "tidak sesuai dengan namanya"),
        ("a.webp", b"RIFF\x00\x00\x00\x00WAVEfmt ", "tidak sesuai dengan namanya"),
        ("a.svg", b"<svg/>", "bukan jenis"),
        ("a.exe", b"MZ", "bukan jenis"),
        ("bukti", b"%PDF-1.7", "bukan jenis"),
        ("a.xlsx", b"PK\x03\x04", "adalah tabel; unggah di Unggah Data Bidang"),
        ("a.pdf.html", b"%PDF-1.7", "bukan jenis"),
    ],
)
def test_what_may_not_be_kept_is_refused_with_the_way_out(name, data, words):
    with pytest.raises(InputRefused, match=words):
        check_evidence(name, data, DOKUMEN)


def test_the_limit_is_a_setting_of_its_own(monkeypatch):
    monkeypatch.setenv("LAKIP_BATAS_UKURAN_BUKTI", "8")
    with pytest.raises(InputRefused, match="melebihi batas"):
        check_evidence("a.pdf", b"%PDF-1.75", BUKTI)
    assert check_evidence("a.pdf", b"%PDF-1.7", BUKTI) == "pdf"
    assert Limits().evidence_bytes == 10 * 1024 * 1024


@pytest.mark.parametrize("link", ["https://drive.google.com/x?y=1#z", " http://10.0.0.1/a.pdf "])
def test_a_web_address_is_kept_as_it_is(link):
    assert check_link(link) == link.strip()


@pytest.mark.parametrize(
    "link",
    [
        "",
        "javascript:alert(1)",
        "ftp://x.id/a",
        "https://",
        "https:///a",
        "file:///etc/passwd",
        "https://x.id/a b",
        "https://x.id/\u202e",
        "data:text/html,x",
        "https://x.id/" + "a" * 2000,
    ],
)
def test_what_is_no_web_address_is_refused(link):
    with pytest.raises(InputRefused, match="http:// atau https://"):
        check_link(link)
