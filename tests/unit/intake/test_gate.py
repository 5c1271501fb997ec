"""What the gate says about a file before anything is parsed."""

from dataclasses import replace

import pytest

from lakip.domain.errors import InputRefused, WrongUsage
from lakip.domain.findings import Severity, Temuan
from lakip.intake.gate import FileKind, FileRefused, clean_name, detect, kind_of, look_inside
from lakip.intake.limits import MEGABYTE, Limits
from tests.unit.intake import hostile

LIMITS = Limits()


def check(data: bytes, name: str, limits: Limits) -> FileKind:
    """Give the kind of a file the gate lets pass."""
    kind = kind_of(data, name, limits)
    look_inside(data, name, kind, limits)
    return kind


BIFF8 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (hostile.number_at("B2"), FileKind.XLSX),
        (hostile.ods(""), FileKind.ODS),
        (BIFF8 + b"\xe1\x00", FileKind.XLS),
        (b"kode;nilai\nA;1\n", FileKind.CSV),
        ("kode;nilai\n".encode("utf-16"), FileKind.CSV),
        (b"\xef\xbb\xbfkode;nilai\n", FileKind.CSV),
    ],
)
@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.csv", "a"])
def test_the_content_tells_the_kind_and_the_extension_does_not(data, kind, name):
    assert detect(data, name) is kind
    assert check(data, name, LIMITS) is kind


@pytest.mark.parametrize("records", [b"\x2f\x00\x06\x00", b"\x86\x00\x00\x00\x2f\x00\x06\x00"])
def test_a_locked_xls_is_told_from_a_broken_one(records):
    with pytest.raises(InputRefused, match="kata sandi"):
        detect(BIFF8 + records, "a.xls")


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("Kinerja 2025.xlsx", "Kinerja 2025.xlsx"),
        ("../../etc/passwd.xlsx", "../../etc/passwd.xlsx"),
        ("a\x00b\nc\u202edcb.xlsx", "abcdcb.xlsx"),
        ("n" * 200, "n" * 150),
        ("\x07", "tanpa nama"),
    ],
)
def test_a_name_is_one_line_of_visible_text(given, clean):
    assert clean_name(given) == clean


def test_a_refusal_names_the_file_the_fault_and_the_way_out():
    with pytest.raises(FileRefused) as caught:
        check(hostile.number_at("XFD1048576"), "kinerja\n2025.xlsx", LIMITS)
    assert str(caught.value) == (
        "Berkas “kinerja2025.xlsx” ditolak: sel XFD1048576 berada di luar batas 20.000 baris dan 256 kolom. "
        "Hapus isi sel itu atau pindahkan tabelnya ke kiri atas, simpan, lalu unggah lagi."
    )
    assert caught.value.temuan == Temuan(
        "berkas_tidak_terbaca",
        Severity.TOLAK,
        "Berkas “kinerja2025.xlsx” ditolak: sel XFD1048576 berada di luar batas 20.000 baris dan 256 kolom.",
        "Hapus isi sel itu atau pindahkan tabelnya ke kiri atas, simpan, lalu unggah lagi.",
    )


@pytest.mark.parametrize("inside", ["A1", "IV1", "A20000", "IV20000", "Z19999", "AA9999"])
def test_a_cell_inside_the_limits_passes(inside):
    assert check(hostile.number_at(inside), "a.xlsx", LIMITS) is FileKind.XLSX


@pytest.mark.parametrize("outside", ["IW1", "JA1", "ZZ1", "AAA1", "A20001", "A21000", "A30000", "A100000"])
def test_a_cell_beyond_the_limits_is_refused_by_name(outside):
    with pytest.raises(InputRefused, match=f"sel {outside} "):
        check(hostile.number_at(outside), "a.xlsx", LIMITS)


def test_a_far_cell_is_seen_across_the_border_of_two_pieces():
    far = '<row><c r="XFD1048576"><v>1</v></c></row>'
    for filler in range(64 * 1024 - 400, 64 * 1024 - 60, 7):
        with pytest.raises(InputRefused, match="sel XFD1048576"):
            check(hostile.xlsx(" " * filler + far), "a.xlsx", LIMITS)


def test_a_limit_is_told_in_its_own_size():
    with pytest.raises(InputRefused, match="ukurannya 2 MB, sedangkan batasnya 1,5 MB"):
        check(b"a" * 2 * MEGABYTE, "a.csv", replace(LIMITS, file_bytes=3 * MEGABYTE // 2))


def test_the_environment_sets_limits(monkeypatch):
    monkeypatch.setenv("LAKIP_BATAS_BARIS", "12")
    assert Limits.from_environment() == replace(LIMITS, rows=12)


@pytest.mark.parametrize("text", ["0", "-1", "1,5", "banyak"])
def test_a_limit_that_is_no_count_is_wrong_usage(monkeypatch, text):
    monkeypatch.setenv("LAKIP_BATAS_BARIS", text)
    with pytest.raises(WrongUsage, match=r"^Setelan LAKIP_BATAS_BARIS berisi “.*”\. .*\.$"):
        Limits.from_environment()
