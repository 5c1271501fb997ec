"""What a chart says, without how it is drawn: one description per question, for the screen now and for paper later.

Every chart carries its question as `judul`, says its content in `alt` for those who do not see it, and may explain its
signs in `cara_baca`. Figures are exact decimals; only a drawer turns them into pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lakip.present.palette import Kelas

Number = Decimal | int


@dataclass(frozen=True, slots=True)
class Ruas:
    """One stretch of a bar from `awal` to `akhir` in the unit of the axis; `rincian` is read on pointing at it."""

    awal: Number
    akhir: Number
    kelas: Kelas
    rincian: str


@dataclass(frozen=True, slots=True)
class Baris:
    """One bar with its name above it and its figure at the right.

    `patokan` is drawn wide and grey behind (pagu, waktu baku). `kunci` names the row to a page that opens it.
    """

    nama: str
    teks: str
    ruas_rows: Sequence[Ruas] = ()
    patokan: Ruas | None = None
    kunci: str | None = None


@dataclass(frozen=True, slots=True)
class DiagramBatang:
    """Horizontal bars under each other: bullets, pagu and realisasi, Gantt, percent of a standard.

    Bars longer than `batas` are cut there and marked with an arrow. `garis` is the reference line (100 = target).
    """

    judul: str
    alt: str
    baris_rows: Sequence[Baris]
    batas: Number
    ticks: Sequence[tuple[Number, str]]
    garis: Number | None = None
    cara_baca: str = ""


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell of a heatmap."""

    teks: str
    kelas: Kelas
    rincian: str


@dataclass(frozen=True, slots=True)
class PetaPanas:
    """A heatmap: a name per row, a heading per column, a class per cell."""

    judul: str
    alt: str
    kolom: Sequence[str]
    baris_rows: Sequence[tuple[str, Sequence[Sel]]]
    cara_baca: str = ""


@dataclass(frozen=True, slots=True)
class Titik:
    """One place on the axis of a series; a missing figure leaves a gap. `standar` are further lines, by their level."""

    nama: str
    realisasi: Number | None
    target: Number | None
    teks_realisasi: str
    teks_target: str
    kelas: Kelas
    standar: Sequence[tuple[str, Number]] = ()


@dataclass(frozen=True, slots=True)
class Deret:
    """Columns of realisasi with a mark for each target, in the satuan of the indicator."""

    judul: str
    alt: str
    titik_rows: Sequence[Titik]
    satuan: str
    cara_baca: str = ""


@dataclass(frozen=True, slots=True)
class Letak:
    """One named place of a scatter, its size a share (0 to 1) of the largest; without `nama` only pointing at it tells."""

    nama: str
    x: Number
    y: Number
    besar: Number
    kelas: Kelas
    rincian: str


@dataclass(frozen=True, slots=True)
class Sebaran:
    """Places by two percentages, with the diagonal on which both are equal; `sumbu` names both axes, x first."""

    judul: str
    alt: str
    letak_rows: Sequence[Letak]
    sumbu: tuple[str, str]
    cara_baca: str = ""


@dataclass(frozen=True, slots=True)
class Tangga:
    """Counts that grow day by day: what came in against what was planned; either may be empty.

    Both hold a day and the count from that day on, of `banyak` in all; `ticks` name days, the first and last end the axis.
    """

    judul: str
    alt: str
    nyata: Sequence[tuple[date, int]]
    rencana: Sequence[tuple[date, int]]
    banyak: int
    ticks: Sequence[tuple[date, str]]
    cara_baca: str = ""


Diagram = DiagramBatang | PetaPanas | Deret | Sebaran | Tangga
