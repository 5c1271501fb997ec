"""Where pagu, realisasi and serapan came from: of one budget line, a unit, a sasaran or the agency, down to the cells."""

from decimal import Decimal

from lakip.domain.desimal import format_id, format_rp
from lakip.domain.errors import WrongUsage
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.anggaran import anggaran, serapan
from lakip.metrics.asal import PERIODE, Asal, numbered


def trace_rekening(store: Store, tahun: int, kode: str, *, sampai: int = NEWEST) -> list[Row]:
    """Give the steps from the serapan of a budget line to the cells of its pagu and realisasi.

    A line without figures of its own is the sum of its rincian: each is one step, and those to its cells name it as
    `induk`. Raises WrongUsage when the line is neither planned nor reported in `tahun`.
    """
    lines = {row["kode_rekening"]: row for row in anggaran(store, tahun, sampai=sampai)}
    if kode not in lines:
        raise WrongUsage(f"Kode rekening {kode} tidak ada pada anggaran tahun {tahun}; periksa penulisannya.")
    row = lines[kode]
    is_single = row["daun"] or row["merinci"] is not None
    asal = _Anggaran(store, tahun, sampai, kode if is_single else None)
    own = asal.cells(row)
    is_whole = is_single or {"pagu", "realisasi"} <= {step["jenis"] for step in own}
    below = [] if is_whole else [r for k, r in lines.items() if r["daun"] and k.startswith(f"{kode}.")]
    name = f"{kode} {row['uraian'] or ''}".strip()
    return numbered([
        _laporan(f"LAKIP_{tahun}.xlsx, lembar T18 Anggaran, baris {name}, kolom % Keuangan.", row),
        _rumus(row),
        *own,
        *asal.rincian(below),
    ])  # fmt: skip


def trace_serapan(
    store: Store, tahun: int, *, unit: str | None = None, sasaran: str | None = None, sampai: int = NEWEST
) -> list[Row]:
    """Give the steps from the serapan of the agency, of one unit or of one sasaran to the cells of every rincian in it.

    Raises WrongUsage where no budget line counts for it.
    """
    leaves = store.query("anggaran_daun", tahun=tahun, unit=unit, sasaran=sasaran, sampai=sampai)
    if not leaves:
        raise WrongUsage(
            f"Tidak ada anggaran tahun {tahun} untuk {unit or sasaran or 'instansi'}; periksa kodenya."
        )
    if sasaran is None:
        total, place, name = (
            serapan(store, tahun, unit=unit, sampai=sampai),
            "T18 Anggaran",
            unit or "instansi",
        )
    else:
        rows = store.query("anggaran_sasaran", tahun=tahun, sampai=sampai)
        total = next(r for r in rows if r["sasaran"] == sasaran and r["program"] is None)
        place, name = "T19 Anggaran Sasaran", f"sasaran {sasaran}"
    lines = {row["kode_rekening"]: row for row in anggaran(store, tahun, sampai=sampai)}
    asal = _Anggaran(store, tahun, sampai)
    return numbered([
        _laporan(f"LAKIP_{tahun}.xlsx, lembar {place}, serapan anggaran {name}.", total),
        _rumus(total, len(leaves)),
        *asal.rincian([lines[leaf["kode_rekening"]] for leaf in leaves]),
    ])  # fmt: skip


class _Anggaran:
    """The pagu of the plan and the reported cells of one year."""

    def __init__(self, store: Store, tahun: int, sampai: int, kode: str | None = None) -> None:
        self.asal = Asal(store, tahun, sampai, kode)
        self.pagu = {
            (row["kode_rekening"], row["versi"]): row
            for row in store.query("rencana_pagu", sampai=sampai)
            if row["tahun"] == tahun
        }

    def rincian(self, rows: list[Row]) -> list[Row]:
        """Give for each leaf one step with its amounts, and those to its cells."""
        return [step for row in rows for step in self._leaf(row)]

    def _leaf(self, row: Row) -> list[Row]:
        kode = row["kode_rekening"]
        own = {
            "jenis": "rincian",
            "uraian": f"{kode} {row['uraian'] or ''}".strip() + f": {_amounts(row)}.",
            "nilai": row["realisasi_rp"],
            "kode": kode,
            "pagu_rp": row["pagu_rp"],
            "realisasi_rp": row["realisasi_rp"],
        }
        return [own, *(step | {"induk": kode} for step in self.cells(row))]

    def cells(self, row: Row) -> list[Row]:
        """Give the steps to the cells of a line: its pagu in force, and what was reported of it."""
        planned = self.pagu.get((row["kode_rekening"], row["versi_pagu"]))
        cells = self.asal.cells_of("anggaran", row["kode_rekening"])
        steps = [] if planned is None else [self._planned(planned)]
        return steps + [
            self.asal.cell_step(
                cell, f"{cell['ukuran'].capitalize()} {PERIODE[cell['periode']]} yang dilaporkan"
            )
            for cell in cells
            if cell["ukuran"] in {"pagu", "realisasi"} and cell["nilai"] is not None
        ]

    def _planned(self, pagu: Row) -> Row:
        return self.asal.plan_step(
            pagu["urutan"],
            "pagu",
            f"Pagu {pagu['versi']}",
            nilai=pagu["pagu_rp"],
            sheet="Anggaran",
            cell=pagu["cell"],
            raw=pagu["raw"],
        )


def _laporan(uraian: str, row: Row) -> Row:
    return {
        "jenis": "laporan",
        "uraian": uraian,
        "nilai": row["persen_serapan"],
        "pagu_rp": row["pagu_rp"],
        "realisasi_rp": row["realisasi_rp"],
        "audit": row.get("audit"),
    }


def _rumus(row: Row, n_rincian: int = 0) -> Row:
    basis = f"; jumlah {n_rincian} rincian" if n_rincian else ""
    hasil: Decimal | None = row["persen_serapan"]
    terisi = _amounts(row) if hasil is None else _division(row)
    return {
        "jenis": "rumus",
        "uraian": f"Serapan: Realisasi ÷ Pagu × 100; {terisi}{basis}.",
        "nilai": hasil,
    }


def _division(row: Row) -> str:
    return f"{format_id(row['realisasi_rp'], None)} ÷ {format_id(row['pagu_rp'], None)} × 100"


def _amounts(row: Row) -> str:
    return f"pagu {format_rp(row['pagu_rp'])}, realisasi {format_rp(row['realisasi_rp'])}"
