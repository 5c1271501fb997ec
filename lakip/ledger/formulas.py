"""The formulas of lakip/sql, made in memory databases of every connection; their texts and their fingerprint.

They are not stored: macros in the store would tie it to one release (docs/decisions/0003).
"""

import hashlib
from importlib import resources

import duckdb

MACRO_FOLDERS = ("macros", "staging", "intermediate")
SOURCES = ("hitung", "simpan")
"""Where a figure comes from: computed as of an audit number, or kept; the same questions are asked of both as `sumber`."""


def load_formulas(cursor: duckdb.DuckDBPyConnection) -> None:
    """Create the macros of lakip/sql in memory databases, in the order of their file names.

    `rumus` holds the formulas; `hitung` and `simpan` give results by the same names, and what is said of `sumber` is
    made in both.
    """
    for name in ("rumus", *SOURCES):
        cursor.execute(f"attach ':memory:' as {name}")
    for text in (text for folder in MACRO_FOLDERS for text in sql_texts(folder)):
        cursor.execute(text)
    for text in sql_texts("hasil"):
        for source in SOURCES if "sumber." in text else SOURCES[:1]:
            cursor.execute(from_source(text, source))


def from_source(text: str, source: str) -> str:
    """Give the SQL with `sumber` standing for one of SOURCES."""
    return text.replace("sumber.", f"{source}.")


def formulas_fingerprint() -> str:
    """Give the sha256 of every formula: what is kept by others must be worked out again."""
    texts = [text for folder in (*MACRO_FOLDERS, "hasil") for text in sql_texts(folder)]
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()


def sql_texts(folder: str) -> list[str]:
    """Give the texts of lakip/sql/<folder>/*.sql in file-name order."""
    place = resources.files("lakip") / "sql" / folder
    files = sorted((f for f in place.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return [f.read_text(encoding="utf-8") for f in files]
