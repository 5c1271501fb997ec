"""The same rows under many heads, titles and ways to write an amount: read alike, without a question."""

import random
from decimal import Decimal

import pytest

from lakip.intake.screening import screen
from tests.meja import buku, lembar, register

AKUN = {"5": "BELANJA DAERAH", "5.1": "BELANJA OPERASI", "5.1.02": "Belanja Barang dan Jasa", "5.1.02.01": "Belanja Barang",
        "5.2": "BELANJA MODAL", "5.2.02": "Belanja Modal Peralatan dan Mesin"}  # fmt: skip
JUDUL = (
    (),
    ("PEMERINTAH KABUPATEN SUKAMAJU", "LAPORAN REALISASI ANGGARAN", "TAHUN ANGGARAN 2025", None),
    ("REKAPITULASI REALISASI APBD TA 2025", "SKPD : 5.03.0.00.0.00.01.0000 BADAN KEPEGAWAIAN"),
)
KODE = ("Kode Rekening", "KODE\nREKENING", "Kd. Rek.", "No. Rekening", "Kode")
URAIAN = ("Uraian", "U R A I A N", "Nama Rekening", "Jenis Belanja")
PAGU = (
    "Anggaran",
    "Pagu Anggaran (DPA)",
    "Anggaran Setelah Pergeseran",
    "Jumlah Anggaran (Rp)",
    "PAGU ANGGARAN TA. 2025",
)
REALISASI = (
    "Realisasi", "Realisasi s/d Bulan Ini", "Jumlah Realisasi", "Realisasi SP2D", "REALISASI S.D 31 DESEMBER 2025", "Total Realisasi (Rp)",
)  # fmt: skip
SEBELUM = (None, "Anggaran Sebelum Perubahan", "Pagu Murni")
SESUDAH = (None, "Sisa Anggaran", "Bertambah/(Berkurang)", "Persentase Realisasi (%)")
TULISAN = (
    Decimal,
    lambda rupiah: f"{rupiah:,}.00",
    lambda rupiah: f"Rp {rupiah:,}".replace(",", "."),
    lambda rupiah: f"{rupiah:,}".replace(",", ".") + ",00",
)


def one_of_many(benih):
    """Make a list of amounts as chance has it, and give what must be read by kode."""
    r = random.Random(benih)
    kode, uraian, pagu, realisasi, sebelum, sesudah, judul, tulis = map(
        r.choice, (KODE, URAIAN, PAGU, REALISASI, SEBELUM, SESUDAH, JUDUL, TULISAN)
    )
    amounts = {k: (p := r.randrange(10**6, 10**9), p * r.randrange(30, 100) // 100) for k in AKUN}
    rows = [[text] for text in judul]
    rows.append([text for text in (kode, uraian, sebelum, pagu, realisasi, sesudah) if text])
    if r.random() < 0.5:
        rows.append([Decimal(n) for n in range(1, len(rows[-1]) + 1)])
    for k, (p, q) in amounts.items():
        before = [tulis(p - 7)] if sebelum else []
        rows.append([k, AKUN[k], *before, tulis(p), tulis(q), *([Decimal(p - q)] if sesudah else [])])
    rows += [
        [None, "JUMLAH", *([None] if sebelum else []), tulis(1), tulis(1)],
        [],
        [None, "Kepala Badan,"],
        [None, "NIP. 1970"],
    ]
    return lembar("Data", *rows), amounts


@pytest.mark.parametrize("benih", range(60))
def test_a_list_of_amounts_is_read_to_the_digit_under_any_head(benih):
    sheet, amounts = one_of_many(benih)
    result = screen(buku(sheet), register())
    read = {(c.kode, c.ukuran): c.number for c in result.calon if c.bacaan}
    assert [t.temuan.message for t in result.tanya] == []
    assert read == {
        (kode, ukuran): value
        for kode, values in amounts.items()
        for ukuran, value in zip(("pagu", "realisasi"), values, strict=True)
    }
