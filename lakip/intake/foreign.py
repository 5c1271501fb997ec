"""A found table and its mapping become tables of ours: parts joined, merged texts filled down, months added up."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from lakip.domain.findings import Severity, Temuan
from lakip.domain.kode import bentuk_perangkat_daerah
from lakip.intake.blocks import Block, Role
from lakip.intake.bulanan import months_of, with_quarters
from lakip.intake.layout import Lembar
from lakip.intake.mapping.compete import BERBAGIAN
from lakip.intake.mapping.content import KODE_NAMA
from lakip.intake.mapping.layouts import targets
from lakip.intake.mapping.model import KolomTerpeta, Pemetaan
from lakip.intake.split_lines import split_lines
from lakip.intake.tables import Baris, Tabel
from lakip.intake.workbook import Cell

_NAMA = ("nama", "uraian")
_IDENTITAS = ("kode", *_NAMA, "indikator_keluaran")
_BERUPIAH = {"anggaran", "e81"}
"""Tables whose months are rupiah; those of kinerja wait for the quarter type of their indikator."""
_JARAK_KODE = re.compile(r"(?<=[0-9])\s*\.\s*(?=[0-9])")
_DIISI_TURUN = BERBAGIAN | {"satuan"}
"""Texts that a merged cell gives to every row it spans; a figure never is."""


def read_block(block: Block, pemetaan: Pemetaan) -> list[Tabel]:
    """Give the tables of ours that a mapped table fills: one, or two where kinerja and rupiah stand side by side."""
    rows = _Rows(block, pemetaan)
    tables = [
        _table(rows, lembar, _in_period(names, pemetaan.periode)) for lembar, names in targets(pemetaan.tabel)
    ]
    return [tabel for tabel in tables if tabel.baris or len(tables) == 1]


def _table(rows: "_Rows", lembar: Lembar, names: dict[str, str]) -> Tabel:
    """Give the rows under the keys of one layout of ours."""
    block, pemetaan, doubtful = rows.block, rows.pemetaan, rows.pemetaan.doubtful()
    columns = [
        (names[kunci], k) for kunci, own in _with_derived(pemetaan).items() if kunci in names for k in own
    ]
    return Tabel(
        lembar,
        block.sheet.name,
        tuple(found for baris in rows.data if (found := _renamed(baris, names, lembar)) is not None),
        tuple(found for baris in rows.totals if (found := _renamed(baris, names, lembar)) is not None),
        {kunci: _doubt(pemetaan, lembar.judul_of(kunci), k) for kunci, k in columns if k in doubtful},
        (block.sheet.name, *block.title, *(k.judul for k in pemetaan.kolom if k.kunci is not None)),
        {kunci: k.pengali for kunci, k in columns if k.pengali != 1},
    )


def _with_derived(pemetaan: Pemetaan) -> dict[str, list[KolomTerpeta]]:
    """Give the columns by key, those of the months also under the triwulan they make."""
    own = pemetaan.keys()
    for n in range(1, 5):
        months = [k for m in months_of(n) for k in own.get(m, ())]
        if months:
            own.setdefault(f"{_rupiah(pemetaan)}_{n}", months)
    return own


def _rupiah(pemetaan: Pemetaan) -> str:
    """Give how the keys of a realisasi in rupiah begin."""
    return "rp" if pemetaan.tabel == "e81" else "nilai"


def _in_period(names: dict[str, str], periode: int) -> dict[str, str]:
    """Give the keys with those of the year taken for a triwulan, where the sheet is about that one."""
    if not periode:
        return names
    return names | {
        k: f"{v.removesuffix('_0')}_{periode}" for k, v in names.items() if v in {"nilai_0", "capaian"}
    }


_LETAK = {"kode", "sasaran", "kegiatan"}
_TEKS = _LETAK | {"penanggung_jawab", *_NAMA, "indikator_keluaran", "satuan"}
"""What says where a row belongs, in Kinerja and in the other layouts: alone it is no row."""


def _renamed(baris: Baris, names: Mapping[str, str], lembar: Lembar) -> Baris | None:
    """Give a row under our keys; None for one that holds nothing the layout asks for."""
    cells = {names[kunci]: cell for kunci, cell in baris.cells.items() if kunci in names}
    texts = _LETAK if lembar.kunci == "realisasi" else _TEKS
    return baris._replace(cells=cells) if baris.ragu or not cells.keys() <= texts else None


def _doubt(pemetaan: Pemetaan, judul: str, k: KolomTerpeta) -> Temuan:
    scale = f" dan dikali {k.pengali:,}".replace(",", ".") if k.pengali != 1 else ""
    kolom = f"Kolom {k.judul or k.huruf} pada lembar {pemetaan.sheet}"
    sure = f"({k.alasan}, keyakinan {k.keyakinan} %)"
    if not k.diusulkan:
        return Temuan(
            "peta_kolom", Severity.TANYA,
            f"{kolom} mungkin {judul}{scale} {sure}; nilainya belum disimpan.",
            "Tentukan sendiri pemetaan kolomnya, atau unggah daftar yang memuat angka sejak Januari.",
            sheet=pemetaan.sheet, cell=k.cell, raw=k.judul,
        )  # fmt: skip
    return Temuan(
        "peta_kolom", Severity.TANYA,
        f"{kolom} dibaca sebagai {judul}{scale} {sure}.",
        "Terima usulan bila benar; bila tidak, tentukan sendiri pemetaan kolomnya lalu unggah kembali.",
        sheet=pemetaan.sheet, cell=k.cell, raw=k.judul, value=f"{judul}{scale}",
    )  # fmt: skip


class _Rows:
    """The rows of one table under the keys of its mapping."""

    def __init__(self, block: Block, pemetaan: Pemetaan) -> None:
        self.block = block
        self.pemetaan = pemetaan
        self.keys = {kunci: [k.column for k in columns] for kunci, columns in pemetaan.keys().items()}
        self.columns = sorted(c for columns in self.keys.values() for c in columns)
        self.texts = {c for kunci, columns in self.keys.items() if kunci in _DIISI_TURUN for c in columns}
        self.figures = {
            c for kunci, columns in self.keys.items() if kunci not in _DIISI_TURUN for c in columns
        }
        self.nama = "indikator_keluaran" if "indikator_keluaran" in self.keys else "nama"
        self.lines = pemetaan.tabel != "anggaran"
        self.above: dict[int, list[tuple[int, tuple[int, int]]]] = {}
        for row, column, source in self._merged():
            self.above.setdefault(row, []).append((column, source))

    @cached_property
    def data(self) -> tuple[Baris, ...]:
        """The rows of data."""
        return tuple(baris for baris in self._written if not _of_perangkat_daerah(baris))

    @cached_property
    def totals(self) -> tuple[Baris, ...]:
        """The rows of totals, that of the whole perangkat daerah included."""
        stated = [Baris(n, self._cells(n, fill=False)) for n in self.block.numbers(Role.TOTAL)]
        return (*stated, *(baris for baris in self._written if _of_perangkat_daerah(baris)))

    @cached_property
    def _written(self) -> tuple[Baris, ...]:
        return tuple(self._read())

    def _read(self) -> Iterator[Baris]:
        """Yield the rows of data; a row with several indikator in one cell becomes as many rows."""
        for number, role in self.block.rows:
            if role is Role.DATA or (role is Role.GROUP and self._holds_figures(number)):
                baris = Baris(number, self._cells(number, fill=True))
                yield from split_lines(baris, self.nama, self.block.sheet.name) if self.lines else (baris,)

    def _merged(self) -> Iterator[tuple[int, int, tuple[int, int]]]:
        """Yield row and column of each cell below the first of a merged range of texts, with the place of that first cell."""
        for top, left, bottom, _ in self.block.sheet.merged:
            if left in self.texts and top > self.block.header[1]:
                for row in range(top + 1, bottom + 1):
                    yield row, left, (top, left)

    def _holds_figures(self, number: int) -> bool:
        """Tell whether a row of text says whose it is and something where figures stand ("belum rilis")."""
        row = self.block.sheet.row(number)
        named = any(column in row for kunci in _IDENTITAS for column in self.keys.get(kunci, ()))
        return named and any(self._filled(row.get(column)) for column in self.figures)

    @staticmethod
    def _filled(cell: Cell | None) -> bool:
        return cell is not None and bool(cell.text.strip() or not cell.cached)

    def _cells(self, number: int, *, fill: bool) -> dict[str, Cell]:
        row = self.block.sheet.row(number, self.columns)
        if fill:
            for column, (top, left) in self.above.get(number, ()):
                source = self.block.sheet.cell(top, left)
                if source is not None and column not in row:
                    row[column] = source
        filled = {column: cell for column, cell in row.items() if self._filled(cell)}
        cells: dict[str, Cell] = {}
        for kunci, columns in self.keys.items():
            if parts := [filled[c] for c in columns if c in filled]:
                cells[kunci] = _joined(kunci, parts)
        cells = _with_code(cells)
        return with_quarters(cells, _rupiah(self.pemetaan)) if self.pemetaan.tabel in _BERUPIAH else cells


def _of_perangkat_daerah(baris: Baris) -> bool:
    return bentuk_perangkat_daerah(baris.text("kode") or "")


def _joined(kunci: str, parts: list[Cell]) -> Cell:
    """Give the parts of one text as one cell: codes joined by dots, names by spaces; marks such as "-" left out.

    A figure that stands in two parts counts once; two different ones stay two lines, which no reader takes for a value.
    """
    if len(parts) == 1:
        return parts[0]
    if kunci == "kode":
        kind = "teks" if all(p.kind == "teks" for p in parts) else "angka"
        return parts[0]._replace(kind=kind, text=".".join(p.text.strip().strip(".") for p in parts))
    said = [p for p in parts if any(ch.isalnum() for ch in p.text)] or parts
    if kunci in BERBAGIAN:
        return said[0]._replace(text=" ".join(p.text.strip() for p in said))
    different = list(dict.fromkeys(p.text.strip() for p in said))
    return said[0] if len(different) == 1 else said[0]._replace(kind="teks", text="\n".join(different))


def _with_code(cells: dict[str, Cell]) -> dict[str, Cell]:
    """Tidy a code ("5. 1. 02." is 5.1.02) and part it from a name in the same cell: "5.03.02 Program Kepegawaian"."""
    name = next((kunci for kunci in _NAMA if kunci in cells), None)
    source = "kode" if "kode" in cells else name
    if source is None:
        return cells
    cell = cells[source]
    text = _JARAK_KODE.sub(".", cell.text.strip()) if cell.kind == "teks" else cell.text
    found = KODE_NAMA.fullmatch(text) if cell.kind == "teks" else None
    if found is None:
        if source == "kode" and cell.kind == "teks":
            cells["kode"] = cell._replace(text=text.rstrip("."))
        return cells
    parted = {"kode": cell._replace(text=found[1])}
    if source != "kode" or name is None:
        parted[name or "nama"] = cell._replace(text=found[2].strip())
    return cells | parted
