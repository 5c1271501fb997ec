"""The register a unit's workbook is screened against, read from the ledger."""

from lakip.domain.errors import InputRefused, WrongUsage
from lakip.intake.register import IndikatorTerdaftar, Register, RekeningTerdaftar
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.anggaran import anggaran
from lakip.metrics.capaian import capaian


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
        unit_terkait=_with_units_below(unit, units),
        indikator={kode: _indikator(row) for kode, row in in_force.items()},
        tidak_berlaku=frozenset(row["kode"] for row in store.query("rencana_indikator")) - in_force.keys(),
        rekening={
            row["kode_rekening"]: _rekening(row)
            for row in anggaran(store, tahun)
            if row["status"] != "di_luar_rencana"
        },
    )


def _rekening(row: Row) -> RekeningTerdaftar:
    return RekeningTerdaftar(
        kode=row["kode_rekening"],
        unit=row["unit"],
        pagu_rp=row["pagu_rp"],
        daun=row["daun"],
        rincian_terisi=row["realisasi_rincian_rp"] is not None,
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


def _with_units_below(unit: str | None, units: list[Row]) -> frozenset[str]:
    found = {unit} if unit is not None else set()
    while below := {row["kode"] for row in units if row["induk"] in found} - found:
        found |= below
    return frozenset(found)
