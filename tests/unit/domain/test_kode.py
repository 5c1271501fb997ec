import csv

import pytest

from lakip.domain.kode import bentuk_benar, bentuk_program, perbaikan, sub_kegiatan


@pytest.mark.parametrize(
    "kode",
    [
        "5", "5.03", "5.03.02", "5.03.02.2.01", "5.03.02.2.01.03", "5.03.02.2.01.0003", "5.10", "2.18.01.2.01.0007",
        "X.XX", "X.XX.01", "X.XX.01.2.01", "X.XX.01.2.01.0001",
    ],
)  # fmt: skip
def test_every_level_of_a_program_code_is_well_formed(kode):
    assert bentuk_program(kode)
    assert bentuk_benar(kode)


@pytest.mark.parametrize(
    "kode",
    [
        "5.03.02.2", "5.03.02.2.01.003", "5.03.02.2.01.007", "1.01.01.02.01.0007", "5.03.02.2.01.0003.1", "5.03.2",
        "5.03.02.", "5..03", "5.03 .02", "5,03,02", "X", "X.03", "5.XX", "15.03.02", "1.5.02", "\u0665.03", "5.03\n",
        "Belanja", "",
    ],
)  # fmt: skip
def test_what_is_no_code_of_either_kind_is_malformed(kode):
    assert not bentuk_benar(kode)


@pytest.mark.parametrize(
    "kode", ["4", "4.1", "5.1", "5.3.2", "5.1.02.04", "5.1.02.04.01.0001", "6.1.01", "9.9"]
)
def test_an_account_code_is_well_formed_however_deep(kode):
    assert bentuk_benar(kode)


@pytest.mark.parametrize("kode", ["5.3.2", "5.1", "5.1.02.04.01.0001"])
def test_an_account_code_is_no_program_code(kode):
    assert not bentuk_program(kode)


@pytest.mark.parametrize(
    ("kode", "meant"),
    [
        ("5.03.02.2.01.007", "5.03.02.2.01.0007"),
        ("5.03.02.2.01.007", "5.03.02.2.01.07"),
        ("5.03.02.2.01.07", "5.03.02.2.01.0007"),
        ("5.03.02.2.01.0007", "5.03.02.2.01.07"),
        ("5.03.02.02.01.0007", "5.03.02.2.01.0007"),
        ("5.03.02.02.01", "5.03.02.2.01"),
        ("5.03. 02.2 .01", "5.03.02.2.01"),
        ("5.03.02.", "5.03.02"),
        ("5.1.02.", "5.1.02"),
        ("5.03.0.00.0.00.01.0000.5.03.02.2.01.0007", "5.03.02.2.01.0007"),
        ("5.03.5.04.0.00.01.0000.5.04.02", "5.04.02"),
    ],
)
def test_a_malformed_code_stands_for_the_one_known_code_it_resembles(kode, meant):
    assert perbaikan(kode, ["5", "5.03.02.2.01.0070", "5.03.02.2.07", meant]) == meant


@pytest.mark.parametrize(
    ("kode", "sub"),
    [
        ("5.03.02.2.01.0007.5.1.02.01.01.0024", "5.03.02.2.01.0007"),
        ("5.03.02.2.01.07.5", "5.03.02.2.01.07"),
        ("5.03.02.2.01.0007", "5.03.02.2.01.0007"),
        ("5.03.02.2.01", None),
        ("5.1.02.01.01.0024", None),
    ],
)
def test_a_code_tells_the_sub_kegiatan_it_belongs_to(kode, sub):
    assert sub_kegiatan(kode) == sub


@pytest.mark.parametrize(
    ("kode", "dikenal"),
    [
        ("5.03.02.2", ["5.03.02", "5.03.02.2.01"]),
        ("5.03.02.2.01.007", ["5.03.02.2.01.0007", "5.03.02.2.01.07"]),
        ("5.03.02.2.01.007", ["5.04.02.2.01.0007"]),
        ("5.03.02.2.01.007", []),
    ],
)
def test_no_known_code_or_several_give_no_repair(kode, dikenal):
    assert perbaikan(kode, dikenal) is None


@pytest.mark.parametrize(
    ("file", "columns", "kind"),
    [
        ("sipd_renja2026_bengkuluutara.csv", ("kode_program", "kode_kegiatan", "kode_sub_kegiatan"), bentuk_program),
        ("toba_lra_2022.csv", ("kode_rekening",), bentuk_benar),
    ],
)  # fmt: skip
def test_every_published_code_is_well_formed(data_uji, file, columns, kind):
    with (data_uji / "budget" / file).open(encoding="utf-8", newline="") as rows:
        published = {row[column] for row in csv.DictReader(rows) for column in columns}
    assert published
    assert [kode for kode in published if not kind(kode)] == []
