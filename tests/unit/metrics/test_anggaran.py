"""Budget lines: which pagu and realisasi count, and what is summed."""

from decimal import Decimal

from lakip.domain.pelaku import SISTEM
from lakip.metrics.anggaran import anggaran, anggaran_berinduk, per_jenis_belanja, per_sasaran, serapan
from tests import pabrik

SUB_1, SUB_2 = "5.03.02.2.01.0001", "5.03.02.2.01.0002"


def baris(store):
    """Give (pagu, realisasi, status) by kode rekening."""
    return {
        row["kode_rekening"]: (row["pagu_rp"], row["realisasi_rp"], row["status"])
        for row in anggaran(store, 2025)
    }


def jumlah(store):
    hasil = serapan(store, 2025)
    return hasil["pagu_rp"], hasil["realisasi_rp"], hasil["n_ada"], hasil["n_baris"]


def test_quarters_add_up_unless_a_year_value_is_given(store):
    pabrik.add_pagu(store, {SUB_1: Decimal(100), SUB_2: Decimal(100)})
    pabrik.add_anggaran(store, [(SUB_1, "realisasi", n, Decimal(10)) for n in (1, 2, 3)])
    pabrik.add_anggaran(store, [(SUB_2, "realisasi", 1, Decimal(10)), (SUB_2, "realisasi", 0, Decimal(90))])

    assert baris(store) == {SUB_1: (100, 30, "ada"), SUB_2: (100, 90, "ada")}
    assert {row["kode_rekening"]: row["cell"] for row in anggaran(store, 2025)} == {SUB_1: "C4", SUB_2: "C3"}


def test_quarters_of_a_later_upload_count_before_an_older_year_value(store):
    pabrik.add_pagu(store, {SUB_1: Decimal(100)})
    pabrik.add_anggaran(store, [(SUB_1, "realisasi", 0, Decimal(90))])
    pabrik.add_anggaran(store, [(SUB_1, "pagu", 0, Decimal(100)), (SUB_1, "realisasi", 2, Decimal(30))])
    assert [(row["realisasi_rp"], row["cell"]) for row in anggaran(store, 2025)] == [(30, "C3")]

    pabrik.add_anggaran(store, [(SUB_1, "realisasi", 0, Decimal(95))])
    assert [(row["realisasi_rp"], row["cell"]) for row in anggaran(store, 2025)] == [(95, "C2")]


def test_the_newest_version_of_the_pagu_counts(store):
    pabrik.add_pagu(store, {SUB_1: Decimal(100)})
    pabrik.add_pagu(store, {SUB_1: Decimal(80)}, versi="Perubahan")
    pabrik.add_pagu(store, {SUB_1: Decimal(90)}, versi="Pergeseran")

    assert baris(store) == {SUB_1: (80, None, "belum_ada")}


def test_a_line_outside_the_plan_stands_with_the_pagu_as_reported(store):
    pabrik.add_pagu(store, {SUB_1: Decimal(100)})
    pabrik.add_anggaran(store, [(SUB_2, "pagu", 0, Decimal(50)), (SUB_2, "realisasi", 0, Decimal(25))])

    assert baris(store) == {SUB_1: (100, None, "belum_ada"), SUB_2: (50, 25, "di_luar_rencana")}
    assert jumlah(store) == (150, 25, 1, 2)


def test_a_code_below_a_planned_line_details_it_and_is_not_summed(store):
    """A unit that reports by account must not take the pagu of the plan out of the sum."""
    rinci, terinci = f"{SUB_1}.5.1.02", f"{SUB_1}.5.1.02.04"
    pabrik.add_pagu(store, {SUB_1: Decimal(100), SUB_2: Decimal(100)})
    pabrik.add_anggaran(store, [(kode, "realisasi", 0, Decimal(40)) for kode in (SUB_1, rinci, terinci)])

    assert baris(store) == {
        SUB_1: (100, 40, "ada"),
        rinci: (None, 40, "di_luar_rencana"),
        terinci: (None, 40, "di_luar_rencana"),
        SUB_2: (100, None, "belum_ada"),
    }
    assert jumlah(store) == (200, 40, 1, 2)
    assert {row["kode_rekening"]: (row["daun"], row["merinci"]) for row in anggaran(store, 2025)} == {
        SUB_1: (True, None), rinci: (False, SUB_1), terinci: (False, SUB_1), SUB_2: (True, None),
    }  # fmt: skip


def test_details_alone_leave_the_planned_line_without_a_figure(store):
    pabrik.add_pagu(store, {SUB_1: Decimal(100)})
    pabrik.add_anggaran(store, [(f"{SUB_1}.5.1.02", "realisasi", 0, Decimal(40))])

    assert baris(store)[SUB_1] == (100, None, "belum_ada")
    assert jumlah(store) == (100, None, 0, 1)


def test_a_code_outside_the_plan_beside_planned_lines_is_summed(store):
    induk = SUB_1.rpartition(".")[0]
    pabrik.add_pagu(store, {induk: Decimal(100), SUB_1: Decimal(100)})
    pabrik.add_anggaran(store, [(SUB_1, "realisasi", 0, Decimal(40)), (SUB_2, "realisasi", 0, Decimal(5))])

    assert baris(store)[induk] == (100, 45, "ada")
    assert jumlah(store) == (100, 45, 2, 2)


def test_a_line_outside_the_plan_stays_with_its_unit_when_the_agency_reports_it_again(store):
    pabrik.add_pagu(store, {SUB_1: Decimal(100)})
    for unit, rp in (("BID", 5), ("", 6)):
        pabrik.add_anggaran(store, [(SUB_2, "realisasi", 0, Decimal(rp))], unit=unit)
        pabrik.add_anggaran(store, [(SUB_2, "pagu", 0, Decimal(10))], unit=unit)

    assert {row["kode_rekening"]: row["realisasi_rp"] for row in anggaran(store, 2025, unit="BID")} == {
        SUB_1: None, SUB_2: 6,
    }  # fmt: skip


def test_a_parents_own_figure_stands_beside_that_of_its_details(store):
    """The sums use the details: blank ones are no figure, whatever the parent says."""
    induk = SUB_1.rpartition(".")[0]
    pabrik.add_pagu(store, {induk: Decimal(100), SUB_1: Decimal(100)})
    pabrik.add_anggaran(store, [(induk, "realisasi", 0, Decimal(90))])

    row = anggaran(store, 2025)[0]
    assert (row["realisasi_rp"], row["realisasi_rincian_rp"]) == (90, None)
    assert jumlah(store) == (100, None, 0, 1)


def test_program_codes_and_account_codes_are_never_added_together(store):
    """Both kinds begin with 5 (bidang urusan 5.03, belanja 5.1); an account "5" is no parent of a program code."""
    pabrik.add_pagu(
        store, {"5": Decimal(100), "5.1.02.04": Decimal(100), SUB_1: Decimal(60), SUB_2: Decimal(40)}
    )
    pabrik.add_anggaran(store, [(kode, "realisasi", 0, Decimal(30)) for kode in ("5.1.02.04", SUB_1, SUB_2)])

    assert baris(store)["5"] == (100, 30, "ada")
    assert jumlah(store) == (100, 60, 2, 2)


def test_without_program_codes_the_accounts_of_belanja_are_summed(store):
    pabrik.add_pagu(store, {"4.1.01": Decimal(500), "5.1.02": Decimal(100), "5.2.01": Decimal(50)})
    pabrik.add_anggaran(store, [("5.1.02", "realisasi", 0, Decimal(75))])

    assert jumlah(store) == (150, 75, 1, 2)


def test_a_planned_line_without_a_pagu_of_its_own_has_the_sum_of_its_leaves(store):
    pabrik.add_pagu(store, {"5.03.02": None, "5.03.02.2.01": None, SUB_1: Decimal(100), SUB_2: None})
    pabrik.add_anggaran(store, [(SUB_1, "realisasi", 0, Decimal(40)), (SUB_2, "realisasi", 0, Decimal(5))])

    assert baris(store) == {
        "5.03.02": (100, 45, "ada"),
        "5.03.02.2.01": (100, 45, "ada"),
        SUB_1: (100, 40, "ada"),
        SUB_2: (None, 5, "tidak_dapat_dihitung"),
    }


def test_a_blank_pagu_of_a_later_version_does_not_hide_the_earlier_one(store):
    pabrik.add_pagu(store, {SUB_1: Decimal(100)})
    pabrik.add_pagu(store, {SUB_1: None}, versi="Perubahan")

    assert baris(store) == {SUB_1: (100, None, "belum_ada")}


def test_sasaran_and_kelompok_belanja_are_held_against_the_stated_base(store):
    pabrik.add_indikator(store, sasaran="S-1", target=Decimal(1))
    pabrik.add_pagu(store, {"5.03.01": Decimal(10), "5.1.02.01": Decimal(10)}, kode_sasaran="S-1")
    pabrik.add_pagu(
        store, {"5.03.01": Decimal(40), "5.1.02.01": Decimal(50)}, versi="Perubahan", kode_sasaran="S-1"
    )
    pabrik.add_anggaran(
        store, [("5.03.01", "realisasi", 0, Decimal(8)), ("5.1.02.01", "realisasi", 0, Decimal(5))]
    )
    of_base = {
        versi: [
            [row["persen_serapan"] for row in figures(store, 2025, versi=versi)]
            for figures in (per_sasaran, per_jenis_belanja)
        ]
        for versi in (None, "Murni")
    }
    assert of_base == {None: [[20, 20], [10]], "Murni": [[80, 80], [50]]}


def test_program_and_kegiatan_nobody_names_are_the_sums_of_their_rincian(store):
    pabrik.add_pagu(store, {SUB_1: Decimal(60), SUB_2: Decimal(40), "5.03.01": Decimal(7)})
    pabrik.add_anggaran(store, [(SUB_1, "realisasi", 0, Decimal(55))])

    rows = anggaran_berinduk(store, 2025)
    shown = ("kode_rekening", "uraian", "unit", "pagu_rp", "realisasi_rp", "persen_serapan", "turunan")
    assert [tuple(row[key] for key in shown) for row in rows] == [
        ("5.03.01", "Uraian 5.03.01", "BID", 7, None, None, False),
        ("5.03.02", "5.03.02", "BID", 100, 55, 55, True),
        ("5.03.02.2.01", "5.03.02.2.01", "BID", 100, 55, 55, True),
        (SUB_1, f"Uraian {SUB_1}", "BID", 60, 55, rows[3]["persen_serapan"], False),
        (SUB_2, f"Uraian {SUB_2}", "BID", 40, None, None, False),
    ]
    assert [row["kode_rekening"] for row in anggaran_berinduk(store, 2025, unit="LAIN")] == []
    assert {row.keys() == rows[0].keys() for row in rows} == {True}


def test_a_program_that_the_sheet_sasaran_names_is_called_so(store):
    with store.write(SISTEM, "uji", "sasaran") as tx:
        program = {"kode": "5.03.02", "jenis": "Program", "uraian": "Program Kepegawaian", "baris": 1}
        tx.append("sasaran", [program | {"induk": None, "unit": None}])
    pabrik.add_pagu(store, {SUB_1: Decimal(60)})
    assert [row["uraian"] for row in anggaran_berinduk(store, 2025)][:2] == [
        "Program Kepegawaian",
        "5.03.02.2.01",
    ]
