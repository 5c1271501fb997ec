"""Sumber Angka: one row per figure of the report, down to file, sheet, cell and person."""

from datetime import date
from decimal import Decimal
from typing import Any

from lakip.ledger.query import Row
from lakip.metrics.asal import PERIODE
from lakip.metrics.lineage import cells_used, printed_in
from lakip.present.tables import Cell, Column, Format, Table, TableRow
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u

COLUMNS = (
    u.NO,
    Column("tabel", "Tabel", Format.TENGAH, 10),
    Column("kode", "Kode", width=18),
    Column("uraian", "Indikator/Uraian", width=36),
    Column("angka", "Angka", width=24),
    Column("nilai", "Nilai", Format.ANGKA, 18),
    Column("unggahan", "Unggahan", width=37),
    Column("file", "Berkas", width=28),
    Column("sha256", "SHA-256", width=66),
    Column("sheet", "Lembar", width=12),
    Column("cell", "Sel", Format.TENGAH, 8),
    Column("raw", "Nilai mentah", width=18),
    Column("terima", "Diterima", Format.TANGGAL, 13),
    Column("oleh", "Oleh", width=24),
    Column("dasar", "Dasar/Keputusan", width=30),
)


def sumber_angka(bahan: Bahan) -> Table:
    """List targets, realisasi, pagu and realisasi anggaran with the cell each came from, in plan and code order."""
    rows = [*_targets(bahan), *_realisasi(bahan), *_pagu(bahan), *_anggaran(bahan)]
    numbered = [
        TableRow(cells | {"no": no}, desimal=_desimal(cells["nilai"]))
        for no, cells in enumerate(rows, start=1)
    ]
    kosong = "Belum ada data: belum ada angka dari buku rencana maupun unggahan."
    return Table("Sumber Angka", f"Sumber Angka Tahun {bahan.tahun}", COLUMNS, numbered, kosong)


def _targets(bahan: Bahan) -> list[dict[str, Cell]]:
    return [
        {
            "tabel": printed_in(row)[:3], "kode": row["kode"], "uraian": row["indikator"], "angka": f"Target ({row['versi_target']})",
            "nilai": u.sel_target(row), "sheet": "Target", "cell": row["target_cell"], "raw": row["target_raw"],
        } | _rencana(bahan, row["target_urutan"])
        for row in bahan.capaian if row["target_urutan"] is not None
    ]  # fmt: skip


def _realisasi(bahan: Bahan) -> list[dict[str, Cell]]:
    return [
        {"tabel": printed_in(row)[:3], "kode": row["kode"], "uraian": row["indikator"]}
        | _asal(asal, f"Realisasi {PERIODE[asal['periode']]}")
        for row in bahan.capaian
        for asal in cells_used(row, bahan.nilai_asal)
    ]


def _pagu(bahan: Bahan) -> list[dict[str, Cell]]:
    """Give the pagu in force: of several versions the one the budget lines use."""
    versi = {row["kode_rekening"]: row["versi_pagu"] for row in bahan.anggaran}
    return [
        {
            "tabel": "T18", "kode": row["kode_rekening"], "uraian": row["uraian"], "angka": f"Pagu ({row['versi']})",
            "nilai": row["pagu_rp"], "sheet": "Anggaran", "cell": row["cell"], "raw": row["raw"],
        } | _rencana(bahan, row["urutan"])
        for row in bahan.pagu if versi.get(row["kode_rekening"]) == row["versi"]
    ]  # fmt: skip


def _anggaran(bahan: Bahan) -> list[dict[str, Cell]]:
    """Give what was reported, of the realisasi the cells the engine counts."""
    uraian = {row["kode_rekening"]: row["uraian"] for row in bahan.anggaran}
    return [
        {"tabel": "T18", "kode": row["kode"], "uraian": uraian.get(row["kode"])}
        | _asal(row, f"{row['ukuran'].capitalize()} {PERIODE[row['periode']]}")
        for row in bahan.nilai_asal
        if row["tabel"] == "anggaran" and (row["ukuran"] != "realisasi" or row["dipakai"])
    ]


def _rencana(bahan: Bahan, urutan: int) -> dict[str, Cell]:
    file = bahan.rencana[urutan]
    return {
        "unggahan": "buku rencana",
        "file": file["nama_berkas"],
        "sha256": file["sha256"],
        "terima": file["dibuat_at"].date(),
        "oleh": file["pelaku"],
    }


def _asal(asal: Row, angka: str) -> dict[str, Cell]:
    nilai: Decimal | None = asal["nilai"]
    terima: date = asal["diterima_on"] or asal["dibuat_at"].date()
    ukuran = asal["ukuran"] if asal["ukuran"] in ("pembilang", "penyebut") else ""
    return {
        "angka": f"{angka} {ukuran}".strip(),
        "nilai": nilai if nilai is not None else asal["raw"],
        "unggahan": asal["unggahan_id"],
        "file": asal["nama_berkas"] or "isian langsung",
        "sha256": asal["sha256"],
        "sheet": asal["sheet"],
        "cell": asal["cell"],
        "raw": asal["raw"],
        "terima": terima,
        "oleh": asal["pelaku"],
        "dasar": _dasar(asal),
    }


def _dasar(asal: dict[str, Any]) -> str | None:
    keputusan = f"keputusan: {asal['keputusan']} oleh {asal['keputusan_oleh']}" if asal["keputusan"] else None
    lewat = f"lewat {asal['lewat']}" if asal["lewat"] else None
    return "; ".join(filter(None, (asal["dasar"], lewat, keputusan))) or None


def _desimal(nilai: Cell) -> int:
    """Show as many decimals as the figure has, eight at most."""
    if not isinstance(nilai, Decimal):
        return 0
    exponent = nilai.normalize().as_tuple().exponent
    return min(8, -exponent) if isinstance(exponent, int) and exponent < 0 else 0
