"""What a command prints: with --json exactly one document on stdout, messages on stderr; else a short table."""

import json
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from lakip.domain.errors import LakipError
from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import plain


def jsonable(value: Any) -> Any:
    """Give the value as JSON holds it: decimals as plain strings, moments as ISO, missing as null."""
    match value:
        case Decimal():
            return plain(value)
        case datetime() | date():
            return value.isoformat()
        case Mapping():
            return {key: jsonable(item) for key, item in value.items()}
        case str():
            return value
        case Sequence():
            return [jsonable(item) for item in value]
        case _:
            return value


def emit(value: Any, *, as_json: bool) -> None:
    """Print the result of a command."""
    if as_json:
        sys.stdout.write(json.dumps(jsonable(value), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write("\n".join(_lines(jsonable(value))) + "\n")


def say(message: str) -> None:
    """Print a message for the person, never on stdout."""
    sys.stderr.write(f"{message}\n")


def refusal(error: LakipError) -> dict[str, Any]:
    """Give what a refusal leaves behind: nothing stored, and why, in the shape of an upload."""
    message, *rest = re.split(r"(?<=\.)\s+(?=[A-Z])|; ", str(error))
    guidance = rest[-1] if rest else "Perbaiki masukannya lalu ulangi."
    temuan = Temuan(
        "masukan_ditolak", Severity.TOLAK, f"{message.rstrip('.')}.", guidance[0].upper() + guidance[1:]
    )
    return {
        "file": None,
        "sha256": None,
        "status": "ditolak",
        "unggahan": None,
        "jenis": None,
        "rows": 0,
        "temuan": [getattr(error, "temuan", temuan).as_json()],
    }


def trouble(jenis: str, pesan: str) -> dict[str, Any]:
    """Give what a command leaves behind that never came to its input: the kind of trouble and its sentence."""
    return {"galat": {"jenis": jenis, "pesan": pesan}}


def pick(row: Mapping[str, Any], keys: Sequence[str]) -> dict[str, Any]:
    """Give the keys of the contract, in its order."""
    return {key: row[key] for key in keys}


def _lines(value: Any, indent: str = "") -> list[str]:
    if isinstance(value, dict):
        flat = {k: v for k, v in value.items() if not isinstance(v, (dict, list))}
        nested = {k: v for k, v in value.items() if isinstance(v, (dict, list)) and v}
        lines = (
            [indent + "  ".join(f"{k}: {'–' if v is None else v}" for k, v in flat.items())] if flat else []
        )
        for key, item in nested.items():
            lines += [f"{indent}{key}:", *_lines(item, indent + "  ")]
        return lines
    if isinstance(value, list):
        return [line for item in value for line in _lines(item, indent)]
    return [f"{indent}{value}"]
