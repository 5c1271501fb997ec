"""The period a title or the name of a sheet speaks of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan", "februari pebruari feb peb", "maret mar", "april apr", "mei", "juni jun", "juli jul",
            "agustus agust agu agt ags", "september sept sep", "oktober okt", "november nopember nov nop", "desember des",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![^\W_])", re.IGNORECASE
)
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
QUARTER = re.compile(
    r"(?<![^\W_])(?:tri\s*wulan|tw)[\s._\-]*(?:ke[\s-]*)?(iv|i{1,3}|[1-4])(?![^\W_])", re.IGNORECASE
)
SEMESTER = re.compile(r"(?<![^\W_])(?:semester|smt)[\s._\-]*(?:ke[\s-]*)?(ii?|[12])(?![^\W_])", re.IGNORECASE)
UNTIL = re.compile(r"\bs\s*[./]?\s*d\b|\bsampai\b|\bhingga\b|\bkumulatif\b|\bper\s+\d", re.IGNORECASE)
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class Period:
    """A year, the last month of the period, and whether the figures run from January on."""

    tahun: int | None
    bulan_akhir: int | None
    kumulatif: bool


def period_of(texts: Iterable[str]) -> Period | None:
    """Give the period that title lines or the name of a sheet speak of; None when they name neither year nor period.

    The first text that names months, a triwulan or a semester decides; of several years the last one it names.
    """
    found = list(texts)
    speaking = next((text for text in found if _months(text)), None)
    years = [
        year for text in ([speaking] if speaking else []) + found for year in reversed(YEAR.findall(text))
    ]
    if speaking is None and not years:
        return None
    months = _months(speaking) if speaking else []
    return Period(
        tahun=int(years[0]) if years else None,
        bulan_akhir=months[-1] if months else None,
        kumulatif=speaking is not None and _from_january(speaking, months),
    )


def _months(text: str) -> list[int]:
    """Give the months a text names, in its order; a triwulan or semester counts as its last month."""
    named = [MONTHS[name.casefold()] for name in MONTH.findall(text)]
    ends = [3 * _number(mark) for mark in QUARTER.findall(text)] or [
        6 * _number(mark) for mark in SEMESTER.findall(text)
    ]
    return named or ends


def _number(mark: str) -> int:
    return ROMAN.get(mark.casefold()) or int(mark)


def _from_january(text: str, months: list[int]) -> bool:
    """Tell "s.d. Juni" and "Januari–Juni" from "1 Juni s.d. 30 Juni" and from "Juni"."""
    if len(months) > 1:
        return months[0] == 1 and months[-1] > 1
    return bool(UNTIL.search(text))
