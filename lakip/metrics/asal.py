"""Asal: the plan, the uploads and the ketentuan that the figures of one year stand on, each as a step of a trace."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lakip.domain.desimal import format_id
from lakip.intake.values import position
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.capaian import kebijakan

PERIODE = ("Tahun", "TW I", "TW II", "TW III", "TW IV")
ISIAN = "isian"
"""The sheet of a value that was typed and not read from a file."""
_DARI = (
    "raw", "sheet", "cell", "sumber", "lewat", "diterima_on", "dasar", "lampiran_nama", "lampiran_sha256",
    "pelaku", "keputusan", "keputusan_tentang", "keputusan_nilai", "keputusan_oleh", "keputusan_at",
)  # fmt: skip
_PEMETAAN = {
    "usulan": "dikenali dari judul dan isinya",
    "diingat": "diingat dari kiriman sebelumnya",
    "ditentukan": "ditentukan pengguna",
}


def numbered(steps: Sequence[Row]) -> list[Row]:
    """Give the steps with their number, from 1."""
    return [{"langkah": number} | step for number, step in enumerate(steps, start=1)]


@dataclass(frozen=True)
class Asal:
    """What the figures of `tahun` stood on at audit number `sampai`; each part read from the store when first asked for.

    `kode` keeps to the cells of this one indikator or kode rekening; `triwulan` asks for figures up to and including it.
    """

    store: Store
    tahun: int
    sampai: int = NEWEST
    kode: str | None = None
    triwulan: int = 0

    @cached_property
    def rencana(self) -> dict[int, Row]:
        """The imported plan workbooks by their audit number."""
        return {row["urutan"]: row for row in self.store.query("rencana", sampai=self.sampai)}

    @cached_property
    def ketentuan(self) -> Row:
        """Which version of the ketentuan perhitungan the year is computed by, on what basis."""
        row = kebijakan(self.store, self.tahun, sampai=self.sampai)
        return {f"ketentuan_{key}": row[key] for key in ("versi", "berlaku_dari", "dasar")}

    def target_of(self, row: Row, triwulan: int) -> Row:
        """Give the cell of the PK target of one triwulan of a row of capaian; one left empty has that of the year."""
        own = self._target[row["kode"], row["versi_target"], triwulan]
        return own if own["nilai"] is not None else self._target[row["kode"], row["versi_target"], 0]

    def cells_of(self, tabel: str, kode: str) -> list[Row]:
        """Give the cells a figure was made of."""
        return [row for row in self._cells.get((tabel, kode), ()) if row["dipakai"]]

    def plan_step(self, urutan: int, jenis: str, uraian: str, **isi: Any) -> Row:
        """Give the step to a cell of the plan workbook with this audit number."""
        file = self.rencana[urutan]
        return {
            "jenis": jenis,
            "uraian": f"{uraian} pada buku rencana {file['nama_berkas']}.",
            **isi,
            "file": file["nama_berkas"],
            "sha256": file["sha256"],
            "pelaku": file["pelaku"],
            "waktu": file["dibuat_at"],
        }

    def cell_step(self, cell: Row, uraian: str) -> Row:
        """Give the step to a cell of an upload, or to a typed value: who handed it in, how, what was decided, how mapped."""
        return {
            "jenis": cell["ukuran"] if cell["ukuran"] == "pagu" else "realisasi",
            "uraian": f"{uraian}.",
            "nilai": cell["nilai"],
            "file": cell["nama_berkas"],
            "sha256": cell["sha256"],
            "unggahan": cell["unggahan_id"],
            "waktu": cell["dibuat_at"],
            **{key: cell[key] for key in _DARI},
            "pemetaan": self.mapping(cell),
        }

    def mapping(self, cell: Row) -> str | None:
        """Say how the column of a cell was understood; None for our own template and for typed values."""
        if cell["sheet"] == ISIAN:
            return None
        tables = self._pemetaan(cell["asal_id"] or cell["unggahan_id"])
        columns = _columns(cell["cell"])
        found = [
            f"Kolom {kolom['judul'] or kolom['cell']} {_PEMETAAN[table['asal']]}, keyakinan {kolom['keyakinan']}%{_times(kolom)}"
            for table in tables
            for kolom in table["kolom"]
            if table["sheet"] == cell["sheet"] and kolom["kunci"] and kolom["column"] in columns
        ]
        return f"{'; '.join(dict.fromkeys(found))}." if found else None

    @cached_property
    def _cells(self) -> dict[tuple[str, str], list[Row]]:
        """The current cells of the year by tabel and kode."""
        found: dict[tuple[str, str], list[Row]] = {}
        rows = self.store.query(
            "nilai_asal", tahun=self.tahun, triwulan=self.triwulan, kode=self.kode, sampai=self.sampai
        )
        for row in rows:
            found.setdefault((row["tabel"], row["kode"]), []).append(row)
        return found

    @cached_property
    def _target(self) -> dict[tuple[str, str, int], Row]:
        """The PK targets of the year by indikator, versi and periode."""
        rows = self.store.query("rencana_target", sampai=self.sampai)
        return {
            (row["indikator"], row["versi"], row["periode"]): row
            for row in rows
            if (row["tahun"], row["jenis"]) == (self.tahun, "PK")
        }

    def _pemetaan(self, unggahan: str) -> list[Row]:
        if unggahan not in self._known:
            rows = self.store.query("pemahaman", id=unggahan)
            self._known[unggahan] = json.loads(rows[0]["pemetaan"]) if rows else []
        return self._known[unggahan]

    @cached_property
    def _known(self) -> dict[str, list[Row]]:
        """The mappings of the uploads that were asked about."""
        return {}


def _columns(cell: str) -> set[int]:
    """Give the columns of "H12" or of the months "H12:J12"; none for what is no address."""
    try:
        ends = [position(part)[1] for part in cell.split(":")]
    except ValueError:
        return set()
    return set(range(ends[0], ends[-1] + 1))


def _times(kolom: Row) -> str:
    return "" if kolom["pengali"] == 1 else f", dikalikan {format_id(kolom['pengali'], 0)}"
