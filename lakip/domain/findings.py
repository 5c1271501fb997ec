"""Temuan: one result of one check, as data; the same row on the screen, in the JSON and in the log."""

from dataclasses import dataclass, replace
from enum import StrEnum

_KEYS = ("check", "severity", "sheet", "cell", "raw", "value", "message", "guidance")


class Severity(StrEnum):
    """How much a temuan weighs (contract §3)."""

    TOLAK = "tolak"
    """The file can't be used."""
    TANYA = "tanya"
    """The reading, identity or place of a value is doubtful; a proposal stands in `value` wherever one exists."""
    INFO = "info"
    """Read, but worth knowing."""


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding: which check, how grave, where, what was found, and what to do.

    `message` and `guidance` are Indonesian, one sentence each, ending with a full stop.
    `raw` is the text of the cell as it stands, `value` the proposal in plain notation.
    """

    check: str
    severity: Severity
    message: str
    guidance: str
    sheet: str | None = None
    cell: str | None = None
    raw: str | None = None
    value: str | None = None

    def as_json(self) -> dict[str, str | None]:
        """Give the keys in the order of the contract."""
        return {key: getattr(self, key) for key in _KEYS}

    def at(self, sheet: str | None, cell: str | None) -> "Temuan":
        """Give the same finding with its place."""
        return replace(self, sheet=sheet, cell=cell)
