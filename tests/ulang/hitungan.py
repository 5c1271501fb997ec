"""What the tables of one year share: indikator, means and years, by the oracle."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from tests import oracle
from tests.oracle import Capaian, Ketentuan
from tests.ulang import baca
from tests.ulang.baca import Indikator, Laporan, Rencana
from tests.ulang.nilai import (
    BELUM_RILIS,
    STRIP,
    TIDAK_ADA,
    TIDAK_DAPAT,
    Baris,
    Sel,
    desimal,
    persen,
    tertulis,
)  # fmt: skip

BELUM = {"belum_rilis": BELUM_RILIS, "belum_ada": TIDAK_ADA}
KATA_ARAH = {"Naik": ("Meningkat", "Menurun"), "Turun": ("Memburuk", "Membaik")}
SAKIP = ("AA", "A", "BB", "B", "CC", "C", "D")


@dataclass(frozen=True)
class Riwayat:
    """One indikator in one year: realisasi (None = no value), printed percentage, and why there is none."""

    realisasi: object
    persen: object
    status: str


@dataclass
class Hitungan:
    """Everything the tables of one year share."""

    plan: Rencana
    told: dict[int, Laporan]
    tahun: int
    k: Ketentuan

    @cached_property
    def semua(self) -> list[Indikator]:
        """Every indikator with its year."""
        return self.pada(self.tahun)

    def pada(self, tahun: int) -> list[Indikator]:
        """Give every indikator as it stood in one year."""
        return baca.indikator(self.plan, self.told.get(tahun, Laporan()), tahun)

    @cached_property
    def dihitung(self) -> list[Indikator]:
        """Those that count for their sasaran, sasaran by sasaran."""
        urut = [*self.plan.sasaran]
        rows = [i for i in self.semua if i.jenis_sasaran == "Sasaran" and i.masuk_pk]
        return sorted(rows, key=lambda i: urut.index(i.sasaran))

    @cached_property
    def rekap(self) -> oracle.Rekap:
        """The means of the year."""
        return oracle.rekap(self.semua, self.k)

    @property
    def instansi(self) -> oracle.Rata:
        """The mean of the agency by the ketentuan."""
        return self.rekap.menurut_indikator if self.k.menurut_indikator else self.rekap.menurut_sasaran

    def kelompok(self) -> Iterator[tuple[str, list[Indikator]]]:
        """Give the counted indikator by sasaran."""
        for kode in self.plan.sasaran:
            if rows := [i for i in self.dihitung if i.sasaran == kode]:
                yield kode, rows

    def uraian(self, kode: str) -> str:
        """Give what a row of the plan is called."""
        return self.plan.sasaran[kode]["Uraian"]

    def capaian(self, i: Indikator, triwulan: int = 0) -> Capaian:
        """Give what the oracle says of an indikator."""
        return oracle.capaian(i, triwulan, self.k)

    def terhadap(self, i: Indikator, target: object, realisasi: object) -> object:
        """Give the printed percentage of any realisasi against any target, by the rumus of the indikator."""
        tahun = replace(
            i, tipe="AKHIR", target=_tertulis12(target), target_tw=(None,) * 4, realisasi=_tertulis12(realisasi), tw=(None,) * 4,
            pasangan=None, pasangan_tw=(None,) * 4,
        )  # fmt: skip
        return cetak(self.capaian(tahun))

    @cached_property
    def _pada_tahun(self) -> dict[int, dict[str, Indikator]]:
        return {y: {i.kode: i for i in self.pada(y)} for y in range(self.tahun - 4, self.tahun + 1)}

    def riwayat(self, i: Indikator, tahun: int) -> Riwayat:
        """Give a year of an indikator: what was reported in it, else what the plan tells of it."""
        satu = self._pada_tahun[tahun][i.kode]
        hasil = self.capaian(satu)
        if hasil.status != "belum_ada":
            ada = hasil.status != "belum_rilis"
            return Riwayat(
                nilai_realisasi(satu) if ada else None, cetak(hasil) if ada else None, hasil.status
            )
        lalu = self.plan.lalu.get((i.kode, tahun))
        if lalu is not None:
            return Riwayat(lalu, self.terhadap(i, satu.target, lalu), "ada")
        return Riwayat(None, None, hasil.status)

    def baris(self, i: Indikator, nama: str = "Indikator Kinerja", **sel: Sel) -> Baris:
        """Make a row that speaks of one indikator."""
        return Baris({nama: i.nama, "Sat.": i.satuan} | sel, i.sasaran)

    def sel_realisasi(self, i: Indikator, triwulan: int = 0) -> Sel:
        """Give a realisasi as it is printed."""
        hasil = self.capaian(i, triwulan)
        return BELUM.get(hasil.status) or tertulis(nilai_realisasi(i, triwulan), i.desimal)

    def sel_capaian(self, i: Indikator, triwulan: int = 0) -> Sel:
        """Give a percentage as it is printed."""
        hasil = self.capaian(i, triwulan)
        return persen(cetak(hasil), BELUM.get(hasil.status, TIDAK_DAPAT))

    def kategori(self, nilai: object) -> str:
        """Name the band of a percentage."""
        return oracle.predikat(nilai, self.k) or STRIP


def cetak(hasil: Capaian) -> object:
    """Give the percentage that is printed: uncapped, the capped one where only that exists."""
    return hasil.dibatasi if hasil.persen is None else hasil.persen


def _tertulis12(nilai: object) -> object:
    """Give a computed figure as the number it is shown with, which is what goes on being computed with."""
    return desimal(oracle.setengah_ke_atas(nilai, 12)) if isinstance(nilai, oracle.Fraction) else nilai


def nilai_target(i: Indikator, triwulan: int = 0) -> object:
    """Give a target: its number, else the text or range it is written as."""
    satu = oracle.target(i, triwulan)
    return satu.asal if satu.angka is None else satu.angka


def nilai_realisasi(i: Indikator, triwulan: int = 0) -> object:
    """Give a realisasi the same way."""
    satu, _ = oracle.realisasi(i, triwulan)
    return satu.asal if satu.angka is None else satu.angka
