"""The files on the uploader: each looked at once for the state of the store it is shown against, and what became of it.

Kept per visitor and small: the bytes stay with the uploader, and nobody keeps a workbook.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from lakip.domain.errors import WrongUsage
from lakip.workflow.kolom import PemetaanDiminta
from lakip.workflow.pengumpulan import HasilUnggah, upload
from lakip.workflow.pratinjau import Perubahan, Pratinjau, preview
from ui.session import act, generation

_KEY = "unggah_meja"
CHANGES_KEPT = 500
"""Rows of each kind of change kept for one file; nobody reads more, and those of a whole workbook would fill the memory."""


class Cara(NamedTuple):
    """How and when files came."""

    lewat: str
    diterima: date


class Arahan(NamedTuple):
    """How a person wants a file read: one sheet only, and what its columns stand for."""

    sheet: str | None = None
    pemetaan: PemetaanDiminta | None = None


AS_IT_IS = Arahan()
Against = tuple[int, str | None, int, Arahan]
"""Year, Bagian/Bidang, generation of the store, and how the file was to be read."""


class Dilihat(NamedTuple):
    """A preview, what it depends on, and its number: a later one of the same file has another."""

    against: Against
    pratinjau: Pratinjau
    nomor: int


@dataclass(slots=True)
class Meja:
    """What one visitor has on the desk for one year and one Bagian/Bidang; files go by their id on the uploader."""

    tahun: int
    unit: str | None
    putaran: int = 0
    """Counts the uploaders: a new number is an empty one."""
    n_dilihat: int = 0
    dilihat: dict[str, Dilihat] = field(default_factory=dict)
    arahan: dict[str, Arahan] = field(default_factory=dict)
    selesai: dict[str, HasilUnggah | None] = field(default_factory=dict)
    """What became of a stored file; None for one registered as a document."""

    def waiting(self, files: Sequence[UploadedFile]) -> list[UploadedFile]:
        """Give the files that are not stored yet."""
        return [file for file in files if file.file_id not in self.selesai]

    def empty(self) -> None:
        """Take every file off the uploader; what became of them stays to be read."""
        self.putaran += 1
        self.dilihat.clear()
        self.arahan.clear()

    def against(self, file: UploadedFile) -> Against:
        """Give what a preview of this file depends on."""
        return (self.tahun, self.unit, generation(), self.arahan.get(file.file_id, AS_IT_IS))

    def has_seen(self, file: UploadedFile) -> bool:
        """Tell whether the preview of this file still says what storing it would do."""
        seen = self.dilihat.get(file.file_id)
        return seen is not None and seen.against == self.against(file)

    def keep(self, file: UploadedFile, pratinjau: Pratinjau) -> None:
        """Keep a preview in place of the earlier one of the same file."""
        self.n_dilihat += 1
        self.dilihat[file.file_id] = Dilihat(self.against(file), pratinjau, self.n_dilihat)


def desk(tahun: int, unit: str | None) -> Meja:
    """Give this visitor's desk; for another year or Bagian/Bidang the files are looked at anew."""
    meja: Meja = st.session_state.setdefault(_KEY, Meja(tahun, unit))
    if (meja.tahun, meja.unit) != (tahun, unit):
        meja.tahun, meja.unit = tahun, unit
        meja.selesai.clear()
    return meja


def look_at(meja: Meja, files: Sequence[UploadedFile]) -> dict[str, Dilihat]:
    """Give the preview of each file by its id; those not seen in this state yet are read now, one after the other."""
    place = st.empty()
    if new := [file for file in files if not meja.has_seen(file)]:
        with place.status("Memeriksa berkas…", expanded=True) as status:
            for nomor, file in enumerate(new, start=1):
                status.update(label=f"Memeriksa berkas {nomor} dari {len(new)}…")
                st.text(file.name)
                meja.keep(file, _preview(meja, file))
        place.empty()
    return {file.file_id: meja.dilihat[file.file_id] for file in files}


def take_in(meja: Meja, files: Sequence[UploadedFile], cara: Cara, *, yes: bool = False) -> None:
    """Store one file after the other, so that a refused one leaves the others in."""
    with st.status("Menyimpan berkas…", expanded=True) as status:
        for nomor, file in enumerate(files, start=1):
            status.update(label=f"Menyimpan berkas {nomor} dari {len(files)}…")
            st.text(file.name)
            meja.selesai[file.file_id] = act(
                upload,
                [(file.name, file.getvalue())],
                meja.tahun,
                unit=meja.unit,
                yes=yes,
                lewat=cara.lewat,
                diterima=cara.diterima,
                **meja.arahan.get(file.file_id, AS_IT_IS)._asdict(),
            )[0]


def _preview(meja: Meja, file: UploadedFile) -> Pratinjau:
    """Read one file; an instruction it can't follow is told and dropped."""
    content = [(file.name, file.getvalue())]
    try:
        arahan = meja.arahan.get(file.file_id, AS_IT_IS)
        pratinjau = act(preview, content, meja.tahun, unit=meja.unit, **arahan._asdict())[0]
    except WrongUsage:
        meja.arahan.pop(file.file_id, None)
        raise
    return replace(pratinjau, perubahan=_shortened(pratinjau.perubahan))


def _shortened(perubahan: Perubahan) -> Perubahan:
    """Keep of each kind as many rows as a person reads."""
    kept: list[dict[str, Any]] = []
    for jenis in ("berubah", "baru", "tidak_dipakai", "hilang"):
        kept += [row for row in perubahan.rincian if row["jenis"] == jenis][:CHANGES_KEPT]
    return replace(perubahan, rincian=kept)
