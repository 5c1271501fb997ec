"""Paket: what leaves the office for the upper-level portal in one zip, and the data sheet other reports ask for."""

from dataclasses import dataclass

from lakip.domain.errors import InputRefused
from lakip.domain.peran import Hak
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.report import paket
from lakip.report.bahan import Bahan
from lakip.report.data_laporan import data_laporan
from lakip.report.edition import Berkas
from lakip.report.pdf import libre_office, pdf_of
from lakip.workflow import arsip, milik
from lakip.workflow.access import reading

KELUAR = ("LAKIP_", "Surat_Pengantar_")
KERTAS_KERJA = "Kertas_Kerja_"
TANPA_PDF = "PDF tidak disertakan: LibreOffice tidak terpasang pada komputer ini."


@dataclass(frozen=True, slots=True)
class Paket:
    """The package: its name, its bytes, what is in it as (name, sha256), and in sentences what could not be put in."""

    name: str
    data: bytes
    files: tuple[tuple[str, str], ...]
    kurang: tuple[str, ...]


@reading(Hak.BERKAS)
def package(store: Store, tahun: int, *, kertas_kerja: bool = False) -> Paket:
    """Give the newest edition of the year as one zip: workbook, documents and their PDF, checklist, manifest.

    The inner working paper is in it only with `kertas_kerja`. The same edition gives the same bytes on the same machine.
    Raises InputRefused when the year was never compiled, or its files can't be had any more.
    """
    rows = _newest(store, tahun)
    edisi = store.query("edisi_satu", urutan=rows[0]["urutan"])[0]
    wanted = (*KELUAR, KERTAS_KERJA) if kertas_kerja else KELUAR
    files = [Berkas(*arsip.content(store, row["id"])) for row in rows if row["nama"].startswith(wanted)]
    printed, kurang = _printed(files, tahun)
    bahan = Bahan(store, tahun, edisi["sampai_cetak"])
    data, inside = paket.paket(bahan, edisi["edisi"], [*files, *printed], kurang)
    return Paket(f"Paket_LAKIP_{tahun}.zip", data, tuple((f.name, f.sha256) for f in inside), tuple(kurang))


@reading(Hak.LIHAT)
def data_sheet(store: Store, tahun: int) -> bytes:
    """Give target, realisasi, capaian and budget of the year as a workbook for LPPD and Laporan Tahunan, each with its source."""
    return data_laporan(Bahan(store, tahun))


def _newest(store: Store, tahun: int) -> list[Row]:
    """Give the archive's rows of the newest edition of the year, in the order of their names."""
    wanted = {**milik.ARCHIVED, "tahun": tahun, "banyak": arsip.ALL}
    rows = [row for row in store.query("arsip", **wanted, id=None) if row["id"].startswith("edisi:")]
    if not rows:
        raise InputRefused(
            f"LAKIP tahun {tahun} belum pernah disusun; susunlah dahulu pada halaman Susun LAKIP."
        )
    newest = max(row["urutan"] for row in rows)
    return sorted((row for row in rows if row["urutan"] == newest), key=lambda row: row["nama"])


def _printed(files: list[Berkas], tahun: int) -> tuple[list[Berkas], list[str]]:
    """Give the PDF of every Word file, and in sentences what could not be made."""
    if libre_office() is None:
        return [], [TANPA_PDF]
    made, kurang = [], []
    for file in files:
        if not file.name.endswith(".docx"):
            continue
        try:
            data = pdf_of(file.name, file.data, tahun)
        except InputRefused as error:
            kurang.append(str(error))
            continue
        if data is not None:
            made.append(Berkas(file.name.removesuffix(".docx") + ".pdf", data))
    return made, kurang
