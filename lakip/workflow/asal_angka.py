"""Asal angka: every figure is followed to its cell, and the stored file is read again to see that it stands there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip.domain.desimal import half_up
from lakip.domain.errors import LakipError
from lakip.intake.layout import normal
from lakip.intake.reading import read_value
from lakip.intake.values import position
from lakip.intake.workbook import Cell, Sheet, Workbook, read_workbook
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.anggaran import anggaran
from lakip.metrics.asal import ISIAN
from lakip.metrics.capaian import capaian

_DIGITS = 12
"""So many decimals a stored figure keeps."""
_SCALES = (1, 1_000, 1_000_000, 1_000_000_000)
"""What a head like "dalam ribuan" multiplies the figures below it with."""
_PLAN = (("rencana_target", "Target", "indikator"), ("rencana_pagu", "Anggaran", "kode_rekening"))


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell a figure stands on: its file, where it is said to be, and what is said to stand there.

    `nilai` None = only the text is compared: a range, a predikat, or what a person decided about a doubt.
    """

    nama: str
    sha256: str
    file: str
    sheet: str
    cell: str
    raw: str
    nilai: Decimal | None = None
    satuan: str | None = None
    target: Decimal | None = None
    rupiah: bool = False


def walk(store: Store, tahun_rows: Sequence[int]) -> tuple[int, list[str]]:
    """Give how many figures and cells were looked at, and for each that leads nowhere its name and why.

    A stored file that is missing or changed is named by the check of the files, not here once for every cell.
    """
    lost: list[str] = []
    n_figures = 0
    cells = list(_plan_cells(store))
    for tahun in tahun_rows:
        rows = capaian(store, tahun)
        figures = [*_performance(rows, tahun), *_budget(store, tahun)]
        n_figures += len(figures)
        lost += [name for name, is_found in figures if not is_found]
        uploaded = store.query("nilai_asal", tahun=tahun, triwulan=0, kode=None)
        lost += [_name(row, tahun) for row in uploaded if not _has_origin(row)]
        cells += _uploaded_cells(uploaded, {row["kode"]: row for row in rows}, tahun)
    return n_figures + len(cells), lost + _reread(store, cells)


def _performance(rows: Sequence[Row], tahun: int) -> Iterator[tuple[str, bool]]:
    """Give for each realisasi whether it names the cell it was made of."""
    for row in rows:
        if row["realisasi"] is not None:
            yield f"{row['kode']} {tahun}", None not in row["sumber"].values()


def _budget(store: Store, tahun: int) -> Iterator[tuple[str, bool]]:
    """Give for each leaf with a realisasi the same; the lines above are sums of leaves."""
    for row in anggaran(store, tahun):
        if row["daun"] and row["realisasi_rp"] is not None:
            yield f"{row['kode_rekening']} {tahun}", None not in row["sumber"].values()


def _has_origin(row: Row) -> bool:
    """Tell whether a cell names its file, or a typed value what it stands on."""
    return bool(row["dasar"]) if row["sheet"] == ISIAN else row["sha256"] is not None


def _name(row: Row, tahun: int) -> str:
    return f"{row['kode']} {tahun} {row['sheet']}!{row['cell']}"


def _uploaded_cells(rows: Sequence[Row], indikator: dict[str, Row], tahun: int) -> Iterator[Sel]:
    for row in rows:
        if row["sheet"] == ISIAN or row["sha256"] is None:
            continue
        known = indikator.get(row["kode"], {}) if row["ukuran"] == "nilai" else {}
        yield Sel(
            _name(row, tahun),
            row["sha256"],
            row["nama_berkas"],
            row["sheet"],
            row["cell"],
            row["raw"],
            nilai=None if row["keputusan"] else row["nilai"],
            satuan=known.get("satuan"),
            target=known.get("target_nilai"),
            rupiah=row["tabel"] == "anggaran" and row["ukuran"] != "fisik",
        )


def _plan_cells(store: Store) -> Iterator[Sel]:
    """Give the targets and the pagu of the plan in force, each in the file its row came with."""
    files = {row["urutan"]: row for row in store.query("rencana")}
    for table, sheet, code in _PLAN:
        for row in store.query(table):
            if row["raw"]:
                file = files[row["urutan"]]
                name = f"{row[code]} {row['tahun']} {sheet}!{row['cell']}"
                yield Sel(name, file["sha256"], file["nama_berkas"], sheet, row["cell"], row["raw"])


def _reread(store: Store, cells: Sequence[Sel]) -> list[str]:
    """Read each stored file once and compare all its cells; give those that are not found as they were stored."""
    by_file: defaultdict[str, list[Sel]] = defaultdict(list)
    for sel in cells:
        by_file[sel.sha256].append(sel)
    lost: list[str] = []
    for sha256, members in by_file.items():
        if not store.berkas.intact(sha256):
            continue
        try:
            workbook = read_workbook(store.berkas.read(sha256), members[0].file)
        except LakipError as error:
            lost.append(f"{members[0].file}: {error}")
        else:
            lost += _differing(workbook, members)
    return lost


def _differing(workbook: Workbook, members: Sequence[Sel]) -> Iterator[str]:
    sheets = {normal(sheet.name): sheet for sheet in workbook.sheets}
    for sel in members:
        sheet = sheets.get(normal(sel.sheet))
        found = None if sheet is None else _cells_at(sheet, sel.cell)
        if found is None:
            yield f"{sel.nama}: sel itu tidak ada pada berkas tersimpan"
        elif (text := " + ".join(cell.text for cell in found)) != sel.raw:
            yield f"{sel.nama}: pada berkas tertulis {text or 'kosong'}"
        elif not _gives(found, sel):
            yield f"{sel.nama}: {text} tidak terbaca sebagai nilai yang tersimpan"


def _cells_at(sheet: Sheet, address: str) -> list[Cell] | None:
    """Give the filled cells of "H12" or of a range such as "H12:J12"; None for what lies outside the sheet."""
    try:
        ends = [position(part) for part in address.split(":")]
    except ValueError:
        return None
    (top, first), (bottom, last) = ends[0], ends[-1]
    if bottom > sheet.n_rows or last > sheet.n_columns:
        return None
    cells = (sheet.cell(row, column) for row in range(top, bottom + 1) for column in range(first, last + 1))
    return [cell for cell in cells if cell is not None]


def _gives(cells: Sequence[Cell], sel: Sel) -> bool:
    """Tell whether the text, read in any unit it may have had, gives the figure; no sure reading speaks against none."""
    if sel.nilai is None:
        return True
    readings = [_sum(cells, satuan, sel) for satuan in {sel.satuan, "%", None}]
    sure = [value for value in readings if value is not None]
    return not sure or any(
        half_up(value * scale, _DIGITS) == sel.nilai for value in sure for scale in _SCALES
    )


def _sum(cells: Sequence[Cell], satuan: str | None, sel: Sel) -> Decimal | None:
    parts = [read_value(cell, satuan, sel.target, rupiah=sel.rupiah) for cell in cells]
    values = [part.value for part in parts if part.value is not None]
    return sum(values, Decimal(0)) if values else None
