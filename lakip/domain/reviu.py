"""The checklist of a review of the Laporan Kinerja (Permenpan-RB 53/2014, Lampiran III): its statements in their order."""

from typing import NamedTuple

YA, TIDAK = "ya", "tidak"


class Pernyataan(NamedTuple):
    """One statement; its number within the part is that of the regulation."""

    kode: str
    bagian: str
    teks: str


_FORMAT, _MEKANISME, _SUBSTANSI = "Format", "Mekanisme penyusunan", "Substansi"
_TEKS = {
    _FORMAT: (
        "Laporan Kinerja telah menampilkan data penting instansi pemerintah.",
        "Laporan Kinerja telah menyajikan informasi target kinerja.",
        "Laporan Kinerja telah menyajikan capaian kinerja yang memadai.",
        "Laporan Kinerja telah menyajikan lampiran yang mendukung informasi pada badan laporan.",
        "Laporan Kinerja telah menyajikan upaya perbaikan ke depan.",
        "Laporan Kinerja telah menyajikan akuntabilitas keuangan.",
    ),
    _MEKANISME: (
        "Laporan Kinerja disusun oleh unit kerja yang memiliki tugas fungsi untuk itu.",
        "Informasi yang disampaikan dalam Laporan Kinerja telah didukung dengan data yang memadai.",
        "Telah terdapat mekanisme penyampaian data dan informasi dari unit kerja ke unit penyusun Laporan Kinerja.",
        "Telah ditetapkan penanggung jawab pengumpulan data/informasi di setiap unit kerja.",
        "Data/informasi kinerja yang disampaikan dalam Laporan Kinerja telah diyakini keandalannya.",
        "Analisis/penjelasan dalam Laporan Kinerja telah diketahui oleh unit kerja terkait.",
    ),
    _SUBSTANSI: (
        "Tujuan/sasaran dalam Laporan Kinerja telah sesuai dengan tujuan/sasaran dalam perjanjian kinerja.",
        "Tujuan/sasaran dalam Laporan Kinerja telah selaras dengan rencana strategis.",
        "Jika butir 1 atau 2 dijawab tidak, terdapat penjelasan yang memadai.",
        "Tujuan/sasaran dalam Laporan Kinerja telah sesuai dengan indikator kinerja utama.",
        "Jika butir 4 dijawab tidak, terdapat penjelasan yang memadai.",
        "Telah terdapat perbandingan data kinerja dengan tahun lalu, standar nasional, dan sebagainya yang bermanfaat.",
        "Indikator kinerja utama dan indikator kinerja telah cukup mengukur tujuan/sasaran.",
        "Jika butir 7 dijawab tidak, terdapat penjelasan yang memadai.",
        "Indikator kinerja utama dan indikator kinerja telah SMART.",
    ),
}
_ROMAWI = {_FORMAT: "I", _MEKANISME: "II", _SUBSTANSI: "III"}
PERNYATAAN = tuple(
    Pernyataan(f"{_ROMAWI[bagian]}.{n}", bagian, teks)
    for bagian, semua in _TEKS.items()
    for n, teks in enumerate(semua, start=1)
)
