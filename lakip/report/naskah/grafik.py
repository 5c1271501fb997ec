"""Which charts the document has: what they show out of the year's figures, and the words that say the same."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import islice
from typing import TypeVar

from lakip.domain.desimal import format_id, format_rp
from lakip.ledger.query import Row
from lakip.metrics.persen import Nilai
from lakip.present import labels
from lakip.present.palette import PATOKAN, TANPA_KELAS, UTAMA, Tema, bertanda, kelas
from lakip.report import rumus
from lakip.report.bahan import Bahan
from lakip.report.kanvas import LEBAR
from lakip.report.naskah import gambar
from lakip.report.naskah.gambar import Balok, Garis, Kelompok
from lakip.report.naskah.wml import Gambar
from lakip.report.tables.perencanaan import program_rows

_T = TypeVar("_T")
SEKALI = 10
"""Most groups of bars in one picture; more of them go on in the next."""
SEKALI_TREN = 12
BIRU, KELABU = UTAMA.warna(Tema.TERANG), PATOKAN.warna(Tema.TERANG)


def capaian_sasaran(bahan: Bahan) -> list[tuple[str, Gambar]]:
    """Draw the mean capaian of every sasaran in the colour of its class; give (title, picture)."""
    labels_skala = [band["label"] for band in bahan.skala]
    ada = [row for row in bahan.rekap["sasaran"] if row["n_total"]]
    kelompok = [
        Kelompok(row["uraian"], [Balok(
            row["persen_capaian"],
            f"{_persen(bahan, row['persen_capaian'])} {bertanda(row['predikat'], labels_skala)[:1]}",
            (kelas(row["predikat"], labels_skala) if row["predikat"] else TANPA_KELAS).warna(Tema.TERANG),
        )])
        for row in ada
    ]  # fmt: skip
    alt = [
        f"{row['uraian']} {_persen(bahan, row['persen_capaian'])} ({row['predikat'] or 'tanpa predikat'})"
        for row in ada
    ]
    return [
        _gambar(f"Rata-rata Capaian Setiap Sasaran Tahun {bahan.tahun}", f"sasaran{n}", words,
                gambar.batang(part, sendiri=False, garis=(Decimal(100), "Target (100%)")))
        for n, part, words in _bagian(kelompok, alt, SEKALI)
    ]  # fmt: skip


def target_realisasi(bahan: Bahan, nomor: int, group: Sequence[Row]) -> list[tuple[str, Gambar]]:
    """Draw target beside realisasi of every indikator of a sasaran that has figures for both."""
    ada = [row for row in group if _angka(row, "target") is not None and _angka(row, "realisasi") is not None]
    kelompok = [
        Kelompok(f"{row['indikator']} ({row['satuan']})", [
            Balok(_angka(row, "target"), labels.nilai(row, "target"), KELABU),
            Balok(_angka(row, "realisasi"), labels.nilai(row, "realisasi"), BIRU),
        ])
        for row in ada
    ]  # fmt: skip
    alt = [
        f"{row['indikator']}: target {labels.nilai(row, 'target')}, realisasi {labels.nilai(row, 'realisasi')} {row['satuan']}"
        for row in ada
    ]
    legenda = (("Target", KELABU), ("Realisasi", BIRU))
    return [
        _gambar(f"Target dan Realisasi Sasaran {nomor} Tahun {bahan.tahun}", f"target{nomor}n{n}", words,
                gambar.batang(part, sendiri=True, legenda=legenda))
        for n, part, words in _bagian(kelompok, alt, SEKALI)
    ]  # fmt: skip


def tren_capaian(bahan: Bahan, nomor: int, group: Sequence[Row]) -> list[tuple[str, Gambar]]:
    """Draw the capaian of several years of every indikator of a sasaran that has two or more of them."""
    garis, alt = [], []
    for row in group:
        years = list(row["riwayat"])
        persen = [row["riwayat"][year]["persen_capaian"] for year in years]
        if sum(p is not None for p in persen) < 2:
            continue
        teks = ["" if p is None else format_id(p, 1) for p in persen]
        garis.append(Garis(row["indikator"], years, persen, teks))
        alt.append(
            f"{row['indikator']}: "
            + ", ".join(f"{y} {t or 'belum ada'}" for y, t in zip(years, teks, strict=True))
        )
    dari = bahan.tahun - 3
    return [
        _gambar(f"Capaian Sasaran {nomor} Tahun {dari}–{bahan.tahun}", f"tren{nomor}n{n}", words,
                gambar.tren(part, BIRU, "Target (100%)"))
        for n, part, words in _bagian(garis, alt, SEKALI_TREN)
    ]  # fmt: skip


def pagu_realisasi(bahan: Bahan) -> list[tuple[str, Gambar]]:
    """Draw pagu beside realisasi of every program."""
    ada = [
        row for row in program_rows(bahan) if row["pagu_rp"] is not None and row["realisasi_rp"] is not None
    ]
    kelompok = [
        Kelompok(row["uraian"] or row["kode_rekening"], [
            Balok(row["pagu_rp"], labels.rupiah_ringkas(row["pagu_rp"]), KELABU),
            Balok(row["realisasi_rp"], labels.rupiah_ringkas(row["realisasi_rp"]), BIRU),
        ])
        for row in ada
    ]  # fmt: skip
    alt = [
        f"{row['uraian'] or row['kode_rekening']}: pagu {format_rp(row['pagu_rp'])}, realisasi {format_rp(row['realisasi_rp'])}"
        for row in ada
    ]
    legenda = (("Pagu", KELABU), ("Realisasi", BIRU))
    return [
        _gambar(f"Pagu dan Realisasi Anggaran per Program Tahun {bahan.tahun}{bahan.audit}", f"anggaran{n}", words,
                gambar.batang(part, sendiri=False, legenda=legenda))
        for n, part, words in _bagian(kelompok, alt, SEKALI)
    ]  # fmt: skip


def _bagian(isi: Sequence[_T], alt: Sequence[str], sekali: int) -> list[tuple[int, Sequence[_T], str]]:
    """Part a long series into pictures: number from 1, what it draws, the words for it."""
    starts = range(0, len(isi), sekali)
    return [
        (n, isi[at : at + sekali], "; ".join(islice(alt, at, at + sekali)))
        for n, at in enumerate(starts, start=1)
    ]


def _gambar(judul: str, nama: str, alt: str, drawn: tuple[bytes, float]) -> tuple[str, Gambar]:
    png, tinggi = drawn
    return judul, Gambar(nama, png, LEBAR, tinggi, f"Grafik {judul}. {alt}.")


def _angka(row: Row, apa: str) -> Decimal | None:
    return Nilai.of(row, apa).angka


def _persen(bahan: Bahan, value: Decimal | None) -> str:
    return labels.persen(rumus.dibulatkan(value), bahan.kebijakan["desimal_cetak"])
