"""A mapping somebody gave, laid over a found table, or over the rows a person names as its head."""

from dataclasses import replace

from lakip.domain.errors import WrongUsage
from lakip.intake.blocks import Block, Head, Role
from lakip.intake.header import find_blocks
from lakip.intake.header.words import NOTE, SIGNATURE, TOTAL
from lakip.intake.layout import Isi
from lakip.intake.mapping.layouts import DIPETAKAN
from lakip.intake.mapping.model import KolomTerpeta, LembarDiminta, Pemetaan, fingerprint
from lakip.intake.mapping.words import read_ciri, scale_of
from lakip.intake.values import address
from lakip.intake.workbook import Cell, Sheet


def given(block: Block, wanted: LembarDiminta, asal: str) -> Pemetaan:
    """Map a table as a person said (`asal` ditentukan) or once agreed (diingat); every other column is left out."""
    keys = wanted.kunci()
    alasan = f"diingat dari {wanted.sejak}" if asal == "diingat" else "ditentukan pengguna"
    kali = scale_of(block.title)
    kolom = []
    for column, head in sorted(block.heads.items()):
        one = KolomTerpeta(column, head.text, head.cell, keys.get(column), "tidak disebut pada pemetaan", 100)
        if one.kunci is not None:
            own = read_ciri(head.path).pengali
            scale = own if own != 1 else kali
            one = replace(one, alasan=alasan, pengali=scale if _is_rupiah(wanted, one.kunci) else 1)
        kolom.append(one)
    sheet = block.sheet
    return Pemetaan(
        sheet.name, sheet.hidden, wanted.tabel, block.header, tuple(kolom), fingerprint(block), asal, alasan
    )


def block_for(sheet: Sheet, wanted: LembarDiminta) -> Block:
    """Give the table of a sheet a person means: the found one that has most of the columns, else the rows below `kepala`.

    Raises WrongUsage where no table is found and no head is named.
    """
    columns = set(wanted.kunci())
    blocks = [b for b in find_blocks(sheet) if wanted.kepala in {None, b.header} and columns & b.heads.keys()]
    if blocks:
        return _with_columns(max(blocks, key=lambda b: len(columns & b.heads.keys())), columns)
    if wanted.kepala is None:
        raise WrongUsage(
            f"Lembar {sheet.name} tidak memuat tabel dengan kolom {', '.join(wanted.kolom)}. "
            'Sebutkan baris judulnya pada pemetaan, misalnya "kepala": [5, 6].'
        )
    first, last = wanted.kepala
    title = tuple(" ".join(c.text for c in sheet.row(n).values()) for n in range(1, first) if sheet.row(n))
    rows = tuple((n, _role(cells)) for n, cells in sheet.rows() if n > last)
    return _with_columns(Block(sheet, title, (first, last), {}, rows), columns)


def _with_columns(block: Block, columns: set[int]) -> Block:
    heads = {column: _head(block, column) for column in columns - block.heads.keys()}
    return replace(block, heads=block.heads | heads)


def _head(block: Block, column: int) -> Head:
    first, last = block.header
    cells = [cell for n in range(first, last + 1) if (cell := block.sheet.cell(n, column)) is not None]
    path = tuple(cell.text.strip() for cell in cells if cell.text.strip())
    return Head(column, path, cells[-1].address if cells else address(last, column))


def _role(cells: dict[int, Cell]) -> Role:
    """Tell what a row below a head nobody found is, by its first text."""
    text = next((cell.text.strip() for cell in cells.values() if cell.kind == "teks"), "")
    patterns = ((TOTAL, Role.TOTAL), (NOTE, Role.NOTE), (SIGNATURE, Role.SIGNATURE))
    return next((role for pattern, role in patterns if pattern.match(text)), Role.DATA)


def _is_rupiah(wanted: LembarDiminta, kunci: str) -> bool:
    lembar = DIPETAKAN[wanted.tabel]
    return any(k.kunci == kunci and k.isi is Isi.RUPIAH for k in (*lembar.kolom, *lembar.kolom_lain))
