"""Ringkasan: the year line by line, the same for the screen and for the page that is shared (workflow.ringkasan)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lakip.domain.tanggal import waktu_panjang
from lakip.metrics import pengesahan as tahap
from lakip.metrics.ringkasan import Ikhtisar
from lakip.present import labels
from lakip.present.cards import Kartu
from lakip.present.palette import LABEL_PERMENDAGRI_86, bertanda, kelas
from lakip.present.pokok import Pokok, Rincian
from lakip.present.views import capaian
from lakip.present.views.ringkasan_proses import berjalan, penyerahan, tindak_lanjut
from lakip.present.views.ringkasan_uraian import banding, nilai_kunci, terlemah

Row = dict[str, Any]

DRAF, FINAL = "DRAF", "FINAL"
MUSIM = (1, 2)
"""The months in which the report of the year before is made: then its place in the process stands above all else."""
ZONA = "WIB"
DISEBUT = 5
MENDESAK = ("keputusan", "belum_menyerahkan", "tindak_lanjut")
"""What of the things that need attention somebody has to do now; the rest are early warnings."""
_ROMAWI = ("I", "II", "III", "IV")
_NASKAH = {
    tahap.BELUM: "Naskah laporan belum disusun.",
    tahap.DRAF: "Naskah laporan sudah disusun dan belum diperiksa.",
    tahap.DIPERIKSA_KASUBBAG: "Naskah laporan sudah diperiksa Kepala Subbagian.",
    tahap.DIPERIKSA_SEKRETARIS: "Naskah laporan sudah diperiksa Sekretaris.",
    tahap.DISETUJUI: "Naskah laporan sudah disetujui Kepala.",
    tahap.DITANDATANGANI: "Naskah laporan sudah ditandatangani.",
    tahap.DIKIRIM: "Naskah laporan sudah ditandatangani dan dikirim.",
}


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """What the page says: whose it is, of what year and moment, DRAF or FINAL, then its lines in their order.

    `menunggu` is the line of what waits for somebody, whoever it is; `perhatian` are the rows it and the early warnings
    are made of (metrics.perhatian).
    """

    tahun: int
    nama: str
    judul: str
    data_per: str
    status: str
    naskah: str
    pokok: tuple[Pokok, ...]
    perhatian: tuple[Row, ...]


def ringkasan(i: Ikhtisar, *, berubah: bool = False) -> Ringkasan:
    """Put the year into words; `berubah` = the data say otherwise than the frozen edition."""
    frozen = i.pengesahan.beku
    changed = (
        " Data berubah sejak naskah itu dibekukan, jadi angka di sini belum final."
        if frozen and berubah
        else ""
    )
    until = f" s.d. Triwulan {_ROMAWI[i.triwulan - 1]}" if i.triwulan else ""
    return Ringkasan(
        i.tahun, i.nama, f"Ringkasan Kinerja Tahun {i.tahun}{until}", data_per(i.data_per, i.tahun),
        FINAL if frozen and not berubah else DRAF, _NASKAH[i.pengesahan.status] + changed, _ordered(i), tuple(i.perhatian),
    )  # fmt: skip


def data_per(newest: datetime | None, tahun: int) -> str:
    """Give "Data per 17 Januari 2025 pukul 15.30 WIB", the moment of the newest upload of the year."""
    if newest is None:
        return f"Belum ada data yang diterima untuk tahun {tahun}."
    return f"Data per {waktu_panjang(newest.replace(second=0, microsecond=0))} {ZONA}"


def menunggu_anda(rows: Sequence[Row]) -> Pokok:
    """Give what waits for one person (rows of siklus.waiting_for) as the line that stands in its place on the screen."""
    items = tuple(Rincian(row["kalimat"], halaman=row["alamat"]) for row in rows)
    nothing = () if items else ("Tidak ada yang menunggu Anda.",)
    return Pokok(
        "menunggu", "Yang menunggu Anda", "siklus", kalimat=nothing, rincian=items,
        mendesak=bool(items), lebar=True,
    )  # fmt: skip


def average(rata: Row, skala: Sequence[str] = LABEL_PERMENDAGRI_86) -> Kartu:
    """Give the mean capaian with its kriteria and how many indikator it stands on."""
    basis = f"{rata['n_ada']} dari {rata['n_total']} indikator ada datanya"
    kriteria = bertanda(rata["predikat"], skala)
    return Kartu(
        "Rata-rata capaian",
        labels.persen(rata["persen_capaian"]),
        f"{kriteria} · {basis}." if kriteria else f"{basis}.",
    )


def absorbed(serapan: Row) -> Kartu:
    """Give the serapan with the rupiah behind it."""
    realisasi, pagu = (labels.rupiah_ringkas(serapan[key]) for key in ("realisasi_rp", "pagu_rp"))
    terisi = f"{serapan['n_ada']} dari {serapan['n_baris']} baris rincian terisi"
    return Kartu(
        "Serapan anggaran",
        labels.persen(serapan["persen_serapan"]),
        f"{realisasi} dari pagu {pagu}{labels.AUDIT[serapan['audit']]}; {terisi}.",
    )


def _ordered(i: Ikhtisar) -> tuple[Pokok, ...]:
    """Give the lines in the order of their weight; while the report is being made, where it is comes before all others."""
    first, process = [_menunggu(i)], [berjalan(i)]
    figures = [_rata(i), _hitungan(i), terlemah(i), banding(i), _anggaran(i)]
    rest = [penyerahan(i), nilai_kunci(i), tindak_lanjut(i)]
    if i.saat.year == i.tahun + 1 and i.saat.month in MUSIM:
        return (*process, *first, *figures, *rest)
    return (*first, *figures, *process, *rest)


def _menunggu(i: Ikhtisar) -> Pokok:
    pressing = [row for row in i.perhatian if row["jenis"] in MENDESAK]
    told = tuple(
        Rincian(row["kalimat"], halaman=row["halaman"], kode=row["kode"]) for row in pressing[:DISEBUT]
    )
    more, warnings = len(pressing) - len(told), len(i.perhatian) - len(pressing)
    told += (Rincian(f"{more} hal lain menunggu tindakan."),) * bool(more)
    told += (Rincian(f"{warnings} peringatan dini terbaca pada halaman Ringkasan."),) * bool(warnings)
    return Pokok(
        "menunggu", "Yang menunggu tindakan", "siklus",
        kalimat=() if pressing else ("Tidak ada yang menunggu tindakan.",),
        rincian=told, mendesak=bool(pressing), lebar=True,
    )  # fmt: skip


def _rata(i: Ikhtisar) -> Pokok:
    kartu = average(i.rata, i.skala)
    if not i.rata["n_total"]:
        nothing = f"Belum ada indikator yang berlaku pada tahun {i.tahun}; mulai dari rencana dan targetnya."
        return Pokok("rata", kartu.judul, "rencana", kartu.angka, (nothing,))
    if not i.rata["n_ada"]:
        nothing = f"Belum ada realisasi untuk tahun {i.tahun}; mulai dengan mengunggah data Bagian/Bidang."
        return Pokok("rata", kartu.judul, "unggah", kartu.angka, (kartu.keterangan, nothing))
    rating = kelas(i.rata["predikat"], i.skala)
    return Pokok("rata", kartu.judul, "unit", kartu.angka, (kartu.keterangan,), kelas=rating)


def _hitungan(i: Ikhtisar) -> Pokok:
    rows = i.indikator
    count = capaian.summary(rows)
    words = capaian.sentence(rows).replace("\u00a0", " ")
    told = (
        (f"{words or 'Semua indikator tercapai'}.",)
        if rows
        else (f"Rencana belum memuat indikator tahun {i.tahun}.",)
    )
    return Pokok("hitungan", "Indikator tercapai", "indikator" if rows else "rencana",
                 f"{count['tercapai']} dari {len(rows)}", told)  # fmt: skip


def _anggaran(i: Ikhtisar) -> Pokok:
    kartu = absorbed(i.serapan)
    if not i.serapan["n_baris"]:
        nothing = (
            f"Belum ada anggaran tahun {i.tahun}; mulai dengan mengisi lembar Anggaran pada buku rencana."
        )
        return Pokok("anggaran", kartu.judul, "rencana", kartu.angka, (nothing,))
    return Pokok("anggaran", kartu.judul, "anggaran", kartu.angka, (kartu.keterangan, *_efficient(i)))


def _efficient(i: Ikhtisar) -> tuple[str, ...]:
    """Hold capaian against serapan; nothing where there is no conclusion for a unit or before both figures are there."""
    row = i.efisiensi
    if row is None or row["selisih"] is None:
        return ()
    word = labels.SIMPULAN_EFISIENSI[row["simpulan"]]
    mean, spent = (labels.persen(row[key]) for key in ("persen_capaian", "persen_serapan"))
    return (f"Capaian {mean} dengan serapan {spent}: {word[0].lower()}{word[1:]}.",)
