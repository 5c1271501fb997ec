"""A table of past step times, in any workbook or CSV: its rows as written, with their cells, and the template of it.

What the words mean is decided by the workflow; here only the columns are found (contract §3: tahun, langkah or no, aksi,
waktu, alasan; and pemeriksa, ke, dasar).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from lakip.domain.findings import Severity, Temuan
from lakip.intake.layout import Isi, Kolom, Lembar, normal
from lakip.intake.tables import may_hold_data
from lakip.intake.template.writer import Buku, offer, write
from lakip.intake.values import address
from lakip.intake.workbook import Sheet, Workbook

AKSI = MappingProxyType(
    {"terima": "terima", "mulai": "mulai", "selesai": "selesai", "kembali": "kembali", "reviu": "reviu"}
)
PEMERIKSA = MappingProxyType({"kasubbag": "kasubbag", "sekretaris": "sekretaris"})
LANGKAH = Lembar("Waktu Langkah", "langkah", (
    Kolom("Tahun", "tahun", Isi.TAHUN, wajib=True, lebar=10),
    Kolom("Langkah", "langkah", Isi.BULAT, wajib=True, lebar=10),
    Kolom("Aksi", "aksi", Isi.PILIHAN, wajib=True, pilihan=AKSI, lebar=14),
    Kolom("Waktu", "waktu", Isi.KODE, wajib=True, lebar=24),
    Kolom("Alasan", "alasan", lebar=50),
    Kolom("Pemeriksa", "pemeriksa", Isi.PILIHAN, pilihan=PEMERIKSA, lebar=14),
    Kolom("Ke", "ke", Isi.BULAT, lebar=8),
    Kolom("Dasar", "dasar", lebar=40),
))  # fmt: skip
ARTI = (
    "Tahun kinerja; LAKIP 2025 disusun pada awal 2026.",
    "Nomor langkah SOP, 1 sampai 6.",
    "Yang terjadi: terima, mulai, selesai, kembali, atau reviu (perbaikan hasil reviu sesudah dikirim).",
    "Tanggal dan jam, misalnya 14-01-2026 09.00.",
    "Alasan pengembalian; wajib bila aksinya kembali atau reviu.",
    "Hanya untuk langkah 4: kasubbag, lalu sekretaris; kosong bila dicatat sekaligus.",
    "Kembali ke langkah berapa; kosong = langkah 3.",
    "Dari mana waktunya diketahui, misalnya lembar disposisi.",
)
_ALIAS = {"no": "langkah"}
_ROWS_OFFERED = 200


@dataclass(frozen=True, slots=True)
class BarisLangkah:
    """One row as written: its sheet, its number in the sheet, and the trimmed text and A1 address by column."""

    sheet: str
    nomor: int
    teks: Mapping[str, str]
    sel: Mapping[str, str]


def read_steps(workbook: Workbook) -> tuple[list[BarisLangkah], list[Temuan]]:
    """Give the filled rows of every sheet that has the columns; without any such sheet a finding says what is missing."""
    sheets = [sheet for sheet in workbook.sheets if may_hold_data(sheet)]
    found = {sheet.name: _columns(sheet) for sheet in sheets}
    fitting = [sheet for sheet in sheets if not _missing(found[sheet.name])]
    if not fitting:
        nearest = min((_missing(columns) for columns in found.values()), key=len, default=_missing({}))
        return [], [_no_columns(workbook.name, nearest)]
    return [row for sheet in fitting for row in _rows(sheet, found[sheet.name])], []


def steps_workbook(rows: Sequence[Sequence[str]]) -> bytes:
    """Give the template as .xlsx with these rows filled in as examples, in the order of the columns."""
    buku = Buku("Waktu langkah SOP")
    sheet = buku.sheet(LANGKAH, ARTI, frozen=2)
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row):
            write(sheet, number, column, text, buku.style("masukan", LANGKAH.kolom[column].isi))
    offer(sheet, 2, (1, _ROWS_OFFERED), list(AKSI))
    return buku.close()


def _columns(sheet: Sheet) -> dict[str, int]:
    """Give the number of each column we know, by its key, from the first filled row."""
    keys = {heading: kolom.kunci for heading, kolom in LANGKAH.by_heading().items()} | _ALIAS
    head = sheet.row(sheet.first_row)
    return {keys[name]: column for column, cell in head.items() if (name := normal(cell.text)) in keys}


def _missing(columns: Mapping[str, int]) -> list[str]:
    return [kolom.kunci for kolom in LANGKAH.kolom if kolom.wajib and kolom.kunci not in columns]


def _rows(sheet: Sheet, columns: Mapping[str, int]) -> list[BarisLangkah]:
    found = []
    for number, cells in sheet.rows(columns.values()):
        if number > sheet.first_row:
            teks = {key: cells[c].text.strip() if c in cells else "" for key, c in columns.items()}
            if any(teks.values()):
                sel = {key: address(number, c) for key, c in columns.items()}
                found.append(BarisLangkah(sheet.name, number, teks, sel))
    return found


def _no_columns(name: str, missing: Sequence[str]) -> Temuan:
    return Temuan(
        "langkah_kolom", Severity.TOLAK,
        f"Berkas {name} tidak memiliki kolom {', '.join(missing)}; kolomnya: {', '.join(k.kunci for k in LANGKAH.kolom)}.",
        "Tambahkan kolom itu pada baris judul, atau pakai templat yang diunduh dari aplikasi.",
    )  # fmt: skip
