"""Where the figure of an indikator came from: from the report back to the cell, the file and the person."""

from lakip.domain.desimal import format_id
from lakip.domain.errors import WrongUsage
from lakip.domain.rumus import RUMUS_TEKS, perhitungan, sebab_tanpa_persen
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.asal import PERIODE, Asal, numbered
from lakip.metrics.capaian import capaian
from lakip.metrics.lineage_triwulan import joined, joined_targets


def trace(store: Store, tahun: int, indikator: str, *, triwulan: int = 0, sampai: int = NEWEST) -> list[Row]:
    """Give the steps from the report's figure to its cells: laporan, rumus, target, how quarters were joined, every realisasi cell.

    `triwulan` n asks for the figure up to and including quarter n, 0 for that of the year.

    Every step has langkah, jenis and uraian; rumus the version of the ketentuan; those of jenis target and realisasi
    also file, sha256, sheet, cell and raw, and who handed it in, when and how, what was decided where it was doubtful
    (keputusan…), and how the column was understood in a layout of others (pemetaan).
    Raises WrongUsage when the indikator is not in force in `tahun`.
    """
    known = store.query(
        "unit_indikator", indikator=indikator, sampai=sampai
    )  # its unit's figures alone, not everybody's
    rows = capaian(store, tahun, unit=known[0]["unit"], triwulan=triwulan, sampai=sampai) if known else []
    row = next((r for r in rows if r["kode"] == indikator), None)
    if row is None:
        raise WrongUsage(
            f"Indikator {indikator} tidak berlaku pada tahun {tahun}; periksa kodenya pada buku rencana."
        )
    asal = Asal(store, tahun, sampai, indikator, triwulan)
    return numbered([_laporan(row, asal), _rumus(row) | asal.ketentuan, *cells_of(asal, row)])


def cells_of(asal: Asal, row: Row) -> list[Row]:
    """Give the steps from a row of capaian to the cells of its target and its realisasi."""
    return [*_target(asal, row), *_realisasi(asal, row)]


def cells_used(row: Row, asal_rows: list[Row]) -> list[Row]:
    """Keep the cells the figure of a row of capaian was made of."""
    return [a for a in asal_rows if (a["tabel"], a["kode"]) == ("realisasi", row["kode"]) and a["dipakai"]]


def printed_in(row: Row) -> str:
    """Give the sheet of LAKIP_<tahun>.xlsx a row of capaian of the year stands in: T07 holds only what counts for the agency."""
    return "T07 Pengukuran" if row["dihitung"] else "T22 Per Bidang"


def calculation(row: Row) -> str:
    """Give the formula of a row of capaian with the figures in their places, or why it gives none, and its cap."""
    terisi = (
        _tanpa_persen(row)
        if row["status"] == "tidak_dapat_dihitung"
        else perhitungan(
            row["rumus"],
            _teks(row, "target"),
            _teks(row, "realisasi"),
            target_nol=row["target_nilai"] == 0,
            realisasi_nol=row["realisasi_nilai"] == 0,
        )
    )
    batas = "tanpa batas" if row["batas"] is None else f"batas {format_id(row['batas'], None)}%"
    return f"{row['rumus']}: {RUMUS_TEKS[row['rumus']]}; {terisi}; {batas}."


def _tanpa_persen(row: Row) -> str:
    sebab = sebab_tanpa_persen(row["rumus"], row["target_nilai"], row["realisasi_nilai"])
    return f"target {_teks(row, 'target')}, realisasi {_teks(row, 'realisasi')}: tidak dapat dihitung karena {sebab}"


def _place(row: Row, asal: Asal) -> str:
    """Name where the figure stands: T17 has the quarters of what counts for the agency, the others are only on a page."""
    book = f"LAKIP_{asal.tahun}.xlsx, lembar"
    if not asal.triwulan:
        return f"{book} {printed_in(row)}"
    sampai = f" s.d. {PERIODE[asal.triwulan]}"
    return f"{book} T17 Triwulan{sampai}" if row["dihitung"] else f"Halaman Capaian{sampai}"


def _laporan(row: Row, asal: Asal) -> Row:
    persen = row["persen_capaian"] if row["persen_capaian"] is not None else row["persen_capaian_dibatasi"]
    return {
        "jenis": "laporan",
        "uraian": f"{_place(row, asal)}, baris {row['kode']} {row['indikator']}, kolom Capaian (%).",
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
    """Give the steps to the cell of the target, or to those of the quarters it was joined from."""
    if asal.triwulan > 1 and row["tipe_triwulan"] in ("KUM", "RATA") and row["target_nilai"] is not None:
        cells = [asal.target_of(row, n) for n in range(1, asal.triwulan + 1)]
        return [joined_targets(row, cells), *(_target_step(asal, cell) for cell in cells)]
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


def _target_step(asal: Asal, cell: Row) -> Row:
    name = f"Target {cell['versi']} {PERIODE[cell['periode']]}"
    return asal.plan_step(
        cell["urutan"],
        "target",
        name,
        nilai=cell["nilai"],
        sheet="Target",
        cell=cell["cell"],
        raw=cell["raw"],
    )


def _realisasi(asal: Asal, row: Row) -> list[Row]:
    cells = asal.cells_of("realisasi", row["kode"])
    return [
        *joined(row, cells),
        *(asal.cell_step(cell, f"Realisasi {PERIODE[cell['periode']]} ({cell['ukuran']})") for cell in cells),
    ]
