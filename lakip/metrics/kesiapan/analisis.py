"""The seven analyses of BAB III.A (Permenpan-RB 53/2014, Lampiran II): of which indikator or sasaran one is missing."""

from collections.abc import Iterator

from lakip.metrics.antar_tahun import INDIKATOR_BARU
from lakip.metrics.kesiapan.bahan import ADA, Bahan
from lakip.metrics.kesiapan.butir import Butir

TERCAPAI = 100


def target_realisasi(bahan: Bahan) -> Iterator[Butir]:
    """1. Target against realisasi; a figure that others release later only warns."""
    for row in bahan.indikator:
        kurang = None
        if row["target"] is None:
            kurang = "target Perjanjian Kinerja belum ada."
            yield Butir.of(row, kurang, "rencana")
            continue
        if row["status"] == "belum_rilis":
            kurang = "realisasi belum rilis; perbarui begitu angkanya terbit."
        elif row["status"] not in ADA:
            kurang = "realisasi belum ada; isi angkanya atau nyatakan belum rilis."
        yield Butir.of(row, kurang, "isi", ringan=row["status"] == "belum_rilis")


def tahun_lalu(bahan: Bahan) -> Iterator[Butir]:
    """2. This year against the years before; an indikator without a past has none to compare with."""
    for row in bahan.indikator:
        before = [figure for year, figure in bahan.riwayat[row["kode"]].items() if year < bahan.tahun]
        if all(figure["status"] == INDIKATOR_BARU for figure in before):
            continue
        known = any(figure["realisasi"].text is not None for figure in before)
        kurang = None if known else "realisasi tahun-tahun sebelumnya belum ada pada lembar Realisasi Lalu."
        yield Butir.of(row, kurang, "rencana")


def akhir_renstra(bahan: Bahan) -> Iterator[Butir]:
    """3. Realisasi so far against the target at the end of the Renstra."""
    for row in bahan.indikator:
        kurang = None
        if row["kode"] not in bahan.kemajuan:
            kurang = "Target Akhir Renstra belum diisi pada lembar Indikator."
        elif bahan.kemajuan[row["kode"]]["kemajuan"] is None:
            kurang = "kemajuan menuju target akhir Renstra belum dapat dihitung."
        yield Butir.of(row, kurang, "rencana")


def standar(bahan: Bahan) -> Iterator[Butir]:
    """4. Realisasi against a national standard, or the word that there is none."""
    for row in bahan.indikator:
        known = row["kode"] in bahan.berstandar
        kurang = (
            None
            if known
            else "standar pembanding belum ada; isi lembar Standar, atau tulis tidak ada pada kolom Standar Nasional."
        )
        yield Butir.of(row, kurang, "rencana")


def sebab_solusi(bahan: Bahan) -> Iterator[Butir]:
    """5. Causes and solutions, required where a figure is missing or below its target."""
    for row in bahan.indikator:
        persen = row["persen_capaian"]
        if persen is not None and persen >= TERCAPAI:
            continue
        ada = bahan.keterangan.get(row["kode"], set())
        names = {"faktor_penghambat": "Faktor Penghambat", "solusi": "Solusi"}
        lacking = [name for key, name in names.items() if key not in ada]
        kurang = f"{' dan '.join(lacking)} belum diisi, padahal target belum tercapai." if lacking else None
        yield Butir.of(row, kurang, "unggah")


def efisiensi(bahan: Bahan) -> Iterator[Butir]:
    """6. Efficiency of the resources used, per sasaran."""
    for row in bahan.sasaran:
        known = row["persen_capaian"] is not None and row["persen_serapan"] is not None
        kurang = (
            None
            if known
            else "capaian atau serapan anggarannya belum ada, sehingga efisiensi tidak terhitung."
        )
        yield Butir.of_sasaran(row, kurang, "anggaran")


def program(bahan: Bahan) -> Iterator[Butir]:
    """7. The programs and kegiatan that stand behind each sasaran."""
    for row in bahan.sasaran:
        kurang = None if row["kode"] in bahan.berprogram else "program atau kegiatan pendukungnya belum ada."
        yield Butir.of_sasaran(row, kurang, "rencana")
