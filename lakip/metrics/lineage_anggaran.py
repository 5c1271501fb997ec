"""Where pagu, realisasi and serapan came from: of one budget line, a unit, a sasaran or the agency, down to the cells."""

from collections.abc import Collection
from decimal import Decimal

from lakip.domain.desimal import format_id, format_rp
from lakip.domain.errors import WrongUsage
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.anggaran import anggaran, anggaran_berinduk, per_jenis_belanja, per_sasaran, serapan
from lakip.metrics.asal import PERIODE, Asal, numbered


def trace_rekening(
    store: Store, tahun: int, kode: str, *, versi: str | None = None, sampai: int = NEWEST
) -> list[Row]:
    """Give the steps from the serapan of a budget line to the cells of its pagu and realisasi.

    A line without figures of its own is the sum of its rincian: each is one step, and those to its cells name it as
    `induk`. `versi` here and below as for metrics.anggaran. Raises WrongUsage when the line is neither planned nor
    reported in `tahun`.
    """
    rows = anggaran_berinduk(store, tahun, versi=versi, sampai=sampai)
    lines = {row["kode_rekening"]: row for row in rows}
    if kode not in lines:
        raise WrongUsage(f"Kode rekening {kode} tidak ada pada anggaran tahun {tahun}; periksa penulisannya.")
    row = lines[kode]
    is_single = row["daun"] or row["merinci"] is not None
    asal = _Anggaran(Asal(store, tahun, sampai, kode if is_single else None), versi)
    own = asal.cells(row)
    is_whole = is_single or {"pagu", "realisasi"} <= {step["jenis"] for step in own}
    below = [] if is_whole else [r for k, r in lines.items() if r["daun"] and k.startswith(f"{kode}.")]
    name = f"{kode} {row['uraian'] or ''}".strip()
    kolom = "% Keuangan" if versi is None else "Serapan (%)"
    return numbered([
        _laporan(f"{_place(tahun, 'T18 Anggaran', versi)}, baris {name}, kolom {kolom}.", row),
        _rumus(row, versi),
        *own,
        *asal.rincian(below),
    ])  # fmt: skip


def trace_serapan(  # noqa: PLR0913  (whose serapan, on which base)
    store: Store,
    tahun: int,
    *,
    unit: str | None = None,
    sasaran: str | None = None,
    versi: str | None = None,
    sampai: int = NEWEST,
) -> list[Row]:
    """Give the steps from the serapan of the agency, of one unit or of one sasaran to the cells of every rincian in it.

    Raises WrongUsage where no budget line counts for it.
    """
    leaves = store.query("anggaran_daun", tahun=tahun, unit=unit, sasaran=sasaran, versi=versi, sampai=sampai)
    if not leaves:
        raise WrongUsage(
            f"Tidak ada anggaran tahun {tahun} untuk {unit or sasaran or 'instansi'}; periksa kodenya."
        )
    if sasaran is None:
        total = serapan(store, tahun, unit=unit, versi=versi, sampai=sampai)
        sheet, name = "T18 Anggaran", unit or "instansi"
    else:
        rows = per_sasaran(store, tahun, versi=versi, sampai=sampai)
        total = next(r for r in rows if r["sasaran"] == sasaran and r["program"] is None)
        sheet, name = "T19 Anggaran Sasaran", f"sasaran {sasaran}"
    codes = {leaf["kode_rekening"] for leaf in leaves}
    return _sum_of(
        Asal(store, tahun, sampai),
        versi,
        total,
        f"{_place(tahun, sheet, versi)}, serapan anggaran {name}.",
        codes,
    )


def trace_jenis_belanja(
    store: Store, tahun: int, kelompok: str, *, versi: str | None = None, sampai: int = NEWEST
) -> list[Row]:
    """Give the steps from the serapan of a kelompok belanja (5.1.02) to the cells of every rincian in it.

    Raises WrongUsage for a kelompok without budget.
    """
    rows = per_jenis_belanja(store, tahun, versi=versi, sampai=sampai)
    total = next((row for row in rows if row["kode_rekening"] == kelompok), None)
    if total is None:
        raise WrongUsage(
            f"Kelompok belanja {kelompok} tidak ada pada anggaran tahun {tahun}; periksa kodenya (tiga bagian, "
            "misalnya 5.1.02)."
        )
    place = _place(tahun, "T20 Jenis Belanja", versi)
    codes = {
        row["kode_rekening"]
        for row in anggaran(store, tahun, versi=versi, sampai=sampai)
        if row["daun"] and f"{row['kode_rekening']}.".startswith(f"{kelompok}.")
    }
    return _sum_of(
        Asal(store, tahun, sampai), versi, total, f"{place}, serapan jenis belanja {kelompok}.", codes
    )


def _sum_of(asal: Asal, versi: str | None, total: Row, uraian: str, codes: Collection[str]) -> list[Row]:
    """Give the steps from a sum over the rincian with these codes to their cells."""
    lines = anggaran(asal.store, asal.tahun, versi=versi, sampai=asal.sampai)
    return numbered([
        _laporan(uraian, total),
        _rumus(total, versi, len(codes)),
        *_Anggaran(asal, versi).rincian([row for row in lines if row["kode_rekening"] in codes]),
    ])  # fmt: skip


def _place(tahun: int, sheet: str, versi: str | None) -> str:
    """Name where a serapan stands: the workbook states it on the newest pagu alone."""
    return f"LAKIP_{tahun}.xlsx, lembar {sheet}" if versi is None else "Halaman Anggaran"


class _Anggaran:
    """The pagu of the plan, of every version or only of `versi`, and the reported cells of one year."""

    def __init__(self, asal: Asal, versi: str | None) -> None:
        self.asal = asal
        self.pagu = {
            (row["kode_rekening"], row["versi"]): row
            for row in asal.store.query("rencana_pagu", sampai=asal.sampai)
            if row["tahun"] == asal.tahun and versi in {None, row["versi"]}
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


def _rumus(row: Row, versi: str | None, n_rincian: int = 0) -> Row:
    basis = f"; jumlah {n_rincian} rincian" if n_rincian else ""
    pagu = "Pagu" if versi is None else f"Pagu {versi}"
    hasil: Decimal | None = row["persen_serapan"]
    terisi = _amounts(row) if hasil is None else _division(row)
    return {
        "jenis": "rumus",
        "uraian": f"Serapan: Realisasi ÷ {pagu} × 100; {terisi}{basis}.",
        "nilai": hasil,
    }


def _division(row: Row) -> str:
    return f"{format_id(row['realisasi_rp'], None)} ÷ {format_id(row['pagu_rp'], None)} × 100"


def _amounts(row: Row) -> str:
    return f"pagu {format_rp(row['pagu_rp'])}, realisasi {format_rp(row['realisasi_rp'])}"
