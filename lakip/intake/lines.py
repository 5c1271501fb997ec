"""Tables of a unit's workbook become lines of values (contract §4.2)."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from lakip.domain.bacaan import Bacaan, Kind
from lakip.domain.pilihan import STATUS_DATA, find_pilihan
from lakip.intake.calon import Calon, Line
from lakip.intake.reading import read_code, read_value, read_year
from lakip.intake.register import Register
from lakip.intake.tables import Baris, Tabel
from lakip.intake.workbook import Cell

_TEXTS = {
    "realisasi": ("faktor_pendorong", "faktor_penghambat", "solusi", "data_dukung"),
    "kegiatan": ("nama", "indikator_keluaran", "satuan", "waktu_tempat", "uraian", "data_dukung"),
    "anggaran": ("uraian", "keterangan"),
}
"""Text columns that are kept, by table; the others only help the person who fills them in."""

_PREFILLED = {
    "realisasi": frozenset[str](),
    "kegiatan": frozenset({"target", "nama", "indikator_keluaran", "satuan"}),
    "anggaran": frozenset({"pagu", "uraian"}),
}
"""What the template brings along: alone it says nothing new about a code the plan knows, and a text alone nothing at all."""


def read_lines(tables: Iterable[Tabel], register: Register) -> Iterator[Line]:
    """Yield one line for each data row that says more than what the template had prefilled."""
    for tabel in tables:
        yield from lines_of(tabel, tabel.baris, register)


def lines_of(tabel: Tabel, rows: Iterable[Baris], register: Register) -> Iterator[Line]:
    """Yield the lines that some rows of a table make."""
    for baris in rows:
        cell = baris.cells.get("kode")
        kode = read_code(cell)[0] if cell else ""
        line = Line(tabel.lembar.kunci, kode, tabel.sheet, baris, asal=tabel, ragu=baris.ragu)
        figures = list(_figures(line, register, tabel.pengali))
        if line.tabel == "realisasi":
            figures = _with_status(line, figures)
        line.calon = [*figures, *_texts(line)]
        own = {c.ukuran for c in line.calon} - _PREFILLED[line.tabel]
        if own or (figures and kode not in register.rekening):
            yield line


def _figures(line: Line, register: Register, pengali: Mapping[str, int]) -> Iterator[Calon]:
    known = register.indikator.get(line.kode)
    satuan = known.satuan if known else line.baris.text("satuan")
    tabel, kode, elsewhere = line.tabel, line.kode, line.baris.lembar_lain
    target = known.target if known and tabel == "realisasi" else None
    for kunci, cell in line.baris.cells.items():
        ukuran, periode = measure(tabel, kunci)
        if ukuran is None:
            continue
        bacaan = read_figure(cell, tabel, ukuran, satuan, target)
        if kunci in pengali:
            bacaan = _scaled(bacaan, pengali[kunci])
        sheet = elsewhere.get(kunci, line.sheet)
        yield Calon(tabel, kode, periode, ukuran, sheet, cell.address, cell.text, bacaan)


def read_figure(
    cell: Cell, tabel: str, ukuran: str, satuan: str | None = None, target: Decimal | None = None
) -> Bacaan:
    """Read a figure as what its column measures."""
    plain_count = ukuran in {"pembilang", "penyebut"}
    return read_value(
        cell,
        None if plain_count else "%" if ukuran == "fisik" else satuan,
        None if plain_count else target,
        rupiah=tabel == "anggaran" and ukuran != "fisik",
        target_column=ukuran == "target",
    )


def _scaled(bacaan: Bacaan, pengali: int) -> Bacaan:
    """Give a reading under a head that says "dalam ribuan" in full."""
    return bacaan if bacaan.value is None else bacaan._replace(value=bacaan.value * pengali)


@lru_cache(maxsize=256)
def measure(tabel: str, kunci: str) -> tuple[str | None, int]:
    """Give what a column measures and for which period; (None, 0) for a column that is no figure."""
    name, _, number = kunci.rpartition("_")
    if name in {"nilai", "pembilang", "penyebut"} and number.isdigit():
        realisasi = tabel in {"anggaran", "kegiatan"}
        return ("realisasi" if realisasi else name), int(number)
    if (tabel, kunci) in {("anggaran", "pagu"), ("anggaran", "fisik"), ("kegiatan", "target")}:
        return kunci, 0
    return None, 0


def _texts(line: Line) -> Iterator[Calon]:
    for bagian in _TEXTS[line.tabel]:
        cell = line.baris.cells.get(bagian)
        if cell and cell.text.strip():
            yield Calon(
                "keterangan",
                line.kode,
                0,
                bagian,
                line.baris.lembar_lain.get(bagian, line.sheet),
                cell.address,
                cell.text.strip(),
                milik=line.tabel,
            )


def _with_status(line: Line, figures: list[Calon]) -> list[Calon]:
    """Put Status Data and Tahun Data beside the figures; "belum rilis" alone is a statement about the year."""
    status = find_pilihan(line.baris.text("status_data") or "", STATUS_DATA)
    tahun = line.baris.cells.get("tahun_data")
    tahun_data = read_year(tahun) if tahun else None
    if status is not None or tahun_data is not None:
        figures = [c._replace(status_data=status, tahun_data=tahun_data) for c in figures]
    year = next((c for c in figures if (c.ukuran, c.periode) == ("nilai", 0)), None)
    if status == "belum rilis" and (year is None or not year.has_figure):
        cell = line.baris.cells["status_data"]
        figures = [c for c in figures if c is not year]
        statement = Bacaan(cell.text, Kind.KOSONG, status="belum_rilis")
        figures.append(
            Calon(
                "realisasi",
                line.kode,
                0,
                "nilai",
                line.sheet,
                cell.address,
                cell.text,
                statement,
                status,
                tahun_data,
            )
        )
    return figures
