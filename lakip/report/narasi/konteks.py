"""What every sentence is written from: the figures of the year, how they are named, and the rows by kode."""

from dataclasses import dataclass
from functools import cached_property

from lakip.ledger.query import Row
from lakip.report.bahan import Bahan
from lakip.report.narasi.angka import Rujukan


@dataclass(frozen=True)
class Konteks:
    """The year being written about; `a` names its figures."""

    bahan: Bahan
    a: Rujukan

    def milik(self, row: Row) -> Rujukan:
        """Name the figures of one indikator."""
        return self.a.di(f"indikator/{row['kode']}")

    @property
    def laporan(self) -> str:
        """What the agency calls its report: LAKIP or LKjIP."""
        return self.bahan.instansi.get("nama_laporan") or "LAKIP"

    @cached_property
    def kemajuan(self) -> dict[str, Row]:
        """Progress to the end of the Renstra by indikator."""
        return {row["kode"]: row for row in self.bahan.kemajuan}

    @cached_property
    def standar(self) -> dict[str, list[Row]]:
        """The standards of the year by indikator."""
        return _menurut(self.bahan.standar, "indikator")

    @cached_property
    def menurut_sasaran(self) -> dict[str, list[Row]]:
        """The rows of antar_tahun by sasaran."""
        return _menurut(self.bahan.antar_tahun, "sasaran")

    @cached_property
    def program(self) -> dict[str, list[Row]]:
        """Budget per program by sasaran."""
        rows = [row for row in self.bahan.anggaran_sasaran if row["program"] and row["sasaran"]]
        return _menurut(rows, "sasaran")

    def unit(self, row: Row) -> str:
        """Give the name of the unit that answers for an indikator."""
        return self.bahan.unit.get(row["unit"], str(row["unit"]))

    def keterangan(self, row: Row, bagian: str) -> str:
        """Give a text the unit entered beside the realisasi; "" for none."""
        return self.bahan.keterangan.get(("realisasi", row["kode"]), {}).get(bagian, "")

    @property
    def belum_diaudit(self) -> str:
        """Stands behind budget figures that nobody has audited yet."""
        return " (angka belum diaudit)" if self.bahan.serapan["audit"] == "unaudited" else ""

    @property
    def rata(self) -> str:
        """Say what becomes of an indikator without a figure in the means."""
        nol = self.bahan.kebijakan["data_kosong"] == "nol"
        return "dihitung nol dalam rata-rata" if nol else "tidak ikut dirata-ratakan"


def _menurut(rows: list[Row], kolom: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[kolom], []).append(row)
    return found
