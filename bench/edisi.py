"""Edisi: the workbook of an edition against the same cells written bare, and where the time of a whole edition goes."""

import io
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.cell import MergedCell
from python_calamine import CalamineWorkbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bench.harness import Case, Peran, Suite
from bench.instansi import add_instansi
from lakip.ledger.store import Store
from lakip.report import workbook as buku
from lakip.report.bahan import Bahan
from lakip.report.edition import compile_files
from lakip.report.lembar import Lembar
from lakip.report.narasi import blok_rows
from lakip.report.naskah import grafik
from lakip.report.naskah.berkas import lakip_berkas
from lakip.report.pdf import pdf, soffice
from lakip.report.surat.berkas import nota_dinas_berkas, surat_pengantar_berkas
from lakip.report.tables import lembar_kertas_kerja, lembar_lakip
from lakip.report.tables.umum import menurut_sasaran
from lakip.workflow.toko import open_store

TAHUN = 2025
LOOK = ("font", "fill", "border", "alignment", "number_format")
ROUNDS = {50: 7, 500: 3, 5000: 1}
ROUNDS_TAHAP = {50: 5, 500: 2}
"""The document of 5,000 indikator would have a thousand charts; nobody prints it."""
SHORT_ROUNDS = {20: 2}
SEL = (
    "write_string",
    "write_number",
    "write_blank",
    "write_formula",
    "write_datetime",
    "merge_range",
    "set_row",
    "set_column",
)
"""What of a sheet is written again when its cells are written bare: no chart, no page setup."""
LIBRARY_OWN = {"xf_index", "hyperlink"}
"""Looks with these the library makes for itself."""
Cells = dict[str, list[list[Any]]]
"""Rows of values by sheet; "" is an empty cell."""
Looks = dict[str, list[tuple[int, int, Any, dict[str, Any]]]]
"""Row, column, value and look of each formatted cell by sheet."""


@contextmanager
def suites(singkat: bool) -> Iterator[Sequence[Suite]]:
    """Give for each size of agency a suite of its workbook and one of the stages of its edition, each size with a store of its own."""
    rounds = SHORT_ROUNDS if singkat else ROUNDS
    stages = SHORT_ROUNDS if singkat else ROUNDS_TAHAP
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        stores = {banyak: open_store(str(Path(folder) / f"{banyak}.duckdb")) for banyak in rounds}
        for banyak, store in stores.items():
            add_instansi(store, banyak, range(TAHUN - 3, TAHUN + 1))
        yield [
            *(_workbook(store, banyak, rounds[banyak]) for banyak, store in stores.items()),
            *(_stages(stores[banyak], banyak, n) for banyak, n in stages.items()),
        ]
        for store in stores.values():
            store.close()


def _workbook(store: Store, banyak: int, rounds: int) -> Suite:
    lembar = lembar_lakip(Bahan(store, TAHUN))
    rekaman = Rekaman.of(lembar)
    product = _written(lembar)
    cells, looks = read_cells(product), read_looks(product)
    cases = [
        Case("report.workbook (rumus, gaya, tinggi baris, grafik)", Peran.PRODUK, lambda _: _written(lembar), answer=read_cells),
        Case("openpyxl, sel dan gaya yang sama", Peran.PEMBANDING, lambda _: with_looks(looks), answer=read_cells),
        Case("xlsxwriter, sel, rumus, dan gaya yang sama, ditulis polos", Peran.LAIN, lambda _: rekaman.played(), answer=read_cells),
        Case("xlsxwriter hemat memori, nilai yang sama tanpa gaya", Peran.LANTAI, lambda _: with_xlsxwriter(cells),
             answer=read_cells),
    ]  # fmt: skip
    filled = sum(cell != "" for rows in cells.values() for row in rows for cell in row)
    judul = f"buku kerja LAKIP {banyak} indikator, {len(cells)} lembar, {filled} sel berisi"
    return Suite("edisi", judul, cases, rounds, memori=True)


def _stages(store: Store, banyak: int, rounds: int) -> Suite:
    """Set the parts of compiling beside the whole: "× pembanding" is a part's share of it."""
    bahan = Bahan(store, TAHUN)
    lakip, kertas, blok = lembar_lakip(bahan), lembar_kertas_kerja(bahan), blok_rows(bahan)
    naskah = lakip_berkas(bahan, lakip, blok, "").data
    parts: dict[str, Callable[[], object]] = {
        "angka dibaca dan tabel dibuat": lambda: (
            lembar_lakip(fresh := Bahan(store, TAHUN)),
            lembar_kertas_kerja(fresh),
        ),
        "teks naskah dari angka": lambda: blok_rows(bahan),
        "dua buku kerja XLSX": lambda: (_written(lakip), _written(kertas)),
        "grafik naskah": lambda: drawn(bahan),
        "naskah Word, termasuk grafiknya": lambda: lakip_berkas(bahan, lakip, blok, ""),
        "dua surat": lambda: (nota_dinas_berkas(bahan), surat_pengantar_berkas(bahan)),
    }
    if soffice() and banyak <= min(ROUNDS):
        parts["PDF dari naskah (LibreOffice)"] = lambda: pdf(naskah)
    cases = [
        Case("compile_files, edisi utuh tanpa PDF", Peran.PEMBANDING, lambda _: compile_files(store, TAHUN))
    ]
    cases += [Case(nama, Peran.LAIN, lambda _, part=part: part()) for nama, part in parts.items()]
    return Suite("edisi", f"tahap edisi {banyak} indikator", cases, rounds)


def drawn(bahan: Bahan) -> int:
    """Draw every chart of the document; give how many."""
    charts = [*grafik.capaian_sasaran(bahan), *grafik.pagu_realisasi(bahan)]
    for no, (_, group) in enumerate(menurut_sasaran(bahan.dihitung).items(), start=1):
        milik = {row["kode"] for row in group}
        charts += grafik.target_realisasi(bahan, no, group)
        charts += grafik.tren_capaian(bahan, no, [row for row in bahan.antar_tahun if row["kode"] in milik])
    return len(charts)


def _written(lembar: Sequence[Lembar]) -> bytes:
    return buku.workbook(lembar, "Instansi", "LAKIP", TAHUN, 2)


class Rekaman:
    """What the product asked xlsxwriter to write: looks, and by sheet every cell in its order."""

    def __init__(self) -> None:
        self.looks: list[dict[str, Any]] = []
        self.sheets: dict[str, list[tuple[str, tuple[Any, ...], int | None, tuple[Any, ...]]]] = {}

    @classmethod
    def of(cls, lembar: Sequence[Lembar]) -> "Rekaman":
        """Let the product write the sheets once, listening."""
        rekaman, plain = cls(), buku.Workbook
        buku.Workbook = rekaman._listening()
        try:
            _written(lembar)
        finally:
            buku.Workbook = plain
        return rekaman

    def _listening(self) -> type[xlsxwriter.Workbook]:
        rekaman, numbers = self, {}

        class Sheet(Worksheet):
            def __getattribute__(self, name: str) -> Any:
                found = super().__getattribute__(name)
                if name not in SEL:
                    return found

                def kept(*args: Any) -> Any:
                    at = next((n for n, one in enumerate(args) if isinstance(one, Format)), len(args))
                    look = numbers[args[at]] if at < len(args) else None
                    rekaman.sheets.setdefault(self.name, []).append((name, args[:at], look, args[at + 1 :]))
                    return found(*args)

                return kept

        class Book(xlsxwriter.Workbook):
            def add_worksheet(
                self, name: str | None = None, worksheet_class: type | None = None
            ) -> Worksheet:
                return super().add_worksheet(name, worksheet_class or Sheet)

            def add_format(self, properties: Mapping[str, Any] | None = None) -> Format:
                made = super().add_format(properties)
                if properties and not properties.keys() & LIBRARY_OWN:
                    numbers[made] = len(rekaman.looks)
                    rekaman.looks.append(dict(properties))
                return made

        return Book

    def played(self) -> bytes:
        """Write the same again, with nothing but the calls."""
        out = io.BytesIO()
        book = xlsxwriter.Workbook(out, {"in_memory": True})
        looks = [book.add_format(look) for look in self.looks]
        for name, calls in self.sheets.items():
            sheet = book.add_worksheet(name)
            for method, before, look, after in calls:
                write = getattr(sheet, method)
                write(*before) if look is None else write(*before, looks[look], *after)
        book.close()
        return out.getvalue()


def read_cells(data: bytes) -> Cells:
    """Give every cell's value; formulas give the value they were written with."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def read_looks(data: bytes) -> Looks:
    """Give every cell of the product's workbook with its font, fill, border, alignment and number format."""
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return {
        sheet.title: [
            (cell.row, cell.column, cell.value, {name: copy(getattr(cell, name)) for name in LOOK})
            for row in sheet.iter_rows()
            for cell in row
            if (cell.has_style or cell.value is not None) and not isinstance(cell, MergedCell)
        ]
        for sheet in book
    }


def with_looks(looks: Looks) -> bytes:
    """Write the values with openpyxl and give each cell its look, as its tutorial does."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, cells in looks.items():
        sheet = book.create_sheet(name)
        for row, column, value, look in cells:
            cell = sheet.cell(row, column, value)
            for part, form in look.items():
                setattr(cell, part, form)
    return _saved(book)


def with_xlsxwriter(cells: Cells) -> bytes:
    """Write the values with the library the product uses, and nothing else."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "in_memory": True})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in cells.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    if value:
                        sheet.write_string(at, column, value)
                elif isinstance(value, date | datetime):
                    sheet.write_datetime(at, column, value, day)
                else:
                    sheet.write_number(at, column, value)
    book.close()
    return out.getvalue()


def _saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
