"""Columns without a heading that belong to their neighbour: rows are merged across both, and where they are not, figures strayed."""

from dataclasses import replace

from lakip.intake.blocks import Block
from lakip.intake.mapping.content import Isi
from lakip.intake.mapping.model import KolomTerpeta
from lakip.intake.values import letters

SEBELAH = 70
"""Certainty where no merged row ties two columns, but their figures never contradict each other."""


def adopt(block: Block, mapped: tuple[KolomTerpeta, ...], isi: dict[int, Isi]) -> tuple[KolomTerpeta, ...]:
    """Give each column of figures without a heading the key of the neighbour it belongs to."""
    by_column = {k.column: k for k in mapped}
    tied = _tied(block)
    for k in mapped:
        if k.judul or not isi[k.column].angka:
            continue
        for beside in (k.column - 1, k.column + 1):
            other = by_column.get(beside)
            if other is None or other.kunci is None or not other.judul or not isi[beside].angka:
                continue
            if (min(beside, k.column), max(beside, k.column)) in tied:
                by_column[k.column] = _part(k, other, "sel digabung dengan", other.keyakinan)
            elif _agree(block, isi, k.column, beside):
                by_column[k.column] = _part(k, other, "tanpa judul di sebelah", min(SEBELAH, other.keyakinan))
            else:
                continue
            break
    return tuple(by_column[k.column] for k in mapped)


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


def _part(k: KolomTerpeta, other: KolomTerpeta, why: str, keyakinan: int) -> KolomTerpeta:
    alasan = f"{why} kolom {letters(other.column)} ({other.judul})"
    return replace(k, kunci=other.kunci, alasan=alasan, keyakinan=keyakinan, pengali=other.pengali)
