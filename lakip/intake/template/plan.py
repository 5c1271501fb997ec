"""The blank plan workbook (contract §4.1)."""

from collections.abc import Iterator

from xlsxwriter.worksheet import Worksheet

from lakip.intake.layout import INSTANSI, RENCANA, Isi, Kolom, Lembar
from lakip.intake.template import keterangan_rencana as k
from lakip.intake.template.petunjuk import (
    MENJAGA_BENTUK,
    MENULIS_ANGKA,
    Baris,
    Petunjuk,
    column_rows,
    entry,
    one_of,
)
from lakip.intake.template.writer import Buku, comment, offer, offered, write

ROWS = 500
"""Rows prepared with dropdowns on every sheet; more rows are read as well."""

_STEPS = (
    "Isi lembar dari kiri ke kanan: Instansi, Pejabat, Unit Kerja, Sasaran, Indikator, Target, lalu Anggaran.",
    "Satu baris untuk satu hal. Kolom Contoh pada satu lembar di bawah ini membentuk satu baris yang terisi lengkap.",
    "Kolom dengan panah kecil berisi daftar; pilih katanya dari daftar.",
    *MENJAGA_BENTUK,
    "Simpan sebagai .xlsx atau .ods, lalu unggah di halaman Rencana & Target; mengunggah lagi hanya mengubah yang berbeda.",
)
_LEGEND = (
    ("judul_wajib", "Judul biru tua", "Wajib diisi pada setiap baris yang dipakai."),
    ("judul", "Judul biru muda", "Boleh dikosongkan; artinya bila kosong dijelaskan di bawah."),
)


def plan_workbook() -> bytes:
    """Give the blank plan: Petunjuk, then every sheet with its headings, formats and dropdowns; always the same bytes."""
    buku = Buku("Templat Rencana Kinerja")
    _write_petunjuk(buku)
    for lembar in RENCANA:
        arti = [k.KOLOM[lembar.kunci][entry(kolom)][0] for kolom in lembar.kolom]
        sheet = buku.sheet(lembar, arti, frozen=1)
        _offer_words(sheet, lembar)
        if lembar is INSTANSI:
            _write_instansi(buku, sheet)
    return buku.close()


def _write_petunjuk(buku: Buku) -> None:
    petunjuk = Petunjuk(
        buku,
        "Templat Rencana Kinerja",
        "Berkas ini memuat identitas instansi, unit kerja, sasaran, indikator, target, dan pagu anggaran.",
    )
    petunjuk.steps("Cara mengisi", _STEPS)
    petunjuk.steps("Menulis angka", MENULIS_ANGKA)
    petunjuk.legend(_LEGEND)
    for lembar in RENCANA:
        rows = _instansi_rows() if lembar is INSTANSI else column_rows(lembar, k.KOLOM[lembar.kunci], _needed)
        petunjuk.table(f"Lembar {lembar.judul}", k.LEMBAR[lembar.kunci], rows)


def _needed(kolom: Kolom) -> str:
    return "Wajib" if kolom.wajib else "Boleh kosong"


def _instansi_rows() -> Iterator[Baris]:
    for kunci, (arti, contoh) in k.INSTANSI.items():
        words = k.INSTANSI_PILIHAN.get(kunci)
        yield kunci, "Boleh kosong", arti, one_of(words) if words else "Teks bebas", contoh


def _offer_words(sheet: Worksheet, lembar: Lembar) -> None:
    for number, kolom in enumerate(lembar.kolom):
        if kolom.pilihan:
            offer(sheet, number, (1, ROWS), offered(kolom))


def _write_instansi(buku: Buku, sheet: Worksheet) -> None:
    for row, (kunci, (arti, _)) in enumerate(k.INSTANSI.items(), start=1):
        write(sheet, row, 0, kunci, buku.style("terkunci"))
        write(sheet, row, 1, None, buku.style("masukan", Isi.KODE))  # a post code keeps its leading zeros
        comment(sheet, row, 0, arti)
        if kunci in k.INSTANSI_PILIHAN:
            offer(sheet, 1, (row, row), k.INSTANSI_PILIHAN[kunci])
