"""Arsip Dokumen: everything that came in or went out, found by name, unit, year, kind, day or content, and had again."""

from dataclasses import asdict

from lakip.domain.arsip import Cari, Jenis
from lakip.domain.errors import InputRefused, WrongUsage
from lakip.domain.peran import Hak
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.report.bahan import Bahan
from lakip.report.surat import berkas
from lakip.report.susunan import susunan
from lakip.workflow import milik
from lakip.workflow.access import reading

PER_PAGE = 25
ALL = 2**31
"""More documents than any store has: a list for a program is one page."""
_KOLOM = ("id", "jenis", "tahun", "unit", "nama", "sha256", "waktu", "pelaku", "keterangan", "dilepas")


@reading(Hak.BERKAS, unit="unit")
def search(
    store: Store, cari: Cari, unit: str | None = None, page: int = 1, per_page: int = PER_PAGE
) -> tuple[list[Row], int]:
    """Give one page of what was found, newest first, and how many documents there are in all.

    A row holds id, jenis (domain.arsip.Jenis), tahun, unit ("" = of the whole agency), nama, sha256 (None for a letter that
    is made again when it is taken), waktu, pelaku, keterangan, and dilepas: it counts no longer, but is kept.
    """
    if cari.jenis is not None and cari.jenis not in set(Jenis):
        raise WrongUsage(f"Jenis dokumen {cari.jenis} tidak dikenal; pakai {', '.join(Jenis)}.")
    values = asdict(cari) | {"teks": (cari.teks or "").strip() or None}
    rows = store.query("arsip", **values, id=None, unit=unit, banyak=per_page, lewati=(page - 1) * per_page)
    return [{key: row[key] for key in _KOLOM} for row in rows], rows[0]["n"] if rows else 0


@reading(Hak.BERKAS, unit=milik.of_archived)
def content(store: Store, arsip: str) -> tuple[str, bytes]:
    """Give name and bytes of a document of the archive, by its id.

    A file that was kept is read and held against its sha256; one of an edition that was not is compiled again at the audit
    number it stood on, a letter made again as it stood when its number was entered. Raises InputRefused for an unknown id,
    and where the very bytes can't be had any more.
    """
    rows = store.query("arsip", **milik.ARCHIVED, id=arsip)
    if not rows:
        raise InputRefused(f"Dokumen {arsip} tidak ada di arsip.")
    row = rows[0]
    if row["sha256"] is None:
        return row["nama"], _letter(store, row)
    if arsip.startswith("edisi:"):
        return row["nama"], susunan(store, row["urutan"], [row["nama"]])[0].data
    if not store.berkas.intact(row["sha256"]):
        raise InputRefused(
            f"Berkas {row['nama']} hilang dari penyimpanan atau isinya berubah; ambil kembali dari cadangan."
        )
    return row["nama"], store.berkas.read(row["sha256"])


def _letter(store: Store, row: Row) -> bytes:
    bahan = Bahan(store, row["tahun"], row["urutan"])
    (letter,) = store.query("nomor_surat_satu", urutan=row["urutan"])
    made = berkas.nota_dinas_berkas if letter["jenis"] == berkas.NOTA_DINAS else berkas.surat_pengantar_berkas
    return made(bahan, letter["unit"] or None)
