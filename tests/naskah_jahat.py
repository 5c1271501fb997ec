"""The sample agency with hostile texts in every field that takes words."""

import csv
from pathlib import Path

from lakip.domain.pelaku import KONSOL
from lakip.intake.template.tables import workbook_from_tables
from lakip.workflow import isian, penerimaan, perencanaan
from lakip.workflow.contoh import FOLDER
from lakip.workflow.pengumpulan import HasilUnggah, upload
from lakip.workflow.toko import Store
from tests.muatan import MUATAN

TAHUN = 2024
WORDS = {
    "Instansi": ("Nilai",),
    "Pejabat": ("Jabatan", "Nama", "Pangkat/Golongan", "Nomor SK"),
    "Unit Kerja": ("Nama", "Jenis"),
    "Sasaran": ("Uraian",),
    "Indikator": ("Indikator Kinerja", "Penanggung Jawab", "Definisi Operasional", "Sumber Data"),
    "Target": ("Nomor SK",),
    "Standar": ("Tingkat", "Sumber"),
    "Anggaran": ("Uraian", "Keterangan"),
    "Kinerja": ("Faktor Pendorong", "Faktor Penghambat", "Solusi", "Data Dukung"),
    "Kegiatan": ("Sub Kegiatan", "Indikator Keluaran", "Waktu/Tempat", "Uraian", "Data Dukung"),
}
"""The headings of what is words in each sheet; codes, numbers and choices are checked when they come in."""


class Muatan:
    """The hostile texts one after the other, again and again, beginning at another one for each `shift`."""

    def __init__(self, shift: int) -> None:
        self.at = shift

    def next(self) -> str:
        """Give the next text."""
        self.at += 1
        return MUATAN[self.at % len(MUATAN)]


def load(store: Store, shift: int) -> list[HasilUnggah]:
    """Bring the hostile agency in by the doors people use: plan, hand-ins, a typed value, a decision on the audit."""
    muatan = Muatan(shift)
    plan = perencanaan.import_plan(
        store, KONSOL, _workbook(FOLDER / "rencana", muatan), f"{muatan.next()}.xlsx"
    )
    assert plan.status == "diterima", plan.temuan
    sent = []
    for folder in sorted(place for place in (FOLDER / str(TAHUN)).iterdir() if place.is_dir()):
        files = [(f"{muatan.next()}.xlsx", _workbook(folder, muatan))]
        sent += upload(store, KONSOL, files, TAHUN, unit=folder.name, lewat=muatan.next())
    sent.append(isian.type_value(store, KONSOL, TAHUN, "IK-4.1", "71,5", muatan.next()))
    penerimaan.mark_audited(store, KONSOL, TAHUN, muatan.next())
    return sent


def _workbook(folder: Path, muatan: Muatan) -> bytes:
    return workbook_from_tables({file.stem: _rows(file, muatan) for file in sorted(folder.glob("*.csv"))})


def _rows(file: Path, muatan: Muatan) -> list[list[str]]:
    head, *rows = csv.reader(file.read_text(encoding="utf-8").splitlines())
    hostile = {n for n, name in enumerate(head) if name in WORDS.get(file.stem, ())}
    return [head, *([muatan.next() if n in hostile else text for n, text in enumerate(row)] for row in rows)]
