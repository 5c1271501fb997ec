"""Columns without a heading that belong to their neighbour: figures that strayed, names that are indented, codes in parts."""

import re
from dataclasses import replace

from lakip.intake.blocks import Block
from lakip.intake.mapping.compete import BERBAGIAN
from lakip.intake.mapping.content import Isi
from lakip.intake.mapping.model import KolomTerpeta
from lakip.intake.values import letters

SEBELAH = 70
"""Certainty of figures no merged row ties to their neighbour's, but that never contradict them."""
_BAGIAN_KODE = re.compile(r"[0-9]{1,4}")


def adopt(block: Block, mapped: tuple[KolomTerpeta, ...], isi: dict[int, Isi]) -> tuple[KolomTerpeta, ...]:
    """Give each filled column without a heading the key of the neighbour it belongs to, left to right."""
    by_column = {k.column: k for k in mapped}
    tied = _tied(block)
    for k in mapped:
        if k.judul or not isi[k.column].terisi:
            continue
        for beside in (k.column - 1, k.column + 1):
            other = by_column.get(beside)
            if other is None or other.kunci is None:
                continue
            pair = (min(beside, k.column), max(beside, k.column))
            sure = _belongs(block, isi, k.column, other, tied=pair in tied)
            if sure:
                by_column[k.column] = _part(k, other, min(sure, other.keyakinan), tied=pair in tied)
                break
    return tuple(by_column[k.column] for k in mapped)


def _belongs(block: Block, isi: dict[int, Isi], column: int, other: KolomTerpeta, *, tied: bool) -> int:
    """Tell how surely a column is a part of another one; 0 for not at all."""
    own, beside = isi[column], isi[other.column]
    if other.kunci == "kode":
        return 100 if column > other.column and _all_digits(block, own, column) else 0
    if other.kunci in BERBAGIAN:
        return 100 if not own.angka and not own.rows & beside.rows else 0
    if not own.angka or not beside.angka:
        return 0
    return 100 if tied else SEBELAH if _agree(block, isi, column, other.column) else 0


def _all_digits(block: Block, isi: Isi, column: int) -> bool:
    return all(_BAGIAN_KODE.fullmatch(block.sheet.row(n)[column].text.strip()) for n in isi.rows)


def _agree(block: Block, isi: dict[int, Isi], one: int, other: int) -> bool:
    """Tell whether two columns never share a row, or say the same where they do."""
    row = block.sheet.row
    return all(row(n)[one].text == row(n)[other].text for n in isi[one].rows & isi[other].rows)


def _tied(block: Block) -> set[tuple[int, int]]:
    """Give the pairs of neighbouring columns that some row of the table merges."""
    first, last = block.header[1], max((number for number, _ in block.rows), default=0)
    return {
        (column, column + 1)
        for top, left, _, right in block.sheet.merged
        if first < top <= last
        for column in range(left, right)
    }


def _part(k: KolomTerpeta, other: KolomTerpeta, keyakinan: int, *, tied: bool) -> KolomTerpeta:
    why = "sel digabung dengan" if tied else "tanpa judul di sebelah"
    alasan = f"{why} kolom {letters(other.column)} ({other.judul})"
    return replace(k, kunci=other.kunci, alasan=alasan, keyakinan=keyakinan, pengali=other.pengali)
