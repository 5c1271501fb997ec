"""One size holds for every file that anybody hands in, and each page that asks for one says it."""

import re
import tomllib
from pathlib import Path

from lakip.workflow import batas
from lakip.workflow.batas import evidence_words, size_words, table_words

ROOT = Path(__file__).parents[3]
SAYS_IT = re.compile(r"size_words\(\)|evidence_words\(\)|table_words\(\)|Ukuran paling besar \{")


def test_ten_megabytes_hold_at_the_gate_in_the_server_and_in_the_words():
    server = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["server"]
    assert (batas.largest_upload(), server["maxUploadSize"]) == (10 * 1024 * 1024, 10)
    assert ["10 MB" in words() for words in (size_words, table_words, evidence_words)] == [True] * 3


def test_every_place_that_takes_a_file_says_how_large_it_may_be():
    asks = [file for file in (ROOT / "ui").glob("*.py") if "st.file_uploader(" in file.read_text("utf-8")]
    assert len(asks) >= 7
    silent = [file.name for file in asks if not SAYS_IT.search(file.read_text("utf-8"))]
    unlimited = [file.name for file in asks if "max_upload_size=" not in file.read_text("utf-8")]
    assert (silent, unlimited) == ([], [])
