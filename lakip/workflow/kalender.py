"""Kalender: the special days and office hours working time is counted with, as the agency corrects them (contract §5)."""

from dataclasses import asdict

from lakip.domain.errors import InputRefused
from lakip.domain.kalender import (
    HariKalender,
    calendar_csv,
    hour_rows,
    parse_calendar,
    parse_slots,
    warnings_for,
)
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.intake import csv_table
from lakip.intake.gate import clean_name
from lakip.intake.refusal import Refusal
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics import kepatuhan_sop
from lakip.workflow.access import acting, reading


@reading(Hak.LIHAT)
def days(store: Store, tahun: int) -> list[HariKalender]:
    """Give the days of a calendar year that differ from ordinary ones, by date."""
    rows, _ = kepatuhan_sop.calendar_rows(store)
    return [row for row in rows if row.tanggal.year == tahun]


@reading(Hak.LIHAT)
def warnings(store: Store, tahun: int) -> list[str]:
    """Say what may be wrong with the calendar of a year: no cuti bersama, no Ramadan, days that are only estimates."""
    return warnings_for(tahun, days(store, tahun))


@reading(Hak.LIHAT)
def sources(store: Store) -> dict[int, Row]:
    """Give sumber, pelaku and waktu of each year whose calendar somebody has replaced."""
    return {row["tahun"]: row for row in store.query("kalender_tahun")}


@reading(Hak.LIHAT)
def csv(store: Store, tahun: int) -> bytes:
    """Give the calendar of a year as the CSV that `import_calendar` takes, to be corrected and handed back."""
    return calendar_csv(days(store, tahun)).encode()


@reading(Hak.LIHAT)
def hours(store: Store) -> list[Row]:
    """Give the office hours in force: profil (biasa, ramadan), hari (0 = Monday), mulai, selesai."""
    return store.query("jam_kerja")


@acting(Hak.KETENTUAN)
def import_calendar(store: Store, pelaku: Pelaku, data: bytes, name: str) -> dict[int, int]:
    """Replace the calendar of every year the CSV names by what stands there; gives how many days per year.

    Times already recorded are judged by the new calendar; editions keep the one they were compiled with. Raises
    InputRefused naming the line, also where a day stands there twice.
    """
    rows = parse_calendar(_text(data, name))
    if not rows:
        raise InputRefused(
            f"Berkas {clean_name(name)} tidak memuat satu hari pun; isilah atau unduh dahulu contohnya."
        )
    _check_once(rows)
    years = sorted({row.tanggal.year for row in rows})
    counts = {year: sum(row.tanggal.year == year for row in rows) for year in years}
    with store.write(pelaku, "impor_kalender", ", ".join(map(str, years))) as tx:
        tx.isi = {"berkas": clean_name(name), "hari": {str(year): n for year, n in counts.items()}}
        source = {"sumber": clean_name(name), "pelaku": pelaku.nama, "waktu": now()}
        tx.append("kalender_tahun", [{"tahun": year} | source for year in years])
        tx.append("kalender", [asdict(row) | {"jenis": row.jenis.value} for row in rows])
    return counts


@acting(Hak.KETENTUAN)
def import_hours(store: Store, pelaku: Pelaku, data: bytes, name: str) -> None:
    """Replace the office hours by those of the JSON file; raises InputRefused naming the place."""
    jam = parse_slots(_text(data, name))
    if kosong := " dan ".join(
        profil for profil, week in (("biasa", jam.hari), ("ramadan", jam.ramadan)) if not week
    ):
        raise InputRefused(f"Berkas {clean_name(name)} tidak memuat jam kerja {kosong}; isilah keduanya.")
    with store.write(pelaku, "impor_jam_kerja", clean_name(name)) as tx:
        tx.isi = {"berkas": clean_name(name)}
        tx.append("jam_kerja", hour_rows(jam))


def _text(data: bytes, name: str) -> str:
    try:
        return csv_table.decode(data)[0]
    except Refusal as refusal:
        raise InputRefused(
            f"Berkas {clean_name(name)} ditolak karena {refusal.what}. {refusal.todo}."
        ) from None


def _check_once(rows: tuple[HariKalender, ...]) -> None:
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        key = (row.tanggal, row.jenis)
        if key in seen:
            raise InputRefused(
                f"Berkas kalender memuat {row.tanggal.isoformat()} dengan jenis {row.jenis.value} lebih dari satu kali; "
                "hapus yang berlebih."
            )
        seen.add(key)
