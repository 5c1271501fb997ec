"""What the readiness of a year is judged on, each read when the first rule asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.anggaran import anggaran
from lakip.metrics.antar_tahun import antar_tahun
from lakip.metrics.capaian import capaian, kebijakan
from lakip.metrics.efisiensi import efisiensi
from lakip.metrics.kemajuan import kemajuan
from lakip.metrics.mutu import mutu

ADA = ("ada", "nihil")
"""The states of a realisasi that is there."""


@dataclass(frozen=True)
class Bahan:
    """The figures of one year as they stood at audit number `sampai`."""

    store: Store
    tahun: int
    sampai: int = NEWEST
    teks: Sequence[Row] = ()
    """The texts of the document that a person wrote: kunci, judul, lama (see report.kesiapan)."""

    def _rows(self, name: str, **values: object) -> list[Row]:
        return self.store.query(name, sampai=self.sampai, **values)

    @cached_property
    def indikator(self) -> list[Row]:
        """The rows of capaian that count for sasaran and instansi."""
        rows = capaian(self.store, self.tahun, sampai=self.sampai)
        return [row for row in rows if row["dihitung"]]

    @cached_property
    def kebijakan(self) -> Row:
        """The ketentuan of the year, with the thresholds of the warnings."""
        return kebijakan(self.store, self.tahun, sampai=self.sampai)

    @cached_property
    def riwayat(self) -> dict[str, dict[int, Row]]:
        """The years before and this one, by kode and year."""
        return {
            row["kode"]: row["riwayat"] for row in antar_tahun(self.store, self.tahun, sampai=self.sampai)
        }

    @cached_property
    def kemajuan(self) -> dict[str, Row]:
        """The way to the end of the Renstra, by kode; without those that have no Target Akhir."""
        return {row["kode"]: row for row in kemajuan(self.store, self.tahun, sampai=self.sampai)}

    @cached_property
    def rencana(self) -> list[Row]:
        """What the plan says of the indikator that count."""
        counted = {row["kode"] for row in self.indikator}
        return [row for row in self._rows("indikator", tahun=self.tahun) if row["kode"] in counted]

    @cached_property
    def berstandar(self) -> set[str]:
        """Indikator with a standard of the year, or whose plan says in Standar Nasional that there is none."""
        known = {r["indikator"] for r in self._rows("rencana_standar") if r["tahun"] == self.tahun}
        return known | {row["kode"] for row in self.rencana if row["standar_nasional"]}

    @cached_property
    def keterangan(self) -> dict[str, set[str]]:
        """Which explanations each indikator has: faktor_pendorong, faktor_penghambat, solusi."""
        found: dict[str, set[str]] = {}
        for row in self._rows("keterangan", tahun=self.tahun):
            if row["tabel"] == "realisasi" and row["teks"]:
                found.setdefault(row["kode"], set()).add(row["bagian"])
        return found

    @cached_property
    def sasaran(self) -> list[Row]:
        """The sasaran that are measured, with capaian, serapan and what follows from both."""
        return efisiensi(self.store, self.tahun, sampai=self.sampai).sasaran

    @cached_property
    def sasaran_diukur(self) -> set[str]:
        """The sasaran an indikator that counts stands under."""
        return {row["sasaran"] for row in self.indikator}

    @cached_property
    def berprogram(self) -> set[str]:
        """Sasaran a program, kegiatan or sub kegiatan of the plan or of the budget stands under."""
        plan = {row["kode"]: row for row in self._rows("sasaran", tahun=self.tahun)}
        budget = self._rows("anggaran_sasaran", tahun=self.tahun, versi=None)
        return {row["induk"] for row in plan.values() if row["jenis"] != "Sasaran" and row["induk"]} | {
            row["sasaran"] for row in budget if row["program"] is not None
        }

    @cached_property
    def unit(self) -> list[Row]:
        """The quality of what each unit has handed in."""
        return mutu(self.store, self.tahun, sampai=self.sampai)

    @cached_property
    def target_lain(self) -> list[Row]:
        """Targets of the year from another document than the Perjanjian Kinerja."""
        return [row for row in self._rows("target", tahun=self.tahun) if row["jenis"] != "PK"]

    @cached_property
    def anggaran(self) -> list[Row]:
        """The budget lines that have none below them."""
        rows = anggaran(self.store, self.tahun, sampai=self.sampai)
        return [row for row in rows if row["daun"]]
