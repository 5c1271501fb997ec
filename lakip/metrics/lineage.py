"""Where a figure came from: from the report back to the cell, the file and the person."""

from typing import Any

from lakip.domain.desimal import format_id
from lakip.domain.errors import WrongUsage
from lakip.domain.rumus import RUMUS_TEKS, perhitungan
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.capaian import capaian

_PERIODE = ("Tahun", "TW I", "TW II", "TW III", "TW IV")
_ASAL = (
    "raw", "sheet", "cell", "sumber", "lewat", "diterima_on", "dasar",
    "pelaku", "keputusan", "keputusan_nilai", "keputusan_oleh", "keputusan_at",
)  # fmt: skip


def trace(store: Store, tahun: int, indikator: str, *, sampai: int = NEWEST) -> list[Row]:
    """Give the steps from the report's figure to its cells: laporan, rumus, target, then every realisasi cell used.

    Every step has langkah, jenis and uraian; those of jenis target and realisasi also file, sha256, sheet, cell and
    raw, and who handed it in, when and how. Raises WrongUsage when the indikator is not in force in `tahun`.
    """
    row = next((r for r in capaian(store, tahun, sampai=sampai) if r["kode"] == indikator), None)
    if row is None:
        raise WrongUsage(
            f"Indikator {indikator} tidak berlaku pada tahun {tahun}; periksa kodenya pada buku rencana."
        )
    steps = [
        _laporan(row, tahun),
        _rumus(row),
        *_target(store, row, sampai),
        *_realisasi(store, row, tahun, sampai),
    ]
    return [{"langkah": number} | step for number, step in enumerate(steps, start=1)]


def cells_used(row: Row, asal_rows: list[Row]) -> list[Row]:
    """Keep the cells the figure of a row of capaian was made of."""
    return [a for a in asal_rows if (a["tabel"], a["kode"]) == ("realisasi", row["kode"]) and a["dipakai"]]


def printed_in(row: Row) -> str:
    """Give the sheet of LAKIP_<tahun>.xlsx a row of capaian stands in: T07 holds only what counts for the agency."""
    return "T07 Pengukuran" if row["dihitung"] else "T22 Per Bidang"


def _laporan(row: Row, tahun: int) -> dict[str, Any]:
    persen = row["persen_capaian"] if row["persen_capaian"] is not None else row["persen_capaian_dibatasi"]
    return {
        "jenis": "laporan",
        "uraian": f"LAKIP_{tahun}.xlsx, lembar {printed_in(row)}, baris {row['kode']} {row['indikator']}, kolom Capaian (%).",
        "nilai": persen,
        "predikat": row["predikat"],
        "status": row["status"],
    }


def _rumus(row: Row) -> dict[str, Any]:
    terisi = perhitungan(
        row["rumus"],
        _teks(row, "target"),
        _teks(row, "realisasi"),
        target_nol=row["target_nilai"] == 0,
        realisasi_nol=row["realisasi_nilai"] == 0,
    )
    batas = "tanpa batas" if row["batas"] is None else f"batas {format_id(row['batas'], None)}%"
    return {
        "jenis": "rumus",
        "uraian": f"{row['rumus']}: {RUMUS_TEKS[row['rumus']]}; {terisi}; {batas}.",
        "nilai": row["persen_capaian"],
    }


def _teks(row: Row, what: str) -> str:
    angka = row[f"{what}_nilai"]
    return format_id(angka, None) if angka is not None else row[what] or "n/a"


def _target(store: Store, row: Row, sampai: int) -> list[dict[str, Any]]:
    files = {f["urutan"]: f for f in store.query("rencana", sampai=sampai)}
    if row["target_urutan"] is None:
        return []
    file = files[row["target_urutan"]]
    return [{
        "jenis": "target",
        "uraian": f"Target {row['versi_target']} pada buku rencana {file['nama_berkas']}.",
        "nilai": row["target"],
        "file": file["nama_berkas"],
        "sha256": file["sha256"],
        "sheet": "Target",
        "cell": row["target_cell"],
        "raw": row["target_raw"],
        "pelaku": file["pelaku"],
        "waktu": file["dibuat_at"],
    }]  # fmt: skip


def _realisasi(store: Store, row: Row, tahun: int, sampai: int) -> list[dict[str, Any]]:
    asal_rows = store.query("nilai_asal", tahun=tahun, kode=row["kode"], sampai=sampai)
    return [
        {
            "jenis": "realisasi",
            "uraian": f"Realisasi {_PERIODE[asal['periode']]} ({asal['ukuran']}).",
            "nilai": asal["nilai"],
            "file": asal["nama_berkas"],
            "sha256": asal["sha256"],
            "unggahan": asal["unggahan_id"],
            "waktu": asal["dibuat_at"],
        }
        | {key: asal[key] for key in _ASAL}
        for asal in cells_used(row, asal_rows)
    ]
