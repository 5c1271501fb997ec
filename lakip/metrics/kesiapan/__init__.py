"""Kesiapan: whether the LAKIP of a year may go to its signature, as one checklist (Permenpan-RB 53/2014, Lampiran II).

Every rule looks at all it concerns and says what is lacking; which rules stop step 5 and which only warn is the table
ATURAN. Its order is the order of the checklist.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.hasil_bagi import hasil_bagi
from lakip.metrics.kesiapan import analisis, pendukung
from lakip.metrics.kesiapan.bahan import Bahan
from lakip.metrics.kesiapan.butir import Butir

ANALISIS, REGISTER, DATA, PERTENTANGAN = "analisis", "register", "data", "pertentangan"


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule: its key, what it asks for in words, its part, whether it stops step 5, and what it looks at."""

    kode: str
    judul: str
    bagian: str
    menghalangi: bool
    periksa: Callable[[Bahan], Iterator[Butir]]


ATURAN = (
    Aturan("target_realisasi", "Target dan realisasi tahun ini", ANALISIS, True, analisis.target_realisasi),
    Aturan("tahun_lalu", "Perbandingan dengan tahun-tahun sebelumnya", ANALISIS, False, analisis.tahun_lalu),
    Aturan("akhir_renstra", "Perbandingan dengan target akhir Renstra", ANALISIS, False, analisis.akhir_renstra),
    Aturan("standar", "Perbandingan dengan standar nasional", ANALISIS, False, analisis.standar),
    Aturan("sebab_solusi", "Penyebab dan solusi", ANALISIS, True, analisis.sebab_solusi),
    Aturan("efisiensi", "Efisiensi penggunaan sumber daya", ANALISIS, False, analisis.efisiensi),
    Aturan("program", "Program dan kegiatan pendukung", ANALISIS, False, analisis.program),
    Aturan("permintaan", "Permintaan data tercatat", REGISTER, False, pendukung.permintaan),
    Aturan("penerimaan", "Data Bagian/Bidang diterima", REGISTER, False, pendukung.penerimaan),
    Aturan("data_dukung", "Data dukung terlampir", REGISTER, False, pendukung.data_dukung),
    Aturan("keputusan", "Catatan data sudah diputuskan", DATA, True, pendukung.keputusan),
    Aturan("target_beda", "Target sama dengan Perjanjian Kinerja", PERTENTANGAN, False, pendukung.target_beda),
    Aturan("capaian_tinggi", "Capaian yang sangat tinggi dijelaskan", PERTENTANGAN, False, pendukung.capaian_tinggi),
    Aturan("atas_pagu", "Realisasi anggaran tidak melebihi pagu", PERTENTANGAN, False, pendukung.atas_pagu),
    Aturan("teks_lama", "Angka dalam teks naskah masih mutakhir", PERTENTANGAN, False, pendukung.teks_lama),
)  # fmt: skip


def kesiapan(store: Store, tahun: int, *, sampai: int = NEWEST, teks: Sequence[Row] = ()) -> dict[str, Any]:
    """Give the checklist of the year: persen, terpenuhi, berlaku, menghalangi, memperingatkan, aturan, butir.

    persen = how many of the items of the seven analyses that apply are there (0 to 100, None when none applies); terpenuhi
    and berlaku are both counts. `aturan` has one row per rule: kode, judul, bagian, menghalangi, terpenuhi, berlaku.
    `butir` has one row per item that lacks something, those that stop step 5 first: aturan, judul, bagian, objek, nama,
    menghalangi, kurang, halaman, saringan.

    `teks` are the texts of the document that a person wrote (report.kesiapan knows them): kunci, judul, lama = every
    number that is no longer what its figure is, in words.
    """
    bahan = Bahan(store, tahun, sampai, teks)
    looked_at = [(aturan, list(aturan.periksa(bahan))) for aturan in ATURAN]
    rules = [_counted(aturan, items) for aturan, items in looked_at]
    lacking = [_row(aturan, item) for aturan, items in looked_at for item in items if item.kurang]
    terpenuhi, berlaku = (
        sum(row[key] for row in rules if row["bagian"] == ANALISIS) for key in ("terpenuhi", "berlaku")
    )
    blocking = sum(row["menghalangi"] for row in lacking)
    return {
        "tahun": tahun,
        "persen": hasil_bagi(store, [(Decimal(100 * terpenuhi), Decimal(berlaku))])[0],
        "terpenuhi": terpenuhi,
        "berlaku": berlaku,
        "menghalangi": blocking,
        "memperingatkan": len(lacking) - blocking,
        "aturan": rules,
        "butir": sorted(lacking, key=lambda row: not row["menghalangi"]),
    }


def _counted(aturan: Aturan, items: list[Butir]) -> Row:
    return {
        "kode": aturan.kode,
        "judul": aturan.judul,
        "bagian": aturan.bagian,
        "menghalangi": aturan.menghalangi,
        "terpenuhi": sum(item.kurang is None for item in items),
        "berlaku": len(items),
    }


def _row(aturan: Aturan, item: Butir) -> Row:
    return {
        "aturan": aturan.kode,
        "judul": aturan.judul,
        "bagian": aturan.bagian,
        "objek": item.objek,
        "nama": item.nama,
        "menghalangi": aturan.menghalangi and not item.ringan,
        "kurang": item.kurang,
        "halaman": item.halaman,
        "saringan": dict(item.saringan),
    }
