"""A found table and its mapping become tables of ours: parts joined, merged texts filled down, months added up."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lakip.domain.findings import Severity, Temuan
from lakip.intake.blocks import Block, Role
from lakip.intake.jumlahan import jumlahan
from lakip.intake.layout import Lembar
from lakip.intake.mapping.compete import BERBAGIAN
from lakip.intake.mapping.content import KODE_NAMA
from lakip.intake.mapping.layouts import targets
from lakip.intake.mapping.model import KolomTerpeta, Pemetaan
from lakip.intake.split_lines import split_lines
from lakip.intake.tables import Baris, Tabel
from lakip.intake.workbook import Cell

_NAMA = ("nama", "uraian")
_DIISI_TURUN = BERBAGIAN | {"satuan"}
"""Texts that a merged cell gives to every row it spans; a figure never is."""


def read_block(block: Block, pemetaan: Pemetaan) -> list[Tabel]:
    """Give the tables of ours that a mapped table fills: one, or two where kinerja and rupiah stand side by side."""
    rows = _Rows(block, pemetaan)
    data, totals = tuple(rows.data()), tuple(rows.totals())
    judul = (block.sheet.name, *block.title, *(k.judul for k in pemetaan.kolom if k.kunci is not None))
    tables = []
    for lembar, all_names in targets(pemetaan.tabel):
        names = _in_period(all_names, pemetaan.periode)
        own = {kunci: columns for kunci, columns in pemetaan.keys().items() if kunci in names}
        tables.append(
            Tabel(
                lembar,
                block.sheet.name,
                tuple(found for baris in data if (found := _renamed(baris, names, lembar)) is not None),
                tuple(found for baris in totals if (found := _renamed(baris, names, lembar)) is not None),
                {names[kunci]: _doubt(pemetaan, lembar.judul_of(names[kunci]), k) for kunci, columns in own.items()
                 for k in columns if k.ragu},
                judul,
                {names[kunci]: columns[0].pengali for kunci, columns in own.items() if columns[0].pengali != 1},
            )
        )  # fmt: skip
    return [tabel for tabel in tables if tabel.baris or len(tables) == 1]


def _in_period(names: dict[str, str], periode: int) -> dict[str, str]:
    """Give the keys with those of the year taken for a triwulan, where the sheet is about that one."""
    if not periode:
        return names
    return names | {
        k: f"{v.removesuffix('_0')}_{periode}" for k, v in names.items() if v in {"nilai_0", "capaian"}
    }


def _renamed(baris: Baris, names: Mapping[str, str], lembar: Lembar) -> Baris | None:
    """Give a row under our keys; None for one that holds nothing the layout asks for."""
    cells = {names[kunci]: cell for kunci, cell in baris.cells.items() if kunci in names}
    texts = {"kode", "sasaran", "kegiatan", "penanggung_jawab", *_NAMA, "indikator_keluaran", "satuan"}
    figures = (
        cells.keys() - texts
        if lembar.kunci != "realisasi"
        else cells.keys() - {"kode", "sasaran", "kegiatan"}
    )
    return replace(baris, cells=cells) if figures or baris.ragu else None


def _doubt(pemetaan: Pemetaan, judul: str, k: KolomTerpeta) -> Temuan:
    scale = f" dan dikali {k.pengali:,}".replace(",", ".") if k.pengali != 1 else ""
    return Temuan(
        "peta_kolom", Severity.TANYA,
        f"Kolom {k.judul} pada lembar {pemetaan.sheet} dibaca sebagai {judul}{scale} ({k.alasan}, keyakinan {k.keyakinan} %).",
        "Terima usulan bila benar; bila tidak, tentukan sendiri pemetaan kolomnya lalu unggah kembali.",
        sheet=pemetaan.sheet, cell=k.cell, raw=k.judul, value=f"{judul}{scale}",
    )  # fmt: skip


class _Rows:
    """The rows of one table under the keys of its mapping."""

    def __init__(self, block: Block, pemetaan: Pemetaan) -> None:
        self.block = block
        self.keys = {kunci: [k.column for k in columns] for kunci, columns in pemetaan.keys().items()}
        self.texts = {c for kunci, columns in self.keys.items() if kunci in _DIISI_TURUN for c in columns}
        self.figures = {
            c for kunci, columns in self.keys.items() if kunci not in _DIISI_TURUN for c in columns
        }
        self.nama = "indikator_keluaran" if "indikator_keluaran" in self.keys else "nama"
        self.lines = pemetaan.tabel != "anggaran"
        self.above: dict[int, list[tuple[int, tuple[int, int]]]] = {}
        for row, column, source in self._merged():
            self.above.setdefault(row, []).append((column, source))

    def data(self) -> Iterator[Baris]:
        """Yield the rows of data; a row with several indikator in one cell becomes as many rows."""
        for number, role in self.block.rows:
            if role is Role.DATA or (role is Role.GROUP and self._holds_figures(number)):
                baris = Baris(number, self._cells(number, fill=True))
                yield from split_lines(baris, self.nama, self.block.sheet.name) if self.lines else (baris,)

    def totals(self) -> Iterator[Baris]:
        """Yield the rows of totals."""
        for number in self.block.numbers(Role.TOTAL):
            yield Baris(number, self._cells(number, fill=False))

    def _merged(self) -> Iterator[tuple[int, int, tuple[int, int]]]:
        """Yield row and column of each cell below the first of a merged range of texts, with the place of that first cell."""
        for top, left, bottom, _ in self.block.sheet.merged:
            if left in self.texts and top > self.block.header[1]:
                for row in range(top + 1, bottom + 1):
                    yield row, left, (top, left)

    def _holds_figures(self, number: int) -> bool:
        return any(self._filled(self.block.sheet.cell(number, column)) for column in self.figures)

    @staticmethod
    def _filled(cell: Cell | None) -> bool:
        return cell is not None and bool(cell.text.strip() or not cell.cached)

    def _cells(self, number: int, *, fill: bool) -> dict[str, Cell]:
        row = self.block.sheet.row(number)
        if fill:
            for column, (top, left) in self.above.get(number, ()):
                source = self.block.sheet.cell(top, left)
                if source is not None and column not in row:
                    row[column] = source
        cells: dict[str, Cell] = {}
        for kunci, columns in self.keys.items():
            parts = [row[c] for c in columns if c in row and self._filled(row[c])]
            if parts:
                cells[kunci] = _joined(kunci, parts)
        return _with_quarters(_with_code(cells))


def _joined(kunci: str, parts: list[Cell]) -> Cell:
    """Give the parts of one text as one cell: codes joined by dots, names by spaces; marks such as "-" left out.

    A figure that stands in two parts counts once; two different ones stay two lines, which no reader takes for a value.
    """
    if len(parts) == 1:
        return parts[0]
    if kunci == "kode":
        kind = "teks" if all(p.kind == "teks" for p in parts) else "angka"
        return replace(parts[0], kind=kind, text=".".join(p.text.strip().strip(".") for p in parts))
    said = [p for p in parts if any(ch.isalnum() for ch in p.text)] or parts
    if kunci in BERBAGIAN:
        return replace(said[0], text=" ".join(p.text.strip() for p in said))
    different = list(dict.fromkeys(p.text.strip() for p in said))
    return said[0] if len(different) == 1 else replace(said[0], kind="teks", text="\n".join(different))


def _with_code(cells: dict[str, Cell]) -> dict[str, Cell]:
    """Part a code from the name in the same cell: "5.03.02 Program Kepegawaian"."""
    name = next((kunci for kunci in _NAMA if kunci in cells), None)
    for kunci in ("kode", name):
        found = (
            KODE_NAMA.fullmatch(cells[kunci].text.strip()) if kunci in cells and kunci is not None else None
        )
        if found and kunci is not None and (kunci == "kode" or "kode" not in cells):
            cell = cells[kunci]
            parted = {"kode": replace(cell, text=found[1])}
            if kunci != "kode" or name is None:
                parted[name or "nama"] = replace(cell, text=found[2].strip())
            return cells | parted
    return cells


def _with_quarters(cells: dict[str, Cell]) -> dict[str, Cell]:
    """Add the months of each triwulan that has no column of its own."""
    name = "rp" if any(kunci.startswith("rp_") for kunci in cells) else "nilai"
    for n in range(1, 5):
        months = [cells[f"bulan_{m}"] for m in range(3 * n - 2, 3 * n + 1) if f"bulan_{m}" in cells]
        if months and f"{name}_{n}" not in cells:
            cells[f"{name}_{n}"] = jumlahan(months)
    return cells
