"""Penyusunan: compile the edition of a year from what is in force, and take its tables away one by one."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.ledger.store import Store
from lakip.present.tables import Table
from lakip.report import edition
from lakip.report.lembar import Lembar
from lakip.report.pdf import pdf, soffice
from lakip.report.workbook import workbook
from lakip.workflow import ketentuan
from lakip.workflow.access import acting, reading

TAHUN_TERLAMA = 2000


@dataclass(frozen=True, slots=True)
class Edisi:
    """A compiled edition: hash of its snapshot, files as (name, bytes, sha256), and what is still missing.

    kelengkapan = {"terpenuhi": how many of the tables T01–T24 have data, "kurang": the names of what is missing}.
    """

    edisi: str
    files: tuple[tuple[str, bytes, str], ...]
    kelengkapan: dict[str, Any]


@acting(Hak.SUSUN)
def compile_edition(store: Store, pelaku: Pelaku, tahun: int, lapor: Callable[[str], object] = str) -> Edisi:
    """Compile the LAKIP tables of `tahun` as everything stands now, keep the files, and note in the log that it was done.

    `lapor` is told in a sentence what is being done. The first compiling binds the year to its ketentuan perhitungan (workflow.ketentuan.bind_first).
    Raises WrongUsage for a year no ketentuan perhitungan covers.
    """
    _check_year(tahun)
    ketentuan.bind_first(store, pelaku, tahun)
    return compile_at(store, pelaku, tahun, store.query("audit_akhir")[0]["nomor"], lapor)


def compile_at(
    store: Store, pelaku: Pelaku, tahun: int, sampai: int, lapor: Callable[[str], object]
) -> Edisi:
    """Compile as everything stood at audit number `sampai`, keep the files, and note it; for doors that asked for the right."""
    isi = edition.compile_files(store, tahun, sampai=sampai, lapor=lapor)
    lapor("Menyimpan edisi…")
    berkas = [{"name": file.name, "sha256": store.berkas.keep(file.data)} for file in isi.files]
    with store.write(pelaku, "susun", f"LAKIP {tahun}") as tx:
        tx.isi = {
            "edisi": isi.edisi,
            "tahun": tahun,
            "sampai": sampai,
            "template": edition.VERSI_TEMPLATE,
            "files": berkas,
        }
        tx.append("edisi", [
            {"tahun": tahun, "edisi": isi.edisi, "berkas": json.dumps(berkas), "pelaku": pelaku.nama, "dibuat_at": now()}
        ])  # fmt: skip
        tx.append("edisi_berkas", [
            {"tahun": tahun, "edisi": isi.edisi, "nama": file["name"], "sha256": file["sha256"]} for file in berkas
        ])  # fmt: skip
    return Edisi(isi.edisi, tuple((f.name, f.data, f.sha256) for f in isi.files), isi.kelengkapan)


@reading(Hak.LIHAT)
def tables(store: Store, tahun: int) -> list[Table]:
    """Give the tables T01 to T24 in the order of the workbook; one without data says why."""
    _check_year(tahun)
    return edition.tables(store, tahun)


def pdf_can_be_made() -> bool:
    """Tell whether this computer has the office suite that makes a PDF of the document."""
    return soffice() is not None


def document_pdf(naskah: bytes) -> bytes:
    """Give the document as PDF; raises InputRefused where that can't be done."""
    return pdf(naskah)


def table_workbook(*tables: Table, instansi: str = "") -> bytes:
    """Give one table, or several, as a workbook of their own: a sheet each, under the name of the agency."""
    lembar_rows = [Lembar(_sheet_name(table), [_told(table)]) for table in tables]
    return workbook(lembar_rows, instansi, tables[0].judul, TAHUN_TERLAMA, 2)


def _sheet_name(table: Table) -> str:
    return re.sub(r"[^\w .-]", " ", table.id)[:31].strip() or "Tabel"


def _told(table: Table) -> Table:
    """Write the filters beneath the table, where a person looks for notes."""
    return replace(table, catatan=(table.saringan, *table.catatan)) if table.saringan else table


def _check_year(tahun: int) -> None:
    if not TAHUN_TERLAMA <= tahun <= 9998:
        raise WrongUsage(
            f"Tahun kinerja {tahun} tidak dikenal; tulis tahun empat angka mulai {TAHUN_TERLAMA}."
        )
