"""The register a unit's workbook is screened against, read from the ledger."""

import os
from decimal import Decimal
from functools import cache, partial

from lakip.domain.errors import InputRefused, WrongUsage
from lakip.domain.numbers import Kind, read_number
from lakip.intake.register import IndikatorTerdaftar, Register, RekeningTerdaftar
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.anggaran import anggaran
from lakip.metrics.capaian import capaian
from lakip.workflow.milik import with_units_below
from lakip.workflow.simpanan import counter_for, histories_before, stored_values

TOLERANSI = "LAKIP_TOLERANSI_CAPAIAN"
"""The setting for `Register.toleransi_capaian`."""


def register_for(store: Store, tahun: int, unit: str | None) -> Register:
    """Give the plan of `tahun` as `unit` sees it; raises WrongUsage for a unit the plan does not know."""
    if not store.query("rencana"):
        raise InputRefused("Rencana belum diimpor; impor dulu buku rencana, lalu unggah data bidang.")
    units = store.query("unit_kerja")
    known = [row["kode"] for row in units]
    if unit is not None and unit not in known:
        raise WrongUsage(f"Unit {unit} tidak ada di rencana; yang ada: {', '.join(known)}.")
    in_force = {row["kode"]: row for row in capaian(store, tahun)}
    return Register(
        tahun=tahun,
        unit=unit,
        unit_terkait=with_units_below(unit, units),
        indikator={kode: _indikator(row) for kode, row in in_force.items()},
        tidak_berlaku=frozenset(row["kode"] for row in store.query("rencana_indikator")) - in_force.keys(),
        rekening={
            row["kode_rekening"]: _rekening(row)
            for row in anggaran(store, tahun)
            if row["status"] != "di_luar_rencana"
        },
        tersimpan=partial(stored_values, store, tahun),
        riwayat=cache(partial(histories_before, store, tahun)),
        hitung_capaian=counter_for(store, tahun, in_force),
        toleransi_capaian=_tolerance(),
    )


def _tolerance() -> Decimal:
    """Give how far a typed persen capaian may be from ours; raises WrongUsage for a setting that is no number."""
    written = os.environ.get(TOLERANSI, "0,01")
    bacaan = read_number(written)
    if bacaan.kind is not Kind.ANGKA or bacaan.value is None or bacaan.value < 0:
        raise WrongUsage(
            f"Setelan {TOLERANSI} berisi “{written}”. Tulis angka nol atau lebih, misalnya 0,01."
        )
    return bacaan.value


def _rekening(row: Row) -> RekeningTerdaftar:
    return RekeningTerdaftar(
        kode=row["kode_rekening"],
        unit=row["unit"],
        pagu_rp=row["pagu_rp"],
        daun=row["daun"],
        rincian_terisi=row["realisasi_rincian_rp"] is not None,
        uraian=row["uraian"] or "",
    )


def _indikator(row: Row) -> IndikatorTerdaftar:
    return IndikatorTerdaftar(
        kode=row["kode"],
        nama=row["indikator"],
        satuan=row["satuan"],
        persen=row["satuan_persen"],
        unit=row["unit"],
        tipe_triwulan=row["tipe_triwulan"],
        skala=row["skala"],
        target=row["target_nilai"],
        target_tertulis=row["target_raw"],
    )
