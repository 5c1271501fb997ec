"""What every .sql file of the product keeps to."""

import re
from pathlib import Path

LAKIP = Path(__file__).parents[3] / "lakip"
KOMENTAR_DAN_TEKS = re.compile(r"--[^\n]*|'[^']*'|\"[^\"]*\"")
TEKS = {file: file.read_text(encoding="utf-8") for file in sorted((LAKIP / "sql").rglob("*.sql"))}
"""The text of every file."""
PERINTAH = {file: KOMENTAR_DAN_TEKS.sub("", text).lower() for file, text in TEKS.items()}
"""The same without comments and quoted texts."""
MARTS = {file.stem: text for file, text in TEKS.items() if file.parent.name == "marts"}
MACRO = re.compile(r"create macro rumus\.(\w+)\(")


def berkas_dengan(pattern):
    """Give the files whose SQL holds the pattern, with what was found."""
    found = {file.name: re.findall(pattern, text) for file, text in PERINTAH.items()}
    return {name: hits for name, hits in found.items() if hits}


def test_division_stands_in_one_file_only():
    """There a quotient of doubles is the guess that the exact remainder mends."""
    found = berkas_dengan(r"/|\b(?:avg|mean|divide|fdiv)\s*\(")

    assert set(found) == {"bagi.sql"}
    assert berkas_dengan(r"(?<!/)/(?!/)") == {"bagi.sql": ["/"]}


def test_nothing_skips_a_missing_value_or_computes_in_floating_point():
    """Greatest and least give the other value for a missing one; a double can't hold a decimal, it may only be a guess.

    In two files the larger of what is there is meant, as max() over rows gives it.
    """
    assert set(berkas_dengan(r"\b(?:greatest|least)\b")) == {"int_2_realisasi.sql", "int_3_bahan.sql"}
    assert berkas_dengan(r"\b(?:float|real)\b") == {}
    assert set(berkas_dengan(r"\bdouble\b")) == {"angka_bulat.sql", "bagi.sql"}


def test_nothing_is_used_that_the_other_engine_lacks():
    assert berkas_dengan(r"\b(?:returning|sequence|enum|or replace|foreign key|generated)\b") == {}


def test_rows_are_only_ever_added():
    """An index holds no row."""
    assert berkas_dengan(r"\b(?:update|delete|merge|truncate|drop(?! index))\b") == {}


def test_a_mart_says_its_grain_first():
    assert [name for name, text in MARTS.items() if not text.startswith("-- one row")] == []


def test_any_other_file_starts_with_what_it_is():
    assert [file.name for file, text in TEKS.items() if not text.startswith("-- ")] == []


def test_a_formula_stands_in_a_file_of_its_name():
    persen = {
        file.stem: MACRO.findall(text) for file, text in PERINTAH.items() if file.stem.startswith("persen_")
    }
    persen = {name: macros for name, macros in persen.items() if macros}

    assert persen == {name: [name] for name in persen}


def test_every_mart_is_asked_by_the_product():
    """A name may be put together: f"rencana_{lembar}" asks every mart that starts so."""
    python = "\n".join(file.read_text(encoding="utf-8") for file in LAKIP.rglob("*.py"))
    names = {re.sub(r"\{[^}]*\}", r"\\w+", name) for name in re.findall(r"[\"']([\w{}.]+)[\"']", python)}
    asked = re.compile("|".join(name for name in names if name != r"\w+"))

    assert [name for name in MARTS if not asked.fullmatch(name)] == []


def test_every_macro_is_used():
    everything = "".join(PERINTAH.values())

    assert [name for name in MACRO.findall(everything) if everything.count(f"rumus.{name}(") < 2] == []
