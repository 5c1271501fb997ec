"""Tren: one indikator against other years, standards and versions of its target, and what its year may come to."""

from collections.abc import Mapping
from typing import Any

from lakip.domain.bacaan import Kind
from lakip.domain.errors import InputRefused
from lakip.domain.numbers import read_number
from lakip.domain.peran import Hak
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics import andai as m_andai
from lakip.metrics import antar_tahun, laju, perbandingan, proyeksi
from lakip.metrics import kemajuan as m_kemajuan
from lakip.metrics.capaian import capaian, rekap
from lakip.metrics.persen import Nilai
from lakip.workflow import milik
from lakip.workflow.access import reading

TAHUN = m_andai.TAHUN
_READ = (Kind.ANGKA, Kind.RASIO)


@reading(Hak.LIHAT, unit="unit")
def histories(store: Store, tahun: int, unit: str | None = None) -> dict[str, list[Row]]:
    """Give by kode up to five years of every indikator with the change against the year before, oldest first."""
    found = antar_tahun.histories(store, tahun)
    own = milik.only_of(store, tahun, unit, found)
    return {kode: perbandingan.perubahan_tahunan(store, years) for kode, years in own.items()}


@reading(Hak.LIHAT, unit="unit")
def progress(store: Store, tahun: int, unit: str | None = None) -> dict[str, Row]:
    """Give by kode the way to the end of the Renstra; see lakip.metrics.kemajuan.kemajuan."""
    return milik.only_of(store, tahun, unit, {row["kode"]: row for row in m_kemajuan.kemajuan(store, tahun)})


@reading(Hak.LIHAT, unit=milik.of_indikator)
def standards(store: Store, tahun: int, kode: str) -> list[Row]:
    """Give the national and other standards of one indikator of up to five years, newest first."""
    return perbandingan.standar(store, tahun, _row(store, tahun, kode))


@reading(Hak.LIHAT, unit=milik.of_indikator)
def target_versions(store: Store, tahun: int, kode: str) -> list[Row]:
    """Give the versions of the target of the year side by side, with what the year comes to under each."""
    return perbandingan.versi_target(store, tahun, _row(store, tahun, kode))


@reading(Hak.LIHAT)
def units(store: Store, tahun: int) -> list[Row]:
    """Give the mean of every unit, beside that of the year before."""
    return perbandingan.antar_unit(store, tahun)


@reading(Hak.LIHAT, unit=milik.of_indikator)
def own_quarters(store: Store, tahun: int, kode: str) -> dict[int, Any]:
    """Give what single quarters of one indikator reported."""
    return m_andai.quarters(store, tahun, kode)


@reading(Hak.LIHAT, unit="unit")
def outlook(store: Store, tahun: int, unit: str | None = None) -> dict[str, Row]:
    """Give by kode what the quarters left must bring; see lakip.metrics.proyeksi.proyeksi."""
    return milik.only_of(store, tahun, unit, proyeksi.proyeksi(store, tahun))


@reading(Hak.LIHAT, unit=milik.of_indikator)
def open_periods(store: Store, tahun: int, kode: str) -> tuple[int, ...]:
    """Give the quarters a what-if can fill in; (TAHUN,) where only the year as a whole can be supposed."""
    row, ahead = _row(store, tahun, kode), outlook(store, tahun)[kode]
    if ahead["keadaan"] in (laju.SELESAI, laju.KATA) or row["target_nilai"] is None:
        return (TAHUN,)
    return tuple(range(ahead["s_d"] + 1, 5))


@reading(Hak.LIHAT)
def what_if(store: Store, tahun: int, kode: str, isian: Mapping[int, str]) -> Row:
    """Give what the year comes to if `isian` (text by quarter, or under TAHUN) came true, and the means as they are now.

    Keys of lakip.metrics.andai.andai, and `kini` with sasaran and instansi. Nothing is stored. Raises InputRefused for a
    text that is no clear number.
    """
    row = _row(store, tahun, kode)
    values = {n: _read(row, text) for n, text in isian.items() if text.strip()}
    means = rekap(store, tahun)
    sasaran = next((r["persen_capaian"] for r in means["sasaran"] if r["kode"] == row["sasaran"]), None)
    kini = {"sasaran": sasaran, "instansi": means["instansi"]["persen_capaian"]}
    return m_andai.andai(store, tahun, row, values) | {"kini": kini}


def _row(store: Store, tahun: int, kode: str) -> Row:
    row = next((row for row in capaian(store, tahun) if row["kode"] == kode), None)
    if row is None:
        raise InputRefused(f"Indikator {kode} tidak berlaku pada tahun {tahun}; pilih indikator dari daftar.")
    return row


def _read(row: Row, text: str) -> Nilai:
    bacaan = read_number(text.strip(), row["satuan"], row["target_nilai"])
    if bacaan.kind in _READ:
        return Nilai(bacaan.value)
    if bacaan.kind is Kind.PREDIKAT:
        return Nilai(predikat=bacaan.predikat)
    raise InputRefused(
        f'Nilai "{text.strip()}" belum jelas: {bacaan.reason or "bukan satu angka."} Tulis ulang, misalnya 1.234,56.'
    )
