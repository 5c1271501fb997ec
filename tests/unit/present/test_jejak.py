import ast
from datetime import datetime

from lakip.present.jejak import KELOMPOK, saat, uraian
from tests.meja import PROJECT

ELSEWHERE = {"unggah_berkas", "unggah_isian", "unggah_keputusan"}
"""Acts whose word is put together where they are written."""
KNOWN = {tindakan for kelompok in KELOMPOK.values() for tindakan in kelompok.tindakan}


def acts():
    """Give the word of every act the product writes into the log, as far as it stands there as a text."""
    for file in (PROJECT / "lakip").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "write"
            ):
                for word in ast.walk(node.args[1]) if len(node.args) == 3 else ():
                    if isinstance(word, ast.Constant) and isinstance(word.value, str):
                        yield word.value


def test_every_act_the_product_writes_down_has_a_sentence():
    written = set(acts()) - {"unggah_"}
    assert {"putuskan", "susun", "tandai_audited"} <= written
    assert written | ELSEWHERE <= KNOWN, "tambahkan kalimatnya pada lakip/present/jejak.py"


def test_a_sentence_stands_without_what_a_row_does_not_say():
    said = [uraian(tindakan, "X 2025", {}) for tindakan in KNOWN]
    assert [text for text in said if not text.endswith(".") or "{" in text] == []


def test_an_act_of_another_release_is_named_by_its_word():
    assert uraian("buat_sesuatu", "SEK 2025", {"n": 1}) == "Buat sesuatu: SEK 2025."


def test_a_moment_of_the_log_is_told_to_the_second_also_on_the_full_minute():
    assert saat(datetime(2026, 1, 4, 8, 15, 0, 999_999)) == "4 Januari 2026 pukul 08.15.00"
