"""One column per key: what stands in parts belongs together, of competing columns a declared rule takes one.

The rules, in their order: a filled column before an empty one; the year so far before a single month; the pagu after the
change before the first one; a total before its parts; the order of the phrases in `padanan` (REALISASI before SERAPAN OPD);
the year before a running total, and of those the latest filled; the surer one; the left one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lakip.intake.blocks import Head
from lakip.intake.mapping.content import Isi
from lakip.intake.mapping.meaning import Arti
from lakip.intake.mapping.model import KolomTerpeta
from lakip.intake.values import letters

RAGU_KEMBAR = 50
"""Certainty where nothing tells two columns apart."""
BERBAGIAN = {"kode", "nama", "uraian", "sasaran", "kegiatan", "indikator_keluaran", "keterangan"}
"""Keys whose text may stand in several columns: codes in parts, names indented by level."""


@dataclass(slots=True)
class Kolom:
    """One column on its way to a key: its head, what its words mean, what its cells hold, what it became."""

    head: Head
    arti: Arti
    isi: Isi
    peta: KolomTerpeta

    @property
    def rank(self) -> tuple[object, ...]:
        """The order among competitors for one key; the first wins."""
        ciri = self.arti.ciri
        latest = (ciri.periode or 0) * 3 or (ciri.bulan or 0)
        sampai = (1, not self.isi.bukan_nol, -latest) if ciri.sampai and latest else (0, False, 0)
        return (
            not (self.isi.terisi if self.peta.kunci in BERBAGIAN else self.isi.angka),
            ciri.ini and not ciri.sampai,
            ciri.bentuk == "%",
            self.arti.urutan[0],
            ciri.periode != 0,
            self.arti.urutan[1],
            *sampai,
            ciri.separuh,
        )


def choose(kolom: Sequence[Kolom]) -> tuple[KolomTerpeta, ...]:
    """Give the columns with at most one column, or one group of parts, for each key; a loser says who won."""
    by_key: dict[str, list[Kolom]] = {}
    for k in kolom:
        if k.peta.kunci is not None:
            by_key.setdefault(k.peta.kunci, []).append(k)
    for kunci, rivals in by_key.items():
        if len(rivals) > 1:
            _settle(kunci, rivals)
    return tuple(k.peta for k in kolom)


def _settle(kunci: str, rivals: list[Kolom]) -> None:
    ordered = sorted(rivals, key=lambda k: (*k.rank, -k.arti.keyakinan, k.head.column))
    winner = ordered[0]
    parts = _parts(winner, rivals, text=kunci in BERBAGIAN)
    losers = [k for k in ordered if k not in parts]
    twin = next((k for k in losers if k.rank == winner.rank and winner.isi.terisi), None)
    if twin is not None and kunci not in BERBAGIAN:
        alasan = f"kembar dengan kolom {letters(twin.head.column)}"
        winner.peta = replace(winner.peta, alasan=alasan, keyakinan=RAGU_KEMBAR)
    for k in losers:
        _lose(k, winner)


def _parts(winner: Kolom, rivals: list[Kolom], *, text: bool) -> list[Kolom]:
    """Give the columns that are one together: a text under one head or never filled in the same row, figures where both hold.

    The sub kegiatan and the account of a row are the two parts of its code.
    """
    parts = [winner]
    for k in rivals:
        if k is winner:
            continue
        same_head = k.head.path == winner.head.path
        apart = all(not k.isi.rows & part.isi.rows for part in parts)
        if (same_head or apart or _is_rincian(parts, k)) if text else (same_head and apart and k.isi.angka):
            parts.append(k)
    return parts


def _is_rincian(parts: list[Kolom], k: Kolom) -> bool:
    """Tell whether a column of sub kegiatan stands left of one of accounts."""
    if len(parts) != 1:
        return False
    left, right = sorted((parts[0], k), key=lambda one: one.head.column)
    return left.isi.mostly(left.isi.sub_kegiatan) and right.isi.mostly(right.isi.rekening)


def _lose(k: Kolom, winner: Kolom) -> None:
    where = f"{letters(winner.head.column)} ({winner.head.text})"
    k.peta = replace(k.peta, kunci=None, alasan=f"tidak dipakai karena yang dibaca kolom {where}")
