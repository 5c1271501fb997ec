"""Paket: what leaves the office for the upper-level portal in one zip, and the data sheet other reports ask for."""

import json
from dataclasses import dataclass
from pathlib import PurePath

from lakip.domain.errors import InputRefused
from lakip.domain.peran import Hak
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.pengesahan import pengesahan
from lakip.report import paket
from lakip.report.bahan import Bahan
from lakip.report.data_laporan import data_laporan
from lakip.report.edition import Berkas
from lakip.report.pdf import pdf, soffice
from lakip.report.pdf_tetap import timeless
from lakip.report.susunan import susunan
from lakip.workflow.access import reading
from lakip.workflow.lampiran_naskah import DOKUMEN

KELUAR = ("LAKIP_", "Surat_Pengantar_")
KERTAS_KERJA = "Kertas_Kerja_"
MANIFEST = "manifest.json"
"""The last of the files of an edition by name: those of ours begin with a capital letter."""
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
    """Give the edition that counts as one zip: workbook, documents and their PDF, signed file, planning documents, checklist, manifest.

    The inner working paper is in it only with `kertas_kerja`. The same edition gives the same bytes on the same machine.
    Raises InputRefused when the year was never compiled, or its files can't be had any more.
    """
    edisi = _counting(store, tahun)
    wanted = (*KELUAR, KERTAS_KERJA) if kertas_kerja else KELUAR
    *ours, manifest = susunan(store, edisi["urutan"], (*wanted, MANIFEST))
    printed, kurang = _printed(ours, tahun)
    files = [*ours, *printed, *_signed(store, tahun), *_planning(store, tahun, edisi["sampai_cetak"])]
    bahan = Bahan(store, tahun, edisi["sampai_cetak"])
    data, inside = paket.paket(bahan, files, json.loads(manifest.data), kurang)
    return Paket(f"Paket_LAKIP_{tahun}.zip", data, tuple((f.name, f.sha256) for f in inside), tuple(kurang))


@reading(Hak.LIHAT)
def data_sheet(store: Store, tahun: int) -> bytes:
    """Give target, realisasi, capaian and budget of the year as a workbook for LPPD and Laporan Tahunan, each with its source."""
    return data_laporan(Bahan(store, tahun))


def _counting(store: Store, tahun: int) -> Row:
    """Give the edition that is the LAKIP of the year: the frozen one, else the newest."""
    edisi = pengesahan(store, tahun).edisi
    if edisi is None:
        raise InputRefused(f"LAKIP tahun {tahun} belum disusun; susunlah dahulu pada halaman Susun LAKIP.")
    return edisi


def _signed(store: Store, tahun: int) -> list[Berkas]:
    """Give the signed file of the LAKIP, where a signature is recorded."""
    row = pengesahan(store, tahun).tanda_tangan
    if row is None:
        return []
    suffix = PurePath(row["nama_berkas"]).suffix.lower()
    return [Berkas(f"LAKIP_{tahun}_bertanda_tangan{suffix}", store.berkas.read(row["sha256"]))]


def _planning(store: Store, tahun: int, sampai: int) -> list[Berkas]:
    """Give the planning documents of the register that have their file, named by what they are: "Renstra.pdf"."""
    found: list[Berkas] = []
    for row in store.query("naskah_lampiran", tahun=tahun, sampai=sampai):
        if row["jenis"] not in DOKUMEN or row["sha256"] is None:
            continue
        name = row["jenis"].replace(" ", "_")
        again = sum(file.name.startswith((f"{name}.", f"{name}_")) for file in found)
        suffix = PurePath(row["nama_berkas"]).suffix.lower()
        found.append(
            Berkas(f"{name}{f'_{again + 1}' if again else ''}{suffix}", store.berkas.read(row["sha256"]))
        )
    return found


def _printed(files: list[Berkas], tahun: int) -> tuple[list[Berkas], list[str]]:
    """Give the PDF of every Word file, and in sentences what could not be made."""
    if soffice() is None:
        return [], [TANPA_PDF]
    made, kurang = [], []
    for file in files:
        if not file.name.endswith(".docx"):
            continue
        try:
            data = timeless(pdf(file.data), tahun, file.sha256)
        except InputRefused as error:
            kurang.append(f"{file.name}: {error}")
        else:
            made.append(Berkas(file.name.removesuffix(".docx") + ".pdf", data))
    return made, kurang
