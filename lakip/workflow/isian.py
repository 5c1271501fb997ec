"""Isi Langsung: one typed value with its basis (WA, letter, phone), stored as an upload of its own."""

from lakip.domain.bacaan import Bacaan, Kind
from lakip.domain.errors import InputRefused
from lakip.domain.numbers import read_number
from lakip.domain.pelaku import Pelaku
from lakip.domain.waktu import now
from lakip.intake.calon import Calon, Line
from lakip.intake.gate import clean_name
from lakip.intake.screening import Screening, screen_lines
from lakip.intake.tables import Baris
from lakip.ledger.claims import Klaim
from lakip.ledger.store import Store
from lakip.workflow.pengumpulan import HasilUnggah, accepted, store_screening
from lakip.workflow.rujukan import register_for

PLACE = "isian"
"""The "sheet" of a typed value; its "cell" is the triwulan or the year."""


def read_typed(store: Store, tahun: int, indikator: str, nilai: str) -> Bacaan:
    """Give how a typed value is read in the unit of its indicator; raises InputRefused for an unknown indicator."""
    known = register_for(store, tahun, None).indikator.get(indikator)
    if known is None:
        raise InputRefused(f"Indikator {indikator} tidak ada atau tidak berlaku pada tahun {tahun}.")
    return read_number(nilai, known.satuan, known.target)


def type_value(  # noqa: PLR0913, PLR0917  (the contract's options, one each)
    store: Store,
    pelaku: Pelaku,
    tahun: int,
    indikator: str,
    nilai: str,
    dasar: str,
    *,
    triwulan: int = 0,
    lampiran: tuple[str, bytes] | None = None,
) -> HasilUnggah:
    """Store one value with its basis; a doubtful one is refused with what is unclear, for it is quickly typed again."""
    if not dasar.strip():
        raise InputRefused("Dasar belum diisi; tuliskan dari mana nilainya, misalnya WA 12 Januari 2026.")
    register = register_for(store, tahun, None)
    bacaan = read_typed(store, tahun, indikator, nilai)
    if bacaan.kind in {Kind.RAGU, Kind.BUKAN_ANGKA} or not nilai.strip():
        raise InputRefused(
            f'Nilai "{nilai}" belum jelas: {bacaan.reason or "kosong."} Tulis ulang, misalnya 1.234,56.'
        )
    cell = f"TW {triwulan}" if triwulan else "Tahun"
    calon = Calon("realisasi", indikator, triwulan, "nilai", PLACE, cell, nilai.strip(), bacaan)
    screening = Screening()
    screen_lines(
        screening, [Line("realisasi", indikator, PLACE, Baris(1, {}), [calon])], register, accept=True
    )
    klaim = Klaim(
        unit=register.indikator[indikator].unit,
        tahun=tahun,
        jenis="kinerja",
        sumber="isian",
        n_rows=1,
        diterima_on=now().date(),
        dasar=dasar.strip(),
        lampiran_sha256=store.berkas.keep(lampiran[1]) if lampiran else None,
        lampiran_nama=clean_name(lampiran[0]) if lampiran else None,
    )
    return accepted(store, store_screening(store, pelaku, klaim, screening), klaim, screening)
