"""Past step times from a CSV or a workbook: looked through row by row first, then stored all together or not at all."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from lakip.domain.errors import InputRefused, LakipError, NotAllowed, NotPermitted, WrongUsage
from lakip.domain.findings import Severity, Temuan
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak, Peran
from lakip.domain.sop import Aksi, Kejadian, check_next
from lakip.domain.waktu import now
from lakip.intake.langkah import LANGKAH, BarisLangkah, read_steps, steps_workbook
from lakip.intake.workbook import read_workbook
from lakip.ledger.store import Store, Transaction
from lakip.metrics import kepatuhan_sop
from lakip.workflow import langkah, siklus
from lakip.workflow.access import acting, reading


@dataclass(frozen=True, slots=True)
class Catatan:
    """One row that could be read: the year, what happened, and where the row stands."""

    tahun: int
    kejadian: Kejadian
    tempat: BarisLangkah


@dataclass(frozen=True, slots=True)
class HasilImpor:
    """What a file holds: the rows that can be stored, and one finding for each row that can't."""

    file: str
    catatan_rows: list[Catatan]
    temuan: list[Temuan]


@reading(Hak.SOP)
def check_steps(store: Store, data: bytes, name: str) -> HasilImpor:
    """Tell row by row what importing this file would do; nothing is stored. Raises InputRefused when it can't be read."""
    return _checked(store, data, name)


@acting(Hak.SOP)
def import_steps(store: Store, pelaku: Pelaku, data: bytes, name: str) -> int:
    """Record the events of a CSV or workbook all together or not at all; gives how many. Raises InputRefused with every row.

    A year that is over and has no step recorded yet comes in as history: its reviews and signatures were given outside.
    """
    with store.write(pelaku, "impor_langkah", name) as tx:
        hasil = _checked(tx, data, name)
        if hasil.temuan:
            raise InputRefused(" ".join(f"{one.message} {one.guidance}" for one in hasil.temuan))
        years = {one.tahun for one in hasil.catatan_rows}
        recorders = {tahun: _recorder(tx, pelaku, tahun) for tahun in years}
        for one in hasil.catatan_rows:
            try:
                dasar = one.tempat.teks.get("dasar") or f"Impor berkas {name}"
                langkah.append(tx, recorders[one.tahun], one.tahun, one.kejadian, dasar)
            except (NotAllowed, NotPermitted, WrongUsage) as error:
                raise InputRefused(f"{_place(hasil.file, one.tempat)}: {error}") from None
        tx.isi = {"banyak": len(hasil.catatan_rows)}
    return len(hasil.catatan_rows)


def steps_template(tahun: int) -> bytes:
    """Give the template as .xlsx, with the first steps of the year's LAKIP as examples."""
    return steps_workbook(_examples(tahun))


def steps_example(tahun: int) -> bytes:
    """Give the same as CSV."""
    lines = [",".join(row) for row in ([kolom.kunci for kolom in LANGKAH.kolom], *_examples(tahun))]
    return "\n".join([*lines, ""]).encode()


def _examples(tahun: int) -> list[list[str]]:
    """Give the first two steps of the year's LAKIP, made the year after."""
    moments = (
        (1, "terima", "08:00"), (1, "mulai", "08:15"), (1, "selesai", "08:45"), (2, "terima", "09:00"), (2, "mulai", "09:00"),
    )  # fmt: skip
    return [[str(tahun), str(no), aksi, f"{tahun + 1}-01-06 {clock}", ""] for no, aksi, clock in moments]


def _checked(place: Store | Transaction, data: bytes, name: str) -> HasilImpor:
    workbook = read_workbook(data, name)
    rows, temuan = read_steps(workbook)
    catatan_rows = []
    for row in rows:
        try:
            catatan_rows.append(_read(place, row))
        except LakipError as error:
            temuan.append(_refused(workbook.name, row, str(error)))
    temuan += [] if temuan else _out_of_order(place, workbook.name, catatan_rows)
    return HasilImpor(workbook.name, catatan_rows, temuan)


def _read(place: Store | Transaction, row: BarisLangkah) -> Catatan:
    """Read one row; raises WrongUsage for what can't be read or the SOP does not have."""
    teks = defaultdict(str, row.teks)
    try:
        tahun, no = int(teks["tahun"]), int(teks["langkah"])
        ke = int(teks["ke"]) if teks["ke"] else None
    except ValueError:
        raise WrongUsage("tahun, langkah, dan ke harus bilangan.") from None
    waktu, aksi = siklus.step_moment(teks["waktu"]), cast("Aksi", teks["aksi"].lower())
    event = Kejadian(no, aksi, waktu, teks["alasan"] or None, teks["pemeriksa"].lower(), ke)
    langkah.check_known(place, tahun, event)
    return Catatan(tahun, event, row)


def _out_of_order(place: Store | Transaction, name: str, rows: list[Catatan]) -> Iterator[Temuan]:
    """Find the first row of each year that the SOP does not allow after those recorded and those above it."""
    for tahun in dict.fromkeys(one.tahun for one in rows):
        events = kepatuhan_sop.kejadian(place, tahun)
        for one in (one for one in rows if one.tahun == tahun):
            if refusal := check_next(events, one.kejadian):
                yield _refused(name, one.tempat, refusal)
                break
            events = [*events, one.kejadian]


def _refused(name: str, row: BarisLangkah, sentence: str) -> Temuan:
    return Temuan(
        "langkah_baris", Severity.TOLAK,
        f"{_place(name, row)}: {sentence}",
        "Perbaiki baris itu lalu unggah lagi.",
        sheet=row.sheet, cell=row.sel["waktu"], raw=row.teks["waktu"],
    )  # fmt: skip


def _place(name: str, row: BarisLangkah) -> str:
    return f"Baris {row.nomor} pada berkas {name}"


def _recorder(tx: Transaction, pelaku: Pelaku, tahun: int) -> Pelaku:
    """Give who records: for a year that is over and unrecorded somebody who reviews nothing, as the console does."""
    is_over = now().date() >= date(tahun + 1, 3, 1)
    if is_over and not tx.query("kejadian", tahun=tahun):
        return replace(pelaku, peran=Peran.KONSOL)
    return pelaku
