"""Jelajah: the cells themselves, as they were written and as they were read, some at a time."""

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store


def sel(  # noqa: PLR0913  (what to look for, and which part of it)
    store: Store,
    tahun: int,
    *,
    unit: str | None = None,
    tabel: str | None = None,
    cari: str = "",
    mulai: int = 0,
    banyak: int = 200,
    sampai: int = NEWEST,
) -> tuple[int, list[Row]]:
    """Give how many current cells of `tahun` there are, and `banyak` of them from `mulai` on.

    Each row: tabel (realisasi, anggaran, kegiatan, keterangan), kode, uraian, unit, periode (0 = the year), ukuran, raw (as written), nilai or rendah and
    tinggi or predikat (as read; none of them for a remark), status, nama_berkas, versi, sheet, cell, dibuat_at. `cari` is looked for in code, name, text, file and cell.
    """
    rows = store.query(
        "jelajah_sel",
        tahun=tahun,
        unit=unit,
        tabel=tabel,
        cari=cari,
        mulai=mulai,
        banyak=banyak,
        sampai=sampai,
    )
    n = rows[0]["n"] if rows else 0
    return n, rows
