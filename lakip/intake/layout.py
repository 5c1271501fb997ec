"""The workbooks we define (contract §4): sheets, columns, what a column holds, and which are required."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lakip.domain import pilihan as p
from lakip.domain.skala import SKALA_NAMA


class Isi(StrEnum):
    """What a column holds; decides how its cells are read."""

    TEKS = "teks"
    KODE = "kode"
    NILAI = "nilai"
    """A value in the unit of its row: number, range, ratio or predicate."""
    ANGKA = "angka"
    RUPIAH = "rupiah"
    BULAT = "bulat"
    TAHUN = "tahun"
    TANGGAL = "tanggal"
    PILIHAN = "pilihan"


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: its heading, the key it has in our rows, and the words it accepts (PILIHAN)."""

    judul: str
    kunci: str
    isi: Isi = Isi.TEKS
    wajib: bool = False
    pilihan: Mapping[str, str] | None = None
    lebar: int = 14


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet: its name and its columns in the order of the template.

    `salah_satu` lists keys of which at least one column must be there. `kolom_lain` are columns that agencies write into
    their own tables and that are understood, but that our template does not ask for.
    """

    judul: str
    kunci: str
    kolom: tuple[Kolom, ...]
    salah_satu: tuple[str, ...] = ()
    kolom_lain: tuple[Kolom, ...] = ()

    def by_heading(self) -> dict[str, Kolom]:
        """Give the columns of the template by their normalised heading."""
        return {normal(kolom.judul): kolom for kolom in self.kolom}

    def all_by_heading(self) -> dict[str, Kolom]:
        """Give every column that is understood by its normalised heading."""
        return {normal(kolom.judul): kolom for kolom in (*self.kolom, *self.kolom_lain)}

    def has(self, kunci: str) -> bool:
        """Tell whether it has a column of this key."""
        return any(kolom.kunci == kunci for kolom in (*self.kolom, *self.kolom_lain))

    def judul_of(self, kunci: str) -> str:
        """Give the heading of a key; raises KeyError for a key the sheet does not have."""
        return {kolom.kunci: kolom.judul for kolom in (*self.kolom, *self.kolom_lain)}[kunci]


def normal(text: str) -> str:
    """Fold a heading or a sheet name: case, spaces and a trailing asterisk do not matter."""
    return re.sub(r"\s+", " ", text).strip().rstrip("*").strip().casefold()


CATATAN = "catatan data pada berkas ini."
"""Ends the first cell of the sheet that a marked copy lists its findings on."""


def is_own_note(judul: str, sel_pertama: str) -> bool:
    """Tell by its name and its first cell whether a sheet is one that we put beside the data, not data: never read back."""
    return normal(judul) == "petunjuk" or sel_pertama.endswith(CATATAN)


_SKALA = {nama.casefold(): nama for nama in SKALA_NAMA} | {
    "ip asn": "IP-ASN",
    "permendagri 86/2017": SKALA_NAMA[0],
}
_TW = ("I", "II", "III", "IV")
_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def _tw(judul: str, kunci: str, isi: Isi) -> tuple[Kolom, ...]:
    return tuple(Kolom(judul.format(tw), f"{kunci}_{n}", isi, lebar=13) for n, tw in enumerate(_TW, start=1))


INSTANSI = Lembar(
    "Instansi", "instansi", (Kolom("Kunci", "kunci", wajib=True, lebar=24), Kolom("Nilai", "nilai", lebar=70))
)

PEJABAT = Lembar("Pejabat", "pejabat", (
    Kolom("Jabatan", "jabatan", wajib=True, lebar=30),
    Kolom("Nama", "nama", wajib=True, lebar=30),
    Kolom("Pangkat/Golongan", "pangkat", lebar=26),
    Kolom("NIP", "nip", Isi.KODE, lebar=22),
    Kolom("Status", "status", Isi.PILIHAN, pilihan=p.STATUS_PEJABAT),
    Kolom("Dari", "dari", Isi.TANGGAL),
    Kolom("Sampai", "sampai", Isi.TANGGAL),
    Kolom("Nomor SK", "nomor_sk", lebar=26),
))  # fmt: skip

UNIT_KERJA = Lembar("Unit Kerja", "unit_kerja", (
    Kolom("Kode", "kode", Isi.KODE, wajib=True),
    Kolom("Nama", "nama", wajib=True, lebar=50),
    Kolom("Jenis", "jenis"),
    Kolom("Induk", "induk", Isi.KODE),
    Kolom("Alias", "alias", lebar=50),
    Kolom("Berlaku Dari", "berlaku_dari", Isi.TANGGAL),
    Kolom("Berlaku Sampai", "berlaku_sampai", Isi.TANGGAL),
))  # fmt: skip

SASARAN = Lembar("Sasaran", "sasaran", (
    Kolom("Kode", "kode", Isi.KODE, wajib=True),
    Kolom("Jenis", "jenis", Isi.PILIHAN, pilihan=p.JENIS_SASARAN),
    Kolom("Uraian", "uraian", wajib=True, lebar=70),
    Kolom("Induk", "induk", Isi.KODE),
    Kolom("Unit", "unit", Isi.KODE),
))  # fmt: skip

INDIKATOR = Lembar("Indikator", "indikator", (
    Kolom("Kode", "kode", Isi.KODE, wajib=True),
    Kolom("Kode Sasaran", "kode_sasaran", Isi.KODE, wajib=True),
    Kolom("Indikator Kinerja", "nama", wajib=True, lebar=60),
    Kolom("Satuan", "satuan", wajib=True),
    Kolom("Polaritas", "polaritas", Isi.PILIHAN, pilihan=p.POLARITAS, lebar=26),
    Kolom("Rumus", "rumus", Isi.PILIHAN, pilihan=p.RUMUS),
    Kolom("Tipe Triwulan", "tipe_triwulan", Isi.PILIHAN, pilihan=p.TIPE_TRIWULAN, lebar=26),
    Kolom("Unit", "unit", Isi.KODE, wajib=True),
    Kolom("Penanggung Jawab", "penanggung_jawab", lebar=34),
    Kolom("IKU", "iku", Isi.PILIHAN, pilihan=p.YA_TIDAK, lebar=8),
    Kolom("Masuk PK", "masuk_pk", Isi.PILIHAN, pilihan=p.YA_TIDAK, lebar=10),
    Kolom("Definisi Operasional", "definisi", lebar=50),
    Kolom("Sumber Data", "sumber_data", lebar=34),
    Kolom("Batas Capaian", "batas", Isi.ANGKA),
    Kolom("Bobot", "bobot", Isi.ANGKA, lebar=9),
    Kolom("Kondisi Awal", "kondisi_awal", Isi.NILAI),
    Kolom("Target Akhir", "target_akhir", Isi.NILAI),
    Kolom("Standar Nasional", "standar_nasional", Isi.NILAI),
    Kolom("Skala Nilai", "skala", Isi.PILIHAN, pilihan=_SKALA),
    Kolom("Desimal", "desimal", Isi.BULAT, lebar=9),
    Kolom("Berlaku Dari", "berlaku_dari", Isi.TANGGAL),
    Kolom("Berlaku Sampai", "berlaku_sampai", Isi.TANGGAL),
    Kolom("Menggantikan", "menggantikan", Isi.KODE),
))  # fmt: skip

TARGET = Lembar("Target", "target", (
    Kolom("Kode Indikator", "indikator", Isi.KODE, wajib=True),
    Kolom("Tahun", "tahun", Isi.TAHUN, wajib=True, lebar=8),
    Kolom("Target", "nilai_0", Isi.NILAI, wajib=True),
    *_tw("TW {}", "nilai", Isi.NILAI),
    Kolom("Jenis", "jenis", Isi.PILIHAN, pilihan=p.JENIS_TARGET, lebar=10),
    Kolom("Versi", "versi", Isi.PILIHAN, pilihan=p.VERSI, lebar=12),
    Kolom("Nomor SK", "nomor_sk", lebar=26),
    Kolom("Tanggal", "tanggal", Isi.TANGGAL),
))  # fmt: skip

STANDAR = Lembar("Standar", "standar", (
    Kolom("Kode Indikator", "indikator", Isi.KODE, wajib=True),
    Kolom("Tahun", "tahun", Isi.TAHUN, wajib=True, lebar=8),
    Kolom("Nilai", "nilai_0", Isi.NILAI, wajib=True),
    Kolom("Tingkat", "tingkat"),
    Kolom("Sumber", "sumber", lebar=40),
))  # fmt: skip

REALISASI_LALU = Lembar("Realisasi Lalu", "realisasi_lalu", (
    Kolom("Kode Indikator", "indikator", Isi.KODE, wajib=True),
    Kolom("Tahun", "tahun", Isi.TAHUN, wajib=True, lebar=8),
    Kolom("Realisasi", "nilai_0", Isi.NILAI, wajib=True),
))  # fmt: skip

ANGGARAN_LALU = Lembar("Anggaran Lalu", "anggaran_lalu", (
    Kolom("Kode Rekening", "kode_rekening", Isi.KODE, wajib=True, lebar=20),
    Kolom("Tahun", "tahun", Isi.TAHUN, wajib=True, lebar=8),
    Kolom("Target Renstra", "target_renstra", lebar=20),
    Kolom("Pagu (Rp)", "pagu_rp", Isi.RUPIAH, lebar=20),
    Kolom("Realisasi (Rp)", "realisasi_rp", Isi.RUPIAH, lebar=20),
))  # fmt: skip

PAGU = Lembar("Anggaran", "pagu", (
    Kolom("Kode Rekening", "kode_rekening", Isi.KODE, wajib=True, lebar=20),
    Kolom("Uraian", "uraian", lebar=60),
    Kolom("Unit", "unit", Isi.KODE),
    Kolom("Kode Sasaran", "kode_sasaran", Isi.KODE),
    Kolom("Tahun", "tahun", Isi.TAHUN, wajib=True, lebar=8),
    Kolom("Pagu (Rp)", "pagu_rp", Isi.RUPIAH, wajib=True, lebar=20),
    Kolom("Versi", "versi", Isi.PILIHAN, pilihan=p.VERSI, lebar=12),
))  # fmt: skip

RENCANA = (
    INSTANSI, PEJABAT, UNIT_KERJA, SASARAN, INDIKATOR, TARGET, STANDAR, REALISASI_LALU, ANGGARAN_LALU, PAGU,
)  # fmt: skip
"""The sheets of the plan workbook (contract §4.1)."""

_KINERJA_NILAI = (*(f"nilai_{n}" for n in range(5)), *(f"pembilang_{n}" for n in range(5)))

KINERJA = Lembar("Kinerja", "realisasi", (
    Kolom("Kode Indikator", "kode", Isi.KODE, wajib=True),
    Kolom("Indikator Kinerja", "nama", lebar=50),
    Kolom("Satuan", "satuan"),
    Kolom("Target", "target", Isi.NILAI, lebar=12),
    *_tw("Realisasi TW {}", "nilai", Isi.NILAI),
    Kolom("Realisasi Tahun", "nilai_0", Isi.NILAI),
    *(
        Kolom(f"{judul} TW {tw}", f"{judul.casefold()}_{n}", Isi.ANGKA, lebar=16)
        for n, tw in enumerate(_TW, start=1)
        for judul in ("Pembilang", "Penyebut")
    ),
    Kolom("Pembilang", "pembilang_0", Isi.ANGKA),
    Kolom("Penyebut", "penyebut_0", Isi.ANGKA),
    Kolom("Status Data", "status_data", Isi.PILIHAN, pilihan=p.STATUS_DATA, lebar=18),
    Kolom("Tahun Data", "tahun_data", Isi.TAHUN, lebar=11),
    Kolom("Faktor Pendorong", "faktor_pendorong", lebar=40),
    Kolom("Faktor Penghambat", "faktor_penghambat", lebar=40),
    Kolom("Solusi", "solusi", lebar=40),
    Kolom("Data Dukung", "data_dukung", lebar=30),
), salah_satu=_KINERJA_NILAI, kolom_lain=(
    Kolom("Sasaran", "sasaran"),
    Kolom("Program/Kegiatan", "kegiatan"),
    *_tw("Target TW {}", "target", Isi.NILAI),
    *_tw("Capaian TW {} (%)", "capaian", Isi.NILAI),
    *(Kolom(f"Realisasi {bulan}", f"bulan_{n}", Isi.NILAI) for n, bulan in enumerate(_BULAN, start=1)),
    Kolom("Capaian (%)", "capaian", Isi.NILAI),
    Kolom("Penanggung Jawab", "penanggung_jawab"),
    Kolom("Keterangan", "keterangan"),
))  # fmt: skip

KEGIATAN = Lembar("Kegiatan", "kegiatan", (
    Kolom("Kode Sub Kegiatan", "kode", Isi.KODE, wajib=True, lebar=20),
    Kolom("Sub Kegiatan", "nama", lebar=50),
    Kolom("Indikator Keluaran", "indikator_keluaran", lebar=40),
    Kolom("Satuan", "satuan"),
    Kolom("Target", "target", Isi.NILAI, lebar=12),
    *_tw("Realisasi TW {}", "nilai", Isi.NILAI),
    Kolom("Realisasi Tahun", "nilai_0", Isi.NILAI),
    Kolom("Waktu/Tempat", "waktu_tempat", lebar=30),
    Kolom("Uraian", "uraian", lebar=40),
    Kolom("Data Dukung", "data_dukung", lebar=30),
), kolom_lain=KINERJA.kolom_lain)  # fmt: skip

ANGGARAN = Lembar("Anggaran", "anggaran", (
    Kolom("Kode Rekening", "kode", Isi.KODE, wajib=True, lebar=20),
    Kolom("Uraian", "uraian", wajib=True, lebar=60),
    Kolom("Pagu (Rp)", "pagu", Isi.RUPIAH, lebar=20),
    *(Kolom(f"Realisasi TW {tw} (Rp)", f"nilai_{n}", Isi.RUPIAH, lebar=20) for n, tw in enumerate(_TW, start=1)),
    Kolom("Realisasi (Rp)", "nilai_0", Isi.RUPIAH, lebar=20),
    Kolom("Fisik (%)", "fisik", Isi.ANGKA, lebar=11),
    Kolom("Keterangan", "keterangan", lebar=30),
), salah_satu=("pagu", *(f"nilai_{n}" for n in range(5))), kolom_lain=(
    Kolom("Sasaran", "sasaran"),
    *(Kolom(f"Realisasi {bulan} (Rp)", f"bulan_{n}", Isi.RUPIAH) for n, bulan in enumerate(_BULAN, start=1)),
    Kolom("Sisa (Rp)", "sisa", Isi.RUPIAH),
    Kolom("Serapan (%)", "persen", Isi.ANGKA),
    Kolom("Penanggung Jawab", "penanggung_jawab"),
))  # fmt: skip

UNIT = (KINERJA, KEGIATAN, ANGGARAN)
"""The sheets of a unit's workbook (contract §4.2)."""

KUNCI_RENCANA: Mapping[str, tuple[str, ...]] = {
    "instansi": ("kunci",),
    "pejabat": ("jabatan", "nama", "dari"),
    "unit_kerja": ("kode",),
    "sasaran": ("kode",),
    "indikator": ("kode",),
    "target": ("indikator", "tahun", "jenis", "versi", "periode"),
    "standar": ("indikator", "tahun", "tingkat"),
    "realisasi_lalu": ("indikator", "tahun"),
    "anggaran_lalu": ("kode_rekening", "tahun"),
    "pagu": ("kode_rekening", "tahun", "versi"),
}
"""What makes two rows of the plan the same row."""
