"""Pengukuran: the figures everyone looks at, and where each came from."""

from datetime import datetime
from typing import Any

from lakip.domain.peran import Hak
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics import anggaran as m_anggaran
from lakip.metrics import antar_tahun as m_antar_tahun
from lakip.metrics import capaian as m_capaian
from lakip.metrics import lineage, lineage_anggaran, lineage_rata, lineage_sop, perhatian
from lakip.metrics import perubahan as m_perubahan
from lakip.metrics.efisiensi import Efisiensi, efisiensi
from lakip.metrics.mutu import mutu
from lakip.metrics.peringatan import aturan
from lakip.workflow import milik
from lakip.workflow.access import reading

PERUBAHAN_SEMUA = m_perubahan.SEMUA
LATEST = 9999
"""A year later than any: the ketentuan in force last."""


@reading(Hak.LIHAT, unit="unit")
def capaian(store: Store, tahun: int, unit: str | None = None, triwulan: int = 0) -> list[Row]:
    """Give achievement per indikator; see lakip.metrics.capaian.capaian."""
    return m_capaian.capaian(store, tahun, unit=unit, triwulan=triwulan)


@reading(Hak.LIHAT)
def rekap(store: Store, tahun: int, triwulan: int = 0) -> dict[str, Any]:
    """Give the means of sasaran, tujuan, unit and instansi, and the kebijakan they follow."""
    return m_capaian.rekap(store, tahun, triwulan=triwulan)


@reading(Hak.LIHAT, unit="unit")
def anggaran(store: Store, tahun: int, unit: str | None = None, versi: str | None = None) -> list[Row]:
    """Give the budget lines, planned or only reported, against the newest pagu or that of `versi`."""
    return m_anggaran.anggaran(store, tahun, unit=unit, versi=versi)


@reading(Hak.LIHAT, unit="unit")
def anggaran_berinduk(
    store: Store, tahun: int, unit: str | None = None, versi: str | None = None
) -> list[Row]:
    """Give the same lines, and above them the program and kegiatan nobody named; see lakip.metrics.anggaran."""
    return m_anggaran.anggaran_berinduk(store, tahun, unit=unit, versi=versi)


@reading(Hak.LIHAT, unit="unit")
def serapan(store: Store, tahun: int, unit: str | None = None, versi: str | None = None) -> Row:
    """Give pagu, realisasi and serapan of the agency or of one unit, against the newest pagu or that of `versi`."""
    return m_anggaran.serapan(store, tahun, unit=unit, versi=versi)


@reading(Hak.LIHAT)
def budget_by_sasaran(store: Store, tahun: int, versi: str | None = None) -> list[Row]:
    """Give the budget of each sasaran and of its programs, against the newest pagu or that of `versi`."""
    return m_anggaran.per_sasaran(store, tahun, versi=versi)


@reading(Hak.LIHAT)
def budget_by_kind(store: Store, tahun: int, versi: str | None = None) -> list[Row]:
    """Give the budget of each kelompok belanja, against the newest pagu or that of `versi`."""
    return m_anggaran.per_jenis_belanja(store, tahun, versi=versi)


@reading(Hak.LIHAT, unit="unit")
def older_codes(store: Store, tahun: int, unit: str | None = None) -> dict[str, list[Row]]:
    """Give by kode rekening the other written forms it has in the plan of other years."""
    found = m_anggaran.kode_lama(store, tahun)
    if unit is None:
        return found
    own = {row["kode_rekening"] for row in m_anggaran.anggaran(store, tahun, unit=unit)}
    return {kode: rows for kode, rows in found.items() if kode in own}


@reading(Hak.LIHAT)
def efficiency(store: Store, tahun: int) -> Efisiensi:
    """Give capaian against what it cost: rows per sasaran, the agency, and their sum."""
    return efisiensi(store, tahun)


@reading(Hak.LIHAT, unit="unit")
def data_quality(store: Store, tahun: int, unit: str | None = None) -> list[Row]:
    """Give the quality of the data of each Bagian/Bidang, or of one; see lakip.metrics.mutu.mutu."""
    return [row for row in mutu(store, tahun) if unit in {None, row["kode"]}]


@reading(Hak.LIHAT_UNIT)
def skala(store: Store, tahun: int | None = None) -> list[Row]:
    """Give the bands capaian is rated with, best band first; by the kebijakan of `tahun`, else the newest one."""
    nama = m_capaian.kebijakan(store, tahun or LATEST)["skala"]
    return m_capaian.skala(store, nama)


@reading(Hak.BERKAS, unit=milik.of_indikator)
def trace(store: Store, tahun: int, indikator: str, triwulan: int = 0) -> list[Row]:
    """Give the way from the figure of the year, or up to `triwulan`, back to its cells; raises WrongUsage where not in force."""
    return lineage.trace(store, tahun, indikator, triwulan=triwulan)


@reading(Hak.BERKAS, unit=milik.of_mean)
def trace_mean(store: Store, tahun: int, tingkat: str, kode: str = "", triwulan: int = 0) -> list[Row]:
    """Give the way from the mean of a sasaran, tujuan, unit or the instansi back to its cells; raises WrongUsage."""
    return lineage_rata.trace_rata(store, tahun, tingkat, kode, triwulan=triwulan)


@reading(Hak.BERKAS, unit=milik.of_budget)
def trace_budget(
    store: Store,
    tahun: int,
    unit: str | None = None,
    sasaran: str | None = None,
    versi: str | None = None,
) -> list[Row]:
    """Give the way from the serapan of the agency, a unit or a sasaran back to its cells; raises WrongUsage.

    `versi` as for `serapan`.
    """
    return lineage_anggaran.trace_serapan(store, tahun, unit=unit, sasaran=sasaran, versi=versi)


@reading(Hak.BERKAS, unit=milik.of_line)
def trace_line(store: Store, tahun: int, rekening: str, versi: str | None = None) -> list[Row]:
    """Give the way from the serapan of a kode rekening back to its cells; raises WrongUsage for an unknown one."""
    return lineage_anggaran.trace_rekening(store, tahun, rekening, versi=versi)


@reading(Hak.BERKAS)
def trace_kind(store: Store, tahun: int, kelompok: str, versi: str | None = None) -> list[Row]:
    """Give the way from the serapan of a kelompok belanja back to its cells; raises WrongUsage for an unknown one."""
    return lineage_anggaran.trace_jenis_belanja(store, tahun, kelompok, versi=versi)


@reading(Hak.BERKAS)
def trace_step(store: Store, tahun: int, no: int) -> list[Row]:
    """Give the way from the time of an SOP step back to its recorded moments; raises WrongUsage for an unknown one."""
    return lineage_sop.trace_langkah(store, tahun, no)


@reading(Hak.LIHAT, unit="unit")
def unit_triwulan(store: Store, tahun: int, unit: str | None = None) -> list[Row]:
    """Give the mean capaian of every unit, or of one, up to each triwulan, with how many indikator have a figure."""
    return [row for row in m_capaian.unit_triwulan(store, tahun) if unit in {None, row["unit"]}]


@reading(Hak.LIHAT, unit="unit")
def histories(
    store: Store, sampai_tahun: int, banyak: int = 5, unit: str | None = None
) -> dict[str, list[Row]]:
    """Give by kode every indikator over the years up to `sampai_tahun` that have a target or a realisasi, oldest first."""
    found = m_antar_tahun.histories(store, sampai_tahun, banyak=banyak)
    return milik.only_of(store, sampai_tahun, unit, found)


@reading(Hak.LIHAT, unit="unit")
def perubahan(store: Store, tahun: int, banyak: int = 5, unit: str | None = None) -> dict[str, list[Row]]:
    """Give by kode what changed about the indikator in the `banyak` years up to `tahun`: jenis, tanggal, kalimat.

    What concerns all of them stands under PERUBAHAN_SEMUA.
    """
    found = m_perubahan.by_kode(m_perubahan.perubahan(store, tahun, banyak=banyak))
    every = {PERUBAHAN_SEMUA: found[PERUBAHAN_SEMUA]} if PERUBAHAN_SEMUA in found else {}
    return milik.only_of(store, tahun, unit, found) | every


@reading(Hak.LIHAT_UNIT)
def warning_rules(store: Store, tahun: int) -> list[str]:
    """Give the rules of the early warnings of the year in words, in the order they are tried."""
    return list(aturan(m_capaian.kebijakan(store, tahun)).values())


@reading(Hak.LIHAT)
def attention(store: Store, tahun: int) -> list[Row]:
    """Give what needs somebody now, gravest first."""
    return perhatian.attention(store, tahun)


@reading(Hak.LIHAT_UNIT)
def as_of(store: Store, tahun: int) -> datetime | None:
    """Give when the newest data of the year came in; None where there is none."""
    moment: datetime | None = store.query("data_per", tahun=tahun)[0]["dibuat_at"]
    return moment
