"""Two rows of the plan with one key: which of them counts can't be known, so the file is refused."""

from collections.abc import Iterator
from typing import Any

from lakip.domain.findings import Severity, Temuan
from lakip.intake.layout import KUNCI_RENCANA, RENCANA

_JUDUL = {lembar.kunci: lembar.judul for lembar in RENCANA}


def check_kunci_ganda(tables: dict[str, list[dict[str, Any]]]) -> Iterator[Temuan]:
    """Yield one tolak for each row that repeats the key of a row above it."""
    for table, rows in tables.items():
        seen: dict[tuple[Any, ...], int] = {}
        for row in rows:
            key = tuple(row[name] for name in KUNCI_RENCANA[table])
            first = seen.setdefault(key, row["baris"])
            if first != row["baris"] and row.get("periode", 0) == 0:
                yield _temuan(_JUDUL[table], first, row, key)


def _temuan(sheet: str, first: int, row: dict[str, Any], key: tuple[Any, ...]) -> Temuan:
    shown = ", ".join(str(part) for part in key[:2])
    return Temuan(
        "check_kunci_ganda", Severity.TOLAK,
        f"Baris {first} dan baris {row['baris']} pada lembar {sheet} sama-sama memuat {shown}.",
        "Sisakan satu baris saja, lalu impor kembali.",
        sheet=sheet, cell=f"{row['baris']}:{row['baris']}", raw=shown,
    )  # fmt: skip
