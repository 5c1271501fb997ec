from decimal import Decimal

from lakip.intake.checks.rencana.check_jumlah_induk import check_jumlah_induk
from tests.meja import lembar, ringkas, temuan_rencana

JUDUL = ("Kode Rekening", "Tahun", "Pagu (Rp)", "Versi")


def found(*rows):
    return temuan_rencana(check_jumlah_induk, lembar("Anggaran", JUDUL, *rows))


def test_a_parent_that_is_not_the_sum_of_its_leaves_is_told_with_the_sum():
    rows = [
        ("5.03", "2025", "100"),
        ("5.03.01", "2025", "30"),
        ("5.03.01.2", "2025", "30"),
        ("5.03.02", "2025", "60"),
    ]
    (temuan,) = found(*rows)
    assert ringkas([temuan]) == [("info", "C2", "100", "90")]
    assert temuan.message == "Pagu 5.03 (2025 Murni) tertulis Rp100, sedangkan jumlah rinciannya Rp90."


def test_versions_and_years_are_added_apart():
    assert found(
        ("5", "2025", "10"), ("5.1", "2025", "10"),
        ("5", "2025", "15", "Perubahan"), ("5.1", "2025", "15", "Perubahan"),
        ("5", "2024", "7"), ("5.1", "2024", "7"),
    ) == []  # fmt: skip


def test_a_code_that_only_begins_alike_is_no_child():
    assert found(("5.1", "2025", "10"), ("5.10", "2025", "99")) == []


def test_a_blank_pagu_counts_neither_as_parent_nor_as_leaf():
    assert found(("5", "2025", None), ("5.1", "2025", "10")) == []
    assert ringkas(found(("5", "2025", "10"), ("5.1", "2025", "10"), ("5.2", "2025", None))) == []


def test_cents_are_added_exactly():
    (temuan,) = found(
        ("5", "2025", "1.000.000,30"), ("5.1", "2025", "500.000,10"), ("5.2", "2025", "500.000,10")
    )
    assert Decimal(temuan.value) == Decimal("1000000.20")
