"""The calendar and office-hours files: text to rows, rows to a Kalender, and the rows shipped with the product.

Libur nasional and cuti bersama come from the `holidays` package, which follows the SKB 3 Menteri.
"""

import csv
import io
import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Any

import holidays

from lakip.domain.errors import InputRefused
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.working_time import DEFAULT_JAM, JamKerja, Kalender, Slot, SlotsByWeekday

HEADER = ("tanggal", "jenis", "keterangan")
NAMA_HARI = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
PERKIRAAN = "(perkiraan)"
CLOCK = re.compile(r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d){1,2}|24[:.]00(?:[:.]00)?")
SEED_YEARS = range(2022, 2028)
RAMADAN = {
    2022: (date(2022, 4, 3), date(2022, 5, 1), ""),
    2023: (date(2023, 3, 23), date(2023, 4, 21), ""),
    2024: (date(2024, 3, 12), date(2024, 4, 9), ""),
    2025: (date(2025, 3, 1), date(2025, 3, 30), ""),
    2026: (date(2026, 2, 19), date(2026, 3, 20), ""),
    2027: (date(2027, 2, 8), date(2027, 3, 9), f" {PERKIRAAN}"),
}
"""First and last day of Ramadan; no package knows it, so the agency corrects it in the calendar."""


class Jenis(StrEnum):
    """What a calendar row says of its day."""

    LIBUR = "libur"
    """Libur nasional: closed."""
    CUTI_BERSAMA = "cuti_bersama"
    """Closed by the SKB 3 Menteri."""
    RAMADAN = "ramadan"
    """Open with the hours of Ramadan, unless another row closes the day."""
    KHUSUS = "khusus"
    """A local special day on which the office is closed, such as the anniversary of the town."""


@dataclass(frozen=True, slots=True, order=True)
class HariKalender:
    """One row of the calendar file."""

    tanggal: date
    jenis: Jenis
    keterangan: str


def kalender_from(rows: Iterable[HariKalender], jam: JamKerja = DEFAULT_JAM) -> Kalender:
    """Build the calendar; every jenis but ramadan closes its day."""
    rows = tuple(rows)
    return Kalender(
        libur=frozenset(row.tanggal for row in rows if row.jenis is not Jenis.RAMADAN),
        ramadan=frozenset(row.tanggal for row in rows if row.jenis is Jenis.RAMADAN),
        jam=jam,
    )


def parse_calendar(text: str) -> tuple[HariKalender, ...]:
    """Parse a calendar CSV (`tanggal,jenis,keterangan`, or with semicolons), in the order of the file.

    Raises InputRefused naming the line and what was found there.
    """
    text = text.removeprefix("\ufeff")
    first_line = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in first_line else ",")
    heading = tuple(name.strip().lower() for name in reader.fieldnames or ())
    if heading != HEADER:
        raise InputRefused(
            f'Berkas kalender baris 1 berisi "{first_line.strip()}"; tulis judul kolom "{",".join(HEADER)}".'
        )
    reader.fieldnames = list(HEADER)
    return tuple(_calendar_row(row, reader.line_num) for row in reader)


def calendar_csv(rows: Iterable[HariKalender]) -> str:
    """Give the rows as the text of a calendar CSV that `parse_calendar` reads back."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows((row.tanggal.isoformat(), row.jenis.value, row.keterangan) for row in rows)
    return out.getvalue()


def parse_slots(text: str) -> JamKerja:
    """Parse the office hours JSON (`{"hari": {"senin": [["07:30", "12:00"], …]}, "ramadan": {…}}`).

    A weekday not named has no working time; "24:00" is the end of the day. Raises InputRefused naming the place.
    """
    try:
        content = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise InputRefused(
            f"Berkas jam kerja bukan JSON yang sah pada baris {error.lineno} kolom {error.colno}; perbaiki tanda bacanya."
        ) from error
    if not isinstance(content, dict) or "hari" not in content or content.keys() - {"hari", "ramadan"}:
        raise InputRefused('Berkas jam kerja harus berisi bagian "hari" dan boleh berisi bagian "ramadan".')
    return JamKerja(
        hari=_week(content["hari"], "hari"), ramadan=_week(content.get("ramadan") or {}, "ramadan")
    )


def seed_rows(years: Collection[int] = SEED_YEARS) -> tuple[HariKalender, ...]:
    """Give libur nasional, cuti bersama and Ramadan of the years, by date.

    Categories are asked one by one because the package names no category per day, and gives only libur nasional
    when not asked. For years without a published SKB 3 Menteri there is no cuti bersama: see `warnings_for`.
    """
    kinds = {"public": Jenis.LIBUR, "government": Jenis.CUTI_BERSAMA}
    closed = (
        HariKalender(day, jenis, name)
        for category, jenis in kinds.items()
        for day, name in holidays.country_holidays(
            "ID", years=years, categories=(category,), language="id"
        ).items()
    )
    fasting = (row for year in years if year in RAMADAN for row in _ramadan_rows(year))
    return tuple(sorted((*closed, *fasting)))


def hour_rows(jam: JamKerja) -> list[dict[str, Any]]:
    """Give the office hours as rows: profil (biasa, ramadan), hari (0 = Monday), mulai and selesai as "07:30"."""
    return [
        {"profil": profil, "hari": hari, "mulai": f"{mulai:%H:%M}", "selesai": f"{selesai:%H:%M}"}
        for profil, week in (("biasa", jam.hari), ("ramadan", jam.ramadan))
        for hari, slots in week.items()
        for mulai, selesai in slots
    ]


def warnings_for(year: int, rows: Iterable[HariKalender]) -> list[str]:
    """Say in Indonesian what may be wrong with the calendar of a year: what is missing and what is an estimate."""
    of_year = [row for row in rows if row.tanggal.year == year]
    kinds = {row.jenis for row in of_year}
    warnings = []
    if Jenis.CUTI_BERSAMA not in kinds:
        warnings.append(
            f"Kalender tahun {year} belum memuat cuti bersama; lengkapi sesuai SKB 3 Menteri yang berlaku."
        )
    if Jenis.RAMADAN not in kinds:
        warnings.append(
            f"Kalender tahun {year} belum memuat hari Ramadan; jam kerja Ramadan belum diperhitungkan."
        )
    estimates: dict[str, list[date]] = {}
    for row in of_year:
        if PERKIRAAN in row.keterangan:
            estimates.setdefault(row.keterangan.replace(PERKIRAAN, "").strip(), []).append(row.tanggal)
    return warnings + [_estimate_warning(name, min(days), max(days)) for name, days in estimates.items()]


def _calendar_row(row: dict[str, Any], line: int) -> HariKalender:
    if None in row or None in row.values():
        raise InputRefused(
            f"Berkas kalender baris {line} tidak berisi tepat {len(HEADER)} kolom; "
            "apit keterangan yang memuat tanda pemisah dengan tanda petik."
        )
    tanggal, jenis, keterangan = (row[name].strip() for name in HEADER)
    try:
        day = date.fromisoformat(tanggal)
    except ValueError as error:
        raise InputRefused(
            f'Berkas kalender baris {line} berisi tanggal "{tanggal}"; '
            "tulis tahun-bulan-hari seperti 2026-03-20."
        ) from error
    if jenis.lower() not in set(Jenis):
        raise InputRefused(
            f'Berkas kalender baris {line} berisi jenis "{jenis}"; pilih salah satu dari {", ".join(Jenis)}.'
        )
    return HariKalender(day, Jenis(jenis.lower()), keterangan)


def _week(content: Any, part: str) -> SlotsByWeekday:
    if not isinstance(content, dict):
        raise InputRefused(f'Bagian "{part}" pada berkas jam kerja harus berisi nama hari beserta jamnya.')
    week: dict[int, tuple[Slot, ...]] = {}
    for name, pairs in content.items():
        plain = name.strip().lower().replace("'", "")
        if plain not in NAMA_HARI:
            raise InputRefused(
                f'Bagian "{part}" pada berkas jam kerja memuat hari "{name}"; '
                f"pilih dari {', '.join(NAMA_HARI)}."
            )
        week[NAMA_HARI.index(plain)] = _day_slots(pairs, f'hari {plain} bagian "{part}"')
    return week


def _day_slots(pairs: Any, place: str) -> tuple[Slot, ...]:
    if not isinstance(pairs, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in pairs):
        raise InputRefused(
            f'Jam kerja {place} harus berupa daftar pasangan jam seperti [["07:30", "12:00"]].'
        )
    slots = sorted((_clock(opens, place), _clock(closes, place)) for opens, closes in pairs)
    moments = [moment for slot in slots for moment in slot]
    if any(later <= earlier for earlier, later in zip(moments[::2], moments[1::2], strict=True)):
        raise InputRefused(f"Jam kerja {place} memuat jam selesai yang tidak sesudah jam mulai.")
    if moments != sorted(moments):
        raise InputRefused(f"Jam kerja {place} saling bertumpang tindih; pisahkan tiap rentang jam.")
    return tuple((_time_of_day(opens), _time_of_day(closes)) for opens, closes in slots)


def _clock(text: Any, place: str) -> timedelta:
    if not isinstance(text, str) or not CLOCK.fullmatch(text.strip()):
        raise InputRefused(f'Jam kerja {place} berisi "{text}"; tulis jam dan menit seperti 07:30.')
    hours, minutes, *seconds = (int(part) for part in re.split("[:.]", text))
    return timedelta(hours=hours, minutes=minutes, seconds=sum(seconds))


def _time_of_day(clock: timedelta) -> time:
    minutes, seconds = divmod(clock.seconds, 60)
    return time(minutes // 60, minutes % 60, seconds)


def _ramadan_rows(year: int) -> Iterator[HariKalender]:
    first, last, mark = RAMADAN[year]
    for number in range((last - first).days + 1):
        yield HariKalender(first + timedelta(days=number), Jenis.RAMADAN, f"Ramadan{mark}")


def _estimate_warning(name: str, first: date, last: date) -> str:
    days = tanggal_panjang(first)
    if last > first:
        days += f" sampai dengan {tanggal_panjang(last)}"
    return f"Tanggal {name} ({days}) masih perkiraan; ganti setelah ditetapkan pemerintah."
