"""Accounts listed below a sub kegiatan, or beside it, are told apart by its code and add up to it."""

from decimal import Decimal

import pytest

from lakip.intake.screening import screen
from tests.meja import buku, gambar, register

SATU, DUA = "5.03.02.2.01.0003", "5.03.02.2.01.0006"
PLAN = register(pagu={SATU: Decimal(500), DUA: Decimal(100)})


def read(text, plan=PLAN):
    """Give pagu and realisasi by code, and what is asked; values of a sum with their cells."""
    result = screen(buku(gambar(text)), plan)
    found = {}
    for c in result.calon:
        if c.bacaan:
            found.setdefault(c.kode, {})[c.ukuran] = (c.number, c.cell)
    return found, [t.temuan.check for t in result.tanya]


def test_the_same_account_below_two_sub_kegiatan_is_two_lines():
    found, asked = read(f"""
    Kode | Uraian | Anggaran | Realisasi
    5.03.0.00.0.00.01.0000 | BADAN KEPEGAWAIAN | 600 | 300
    {SATU} | Pengadaan | 500 | 250
    5.1.02 | Belanja Barang dan Jasa | 500 | 250
    {DUA} | Pemberhentian | 100 | 50
    5.1.02 | Belanja Barang dan Jasa | 100 | 50
    """)
    assert asked == []
    assert {kode: values["realisasi"][0] for kode, values in found.items()} == {
        SATU: 250, f"{SATU}.5.1.02": 250, DUA: 50, f"{DUA}.5.1.02": 50,
    }  # fmt: skip


def test_accounts_beside_their_sub_kegiatan_add_up_to_it():
    found, asked = read(f"""
    Kode Sub Kegiatan | Nama Sub Kegiatan | Kode Rekening | Nama Rekening | Anggaran | Realisasi
    {SATU} | Pengadaan | 5.1.02.01 | Belanja Barang | 300 | 200
    {SATU} | Pengadaan | 5.1.02.02 | Belanja Jasa | 200 | 50
    {DUA} | Pemberhentian | 5.1.02.01 | Belanja Barang | 100 | 50
    """)
    assert asked == []
    assert found[SATU] == {"pagu": (500, "E2:E3"), "realisasi": (250, "F2:F3")}
    assert found[f"{SATU}.5.1.02.02"] == {"pagu": (200, "E3"), "realisasi": (50, "F3")}
    assert found[DUA] == {"pagu": (100, "E4"), "realisasi": (50, "F4")}


@pytest.mark.parametrize(
    ("between", "plan"),
    [("JUMLAH | | 500 | 250", PLAN), ("", register(pagu={SATU: Decimal(500), "5.1.02": Decimal(500)}))],
)
def test_an_account_after_a_total_or_in_the_plan_stands_by_itself(between, plan):
    found, asked = read(
        f"Kode | Uraian | Anggaran | Realisasi\n{SATU} | Pengadaan | 500 | 250\n{between}\n5.1.02 | Belanja | 500 | 250",
        plan,
    )
    assert asked == []
    assert set(found) == {SATU, "5.1.02"}


def test_accounts_of_every_level_are_not_added_up_twice():
    found, _ = read(f"""
    Kode Sub Kegiatan | Kode Rekening | Uraian | Anggaran | Realisasi
    {SATU} | 5.1.02 | Belanja Barang dan Jasa | 500 | 250
    {SATU} | 5.1.02.01 | Belanja Barang | 500 | 250
    """)
    assert SATU not in found
