"""The sheet Petunjuk: what to do, what the colours mean, and every column in words; never read back."""

from collections.abc import Iterator, Mapping, Sequence

from lakip.intake.layout import Isi, Kolom, Lembar
from lakip.intake.template.keterangan_rencana import Keterangan
from lakip.intake.template.writer import Buku, offered

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


class Petunjuk:
    """Writes the sheet from top to bottom; long lines run over the empty cells beside them."""

    def __init__(self, buku: Buku, judul: str, *lines: str) -> None:
        self._style = buku.style
        self._sheet = buku.plain_sheet(NAMA)
        self._sheet.hide_gridlines(2)
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

    def columns(self, lembar: Lembar, arti: str, keterangan: Mapping[str, Keterangan]) -> None:
        """Add the table of one sheet: a row per column; the examples together make one worked row."""
        self._heading(f"Lembar {lembar.judul}")
        self._line(arti)
        self._table(("Kolom", "Wajib", "Arti", "Isian yang diterima", "Contoh"), _rows(lembar, keterangan))

    def entries(self, judul: str, keterangan: Mapping[str, Keterangan]) -> None:
        """Add the table of named entries with their meaning and an example."""
        self._heading(judul)
        rows = ((kunci, "", arti, "Teks bebas", contoh) for kunci, (arti, contoh) in keterangan.items())
        self._table(("Kunci", "", "Arti", "Isian yang diterima", "Contoh"), rows)

    def _table(self, head: Sequence[str], rows: Iterator[Sequence[str]]) -> None:
        self._cells(head, "judul")
        for row in rows:
            self._cells(row, "sel", "bungkus")

    def _cells(self, texts: Sequence[str], *style: str) -> None:
        for column, text in enumerate(texts):
            self._sheet.write_string(self._row, column, text, self._style(*style))
        self._row += 1

    def _heading(self, text: str) -> None:
        self._row += 1
        self._line(text, "bagian")

    def _line(self, text: str, *style: str) -> None:
        self._sheet.write_string(self._row, 0, text, self._style(*style))
        self._row += 1


def _rows(lembar: Lembar, keterangan: Mapping[str, Keterangan]) -> Iterator[tuple[str, ...]]:
    for kolom in lembar.kolom:
        arti, contoh = keterangan[kolom.kunci]
        yield kolom.judul, "Wajib" if kolom.wajib else "Boleh kosong", arti, _accepted(kolom), contoh


def _accepted(kolom: Kolom) -> str:
    return "Pilih: " + "; ".join(offered(kolom)) if kolom.pilihan else _DITERIMA[kolom.isi]
