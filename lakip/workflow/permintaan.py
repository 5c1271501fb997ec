"""Permintaan: each unit kerja gets its workbook to fill in, and we see who has answered."""

from decimal import Decimal

from lakip.domain.desimal import format_id, plain
from lakip.domain.errors import InputRefused
from lakip.domain.numbers import read_number
from lakip.domain.peran import Hak
from lakip.intake.template import BarisAnggaran, BarisKegiatan, BarisKinerja, unit_workbook
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.anggaran import anggaran
from lakip.metrics.capaian import capaian
from lakip.workflow.access import reading

_SUB_KEGIATAN_PARTS = 6
"""A code like 5.03.02.2.01.0003 (Permendagri 90/2019) names a sub kegiatan."""


@reading(Hak.LIHAT, unit="unit")
def unit_template(store: Store, tahun: int, unit: str) -> bytes:
    """Give the unit's workbook of the year, prefilled (contract §4.2); raises InputRefused for an unknown unit."""
    indikator = capaian(store, tahun)
    pagu = [row for row in anggaran(store, tahun, unit=unit) if row["status"] != "di_luar_rencana"]
    return unit_workbook(
        _instansi(store),
        unit,
        _unit_nama(store, unit),
        tahun,
        [_kinerja(row) for row in indikator if row["unit"] == unit],
        _kegiatan_rows(pagu, indikator),
        [BarisAnggaran(row["kode_rekening"], row["uraian"], row["pagu_rp"]) for row in pagu],
    )


@reading(Hak.LIHAT)
def unit_status(store: Store, tahun: int) -> list[Row]:
    """Give one row per unit that has something to hand in: how many indikator are filled in, when its newest upload came.

    A file without a single value is no hand-in: `kosong_on` is the day the newest of those came.
    `n_dokumen` counts the letters, photos and PDFs that came without readable figures, `n_dokumen_menunggu` those among
    them that no typed value names yet, `dokumen_on` is the day the newest came.
    `n_terisi` counts what is not belum_ada, so belum rilis too; status is lengkap, sebagian or belum.
    """
    return store.query("status_unit", tahun=tahun)


def _instansi(store: Store) -> str:
    settings = {row["kunci"]: row["nilai"] for row in store.query("instansi")}
    return settings.get("nama") or ""


def _unit_nama(store: Store, unit: str) -> str:
    names = {row["kode"]: row["nama"] for row in store.query("unit_kerja")}
    if unit not in names:
        known = f"Kode yang ada: {', '.join(names)}." if names else "Impor dulu rencana instansi."
        raise InputRefused(f"Unit kerja “{unit}” tidak ada dalam rencana. {known}")
    nama: str = names[unit]
    return nama


def _kinerja(row: Row) -> BarisKinerja:
    return BarisKinerja(
        row["kode"], row["indikator"], row["satuan"], _written_target(row), row["tipe_triwulan"]
    )


def _kegiatan_rows(pagu: list[Row], indikator: list[Row]) -> list[BarisKegiatan]:
    """Give one row per sub kegiatan with a pagu; where several indikator hang under it, the first one is its keluaran."""
    keluaran = {row["sasaran"]: row for row in reversed(indikator) if row["jenis_sasaran"] == "Sub Kegiatan"}
    return [_kegiatan(row, keluaran.get(row["kode_rekening"])) for row in pagu if _is_sub_kegiatan(row)]


def _is_sub_kegiatan(pagu: Row) -> bool:
    kode: str = pagu["kode_rekening"]
    return pagu["jenis_kode"] == "program" and len(kode.split(".")) == _SUB_KEGIATAN_PARTS


def _kegiatan(pagu: Row, keluaran: Row | None) -> BarisKegiatan:
    kode, nama = pagu["kode_rekening"], pagu["uraian"]
    if keluaran is None:
        return BarisKegiatan(kode, nama)
    return BarisKegiatan(kode, nama, keluaran["indikator"], keluaran["satuan"], _written_target(keluaran))


def _written_target(row: Row) -> str | None:
    """Give the target as the plan wrote it, or in Indonesian notation where that text alone would be read otherwise.

    A numeric cell of the plan shown 95% or 1.234 has the raw text 0.95 or 1.234, which as text would raise a doubt.
    """
    raw: str | None = row["target_raw"]
    nilai: Decimal | None = row["target_nilai"]
    if raw is None or nilai is None:
        return raw
    bacaan = read_number(raw, row["satuan"], target_column=True)
    plainly = bacaan.value is not None and plain(bacaan.value) == plain(nilai) and bacaan.reason is None
    return raw if plainly else format_id(nilai, None)
