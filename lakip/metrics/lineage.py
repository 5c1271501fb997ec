"""Where the figure of an indikator came from: from the report back to the cell, the file and the person."""

from lakip.domain.desimal import format_id
from lakip.domain.errors import WrongUsage
from lakip.domain.rumus import RUMUS_TEKS, perhitungan
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.asal import PERIODE, Asal, numbered
from lakip.metrics.capaian import capaian
from lakip.metrics.lineage_triwulan import joined


def trace(store: Store, tahun: int, indikator: str, *, sampai: int = NEWEST) -> list[Row]:
    """Give the steps from the report's figure to its cells: laporan, rumus, target, how quarters were joined, every realisasi cell.

    Every step has langkah, jenis and uraian; rumus the version of the ketentuan; those of jenis target and realisasi
    also file, sha256, sheet, cell and raw, and who handed it in, when and how, what was decided where it was doubtful
    (keputusan…), and how the column was understood in a layout of others (pemetaan).
    Raises WrongUsage when the indikator is not in force in `tahun`.
    """
    row = next((r for r in capaian(store, tahun, sampai=sampai) if r["kode"] == indikator), None)
    if row is None:
        raise WrongUsage(
            f"Indikator {indikator} tidak berlaku pada tahun {tahun}; periksa kodenya pada buku rencana."
        )
    asal = Asal(store, tahun, sampai, indikator)
    return numbered([_laporan(row, tahun), _rumus(row) | asal.ketentuan, *cells_of(asal, row)])


def cells_of(asal: Asal, row: Row) -> list[Row]:
    """Give the steps from a row of capaian to the cells of its target and its realisasi."""
    return [*_target(asal, row), *_realisasi(asal, row)]


def cells_used(row: Row, asal_rows: list[Row]) -> list[Row]:
    """Keep the cells the figure of a row of capaian was made of."""
    return [a for a in asal_rows if (a["tabel"], a["kode"]) == ("realisasi", row["kode"]) and a["dipakai"]]


def printed_in(row: Row) -> str:
    """Give the sheet of LAKIP_<tahun>.xlsx a row of capaian stands in: T07 holds only what counts for the agency."""
    return "T07 Pengukuran" if row["dihitung"] else "T22 Per Bidang"


def calculation(row: Row) -> str:
    """Give the formula of a row of capaian with the figures in their places, and its cap."""
    terisi = perhitungan(
        row["rumus"],
        _teks(row, "target"),
        _teks(row, "realisasi"),
        target_nol=row["target_nilai"] == 0,
        realisasi_nol=row["realisasi_nilai"] == 0,
    )
    batas = "tanpa batas" if row["batas"] is None else f"batas {format_id(row['batas'], None)}%"
    return f"{row['rumus']}: {RUMUS_TEKS[row['rumus']]}; {terisi}; {batas}."


def _laporan(row: Row, tahun: int) -> Row:
    persen = row["persen_capaian"] if row["persen_capaian"] is not None else row["persen_capaian_dibatasi"]
    return {
        "jenis": "laporan",
        "uraian": f"LAKIP_{tahun}.xlsx, lembar {printed_in(row)}, baris {row['kode']} {row['indikator']}, kolom Capaian (%).",
        "nilai": persen,
        "predikat": row["predikat"],
        "status": row["status"],
    }


def _rumus(row: Row) -> Row:
    return {"jenis": "rumus", "uraian": calculation(row), "nilai": row["persen_capaian"]}


def _teks(row: Row, what: str) -> str:
    angka = row[f"{what}_nilai"]
    return format_id(angka, None) if angka is not None else row[what] or "n/a"


def _target(asal: Asal, row: Row) -> list[Row]:
    if row["target_urutan"] is None:
        return []
    return [
        asal.plan_step(
            row["target_urutan"],
            "target",
            f"Target {row['versi_target']}",
            nilai=row["target"],
            sheet="Target",
            cell=row["target_cell"],
            raw=row["target_raw"],
        )
    ]


def _realisasi(asal: Asal, row: Row) -> list[Row]:
    cells = asal.cells_of("realisasi", row["kode"])
    return [
        *joined(row, cells),
        *(asal.cell_step(cell, f"Realisasi {PERIODE[cell['periode']]} ({cell['ukuran']})") for cell in cells),
    ]
