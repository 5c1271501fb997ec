"""The sheet Petunjuk: what to do, what the colours mean, and every column in words; never read back."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from lakip.intake.layout import Isi, Kolom, Lembar
from lakip.intake.template.keterangan_rencana import Keterangan
from lakip.intake.template.writer import Buku, fit_height, offered

NAMA = "Petunjuk"

MENULIS_ANGKA = (
    "Angka ditulis cara Indonesia: titik untuk ribuan dan koma untuk desimal, misalnya 1.234,56.",
    "Persen boleh ditulis 95 atau 95%; rupiah boleh ditulis 1.250.000 atau Rp1.250.000,00; predikat ditulis apa adanya, misalnya BB.",
    "Lihat lagi angka yang tampil setelah diketik: bila 85,25 berubah menjadi 8525, komputer memakai format Inggris, jadi ketik 85.25.",
    "Bila hasilnya memang nol, tulis 0 atau nihil. Bila angkanya belum terbit, tulis belum rilis.",
    "Sel kosong atau tanda - berarti belum ada data; jangan menulis 0 untuk data yang belum ada.",
)
MENJAGA_BENTUK = (
    "Jangan menggabungkan sel (merge), dan jangan mengubah judul kolom, nama lembar, atau kode yang sudah ada.",
    "Kode diketik sebagai teks: 5.10 tetap 5.10, bukan 5.1. Kolom kode sudah berformat Teks.",
)

_DITERIMA = {
    Isi.TEKS: "Teks bebas",
    Isi.KODE: "Kode, sebagai teks",
    Isi.NILAI: "Angka, rentang (80-90), atau predikat (BB)",
    Isi.ANGKA: "Angka",
    Isi.RUPIAH: "Rupiah",
    Isi.BULAT: "Bilangan bulat",
    Isi.TAHUN: "Tahun empat angka",
    Isi.TANGGAL: "Tanggal: 2024-03-04 atau 4 Maret 2024",
}
_WIDTHS = (30, 15, 62, 44, 44)

Warna = tuple[str, str, str]
"""One entry of the legend: style, its word, what it means."""
Baris = tuple[str, str, str, str, str]
"""Column, who fills it in or when, meaning, what is accepted, example."""


class Petunjuk:
    """Writes the sheet from top to bottom; long lines run over the empty cells beside them."""

    def __init__(self, buku: Buku, judul: str, *lines: str) -> None:
        self._style = buku.style
        self._sheet = buku.plain_sheet(NAMA)
        self._sheet.hide_gridlines(2)
        self._sheet.fit_to_pages(1, 0)
        self._row = 0
        for number, width in enumerate(_WIDTHS):
            self._sheet.set_column(number, number, width)
        self._sheet.set_row(0, 26)
        self._line(judul, "judul_besar")
        for line in lines:
            self._line(line)

    def steps(self, judul: str, steps: Sequence[str]) -> None:
        """Add numbered steps under a heading."""
        self._heading(judul)
        for number, step in enumerate(steps, start=1):
            self._line(f"{number}. {step}")

    def legend(self, warna: Sequence[Warna]) -> None:
        """Add what the colours mean, each with its word."""
        self._heading("Arti warna")
        for style, word, meaning in warna:
            self._sheet.write_string(self._row, 0, word, self._style("sel", style))
            self._sheet.write_string(self._row, 1, meaning, self._style())
            self._row += 1

    def table(self, judul: str, arti: str, rows: Iterable[Baris]) -> None:
        """Add the table of one sheet; its examples together make one worked row."""
        self._heading(judul)
        self._line(arti)
        self._cells(("Kolom", "Pengisian", "Arti", "Isian yang diterima", "Contoh"), "judul")
        for row in rows:
            self._cells(row, "sel", "bungkus")

    def _cells(self, texts: Sequence[str], *style: str) -> None:
        fit_height(self._sheet, self._row, list(zip(texts, _WIDTHS, strict=True)))
        for column, text in enumerate(texts):
            self._sheet.write_string(self._row, column, text, self._style(*style))
        self._row += 1

    def _heading(self, text: str) -> None:
        self._row += 1
        self._line(text, "bagian")

    def _line(self, text: str, *style: str) -> None:
        self._sheet.write_string(self._row, 0, text, self._style(*style))
        self._row += 1


def column_rows(
    lembar: Lembar, keterangan: Mapping[str, Keterangan], pengisian: Callable[[Kolom], str]
) -> Iterator[Baris]:
    """Give one row per column, and one for the four columns of the triwulan; `pengisian` says who fills it or when."""
    for kolom in lembar.kolom:
        if not kolom.kunci.endswith(("_2", "_3", "_4")):
            judul = kolom.judul.replace("TW I", "TW I s.d. TW IV")
            arti, contoh = keterangan[entry(kolom)]
            yield judul, pengisian(kolom), arti, accepted(kolom), contoh


def entry(kolom: Kolom) -> str:
    """Give the key of a column's keterangan."""
    return re.sub("_[1-4]$", "_tw", kolom.kunci)


def accepted(kolom: Kolom) -> str:
    """Tell what may be written into a column."""
    return one_of(offered(kolom)) if kolom.pilihan else _DITERIMA[kolom.isi]


def one_of(words: Iterable[str]) -> str:
    """Tell that one of these words is chosen."""
    return "Pilih: " + "; ".join(words)
