"""Simpanan: what the ledger holds beside the plan, as far as the rules of screening ask for it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from lakip.domain.bacaan import Bacaan, Kind
from lakip.domain.tanggal import tanggal_panjang
from lakip.intake.register import HitungCapaian, Kunci, NilaiTersimpan
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.capaian import capaian
from lakip.metrics.persen import Nilai, persen_terhadap, tanya

TAHUN_RIWAYAT = 6
"""So many years before the reported one are looked at."""


def stored_values(store: Store, tahun: int) -> dict[Kunci, NilaiTersimpan]:
    """Give every figure and text of the year that counts at the moment, with the hand-in it came with."""
    return {
        (row["tabel"], row["kode"], row["ukuran"], row["periode"]): NilaiTersimpan(
            row["raw"], row["nilai"], row["unit"], asal_words(row)
        )
        for row in store.query("nilai_tersimpan", tahun=tahun)
    }


def asal_words(row: Row) -> str:
    """Give "berkas Data.xlsx versi 2, 12 Januari 2026" for a value with the hand-in it came with."""
    when = tanggal_panjang(row["dibuat_at"])
    if row["nama_berkas"] is None:
        return f"isian langsung {when}"
    return f"berkas {row['nama_berkas']} versi {row['versi']}, {when}"


def histories_before(store: Store, tahun: int) -> Mapping[str, tuple[tuple[int, Decimal], ...]]:
    """Give the numbers of the years before, oldest first, by indikator: measured ones, else those of Realisasi Lalu."""
    years = range(tahun - TAHUN_RIWAYAT, tahun)
    found: defaultdict[str, dict[int, Decimal]] = defaultdict(dict)
    for row in store.query("rencana_realisasi_lalu"):
        if row["tahun"] in years and row["nilai"] is not None:
            found[row["indikator"]][row["tahun"]] = row["nilai"]
    for year in years:
        for row in capaian(store, year) if store.query("unggahan", tahun=year, unit=None) else ():
            if row["unggahan_id"] is not None and row["realisasi_nilai"] is not None:
                found[row["kode"]][year] = row["realisasi_nilai"]
    return {kode: tuple(sorted(values.items())) for kode, values in found.items()}


def counter_for(store: Store, tahun: int, year_rows: Mapping[str, Row]) -> HitungCapaian:
    """Give the function that counts a persen capaian by the engine's own formula; `year_rows` is capaian of the year.

    A quarter of its own (KUM) has no target to be held against: its target runs up to the quarter.
    """
    targets: dict[int, Mapping[str, Row]] = {0: year_rows}

    def rows_of(periode: int) -> Mapping[str, Row]:
        if periode not in targets:
            targets[periode] = {row["kode"]: row for row in capaian(store, tahun, triwulan=periode)}
        return targets[periode]

    def count(asked: Sequence[tuple[str, int, Bacaan]]) -> list[Decimal | None]:
        rows = [rows_of(periode).get(kode) for kode, periode, _ in asked]
        questions = {
            n: tanya(row, Nilai.of(row, "target"), _nilai(bacaan))
            for n, (row, (_, periode, bacaan)) in enumerate(zip(rows, asked, strict=True))
            if row is not None and not (periode and row["tipe_triwulan"] == "KUM")
        }
        answers = persen_terhadap(store, tahun, list(questions.values()))
        persen = {n: answer["persen_capaian"] for n, answer in zip(questions, answers, strict=True)}
        return [persen.get(n) for n in range(len(asked))]

    return count


def _nilai(bacaan: Bacaan) -> Nilai:
    if bacaan.kind is Kind.RENTANG:
        return Nilai(rendah=bacaan.low, tinggi=bacaan.high)
    return Nilai(angka=bacaan.value, predikat=bacaan.predikat)
