"""Published totals of a whole regency's budget against the sums of their leaves, one office as one year of the plan."""

from decimal import Decimal

import pytest

from lakip.workflow import pengukuran
from lakip.workflow.toko import open_store
from tests.backtests.terbitan import bring_in, read

pytestmark = pytest.mark.data_uji

# Totals the regency printed that are not the sum of their own lines: office, code, printed, sum of the leaves.
BERBEDA = {
    ("1.02.0.00.0.00.01.0000", "1.02.01.2.07", "0", "150000000"),
    ("1.02.0.00.0.00.01.0000", "1.02.01.2.09", "320000000", "170000000"),
    ("1.02.0.00.0.00.01.0000", "1.02.04.2.01", "0", "17000000"),
    ("1.02.0.00.0.00.01.0000", "1.02.04.2.03", "25000000", "17500000"),
    ("1.02.0.00.0.00.01.0000", "1.02.04.2.04", "27000000", "17500000"),
    ("2.18.0.00.0.00.01.0000", "2.18.02", "80000000", "180000000"),
    ("2.18.0.00.0.00.01.0000", "2.18.02.2.01", "30000000", "55000000"),
    ("2.18.0.00.0.00.01.0000", "2.18.02.2.02", "50000000", "125000000"),
    ("2.18.0.00.0.00.01.0000", "2.18.05", "471621000", "371621000"),
    ("2.18.0.00.0.00.01.0000", "2.18.05.2.01", "471621000", "371621000"),
}
LEVELS = {"kode_program": "total_program_published", "kode_kegiatan": "total_kegiatan_published"}
FIRST_YEAR = 1990


@pytest.fixture(scope="module")
def budget(data_uji, tmp_path_factory):
    """Give the published rows, the findings, the sum of each office, and its leaves with the order of all lines."""
    published = read(data_uji, "budget", "sipd_renja2026_bengkuluutara.csv")
    years = {skpd: FIRST_YEAR + n for n, skpd in enumerate(dict.fromkeys(r["kode_skpd"] for r in published))}
    lines = {(r["kode_skpd"], r["kode_sub_kegiatan"]): r["pagu"] for r in published}
    for code, total in LEVELS.items():
        lines |= {(r["kode_skpd"], r[code]): r[total] for r in published}
    assert len({(r["kode_skpd"], r["kode_sub_kegiatan"]) for r in published}) == len(published)
    rows = [[kode, "Uraian", "U1", str(years[skpd]), pagu] for (skpd, kode), pagu in lines.items()]
    plan = {"Anggaran": [["Kode Rekening", "Uraian", "Unit", "Tahun", "Pagu (Rp)"], *rows]}
    store = open_store(str(tmp_path_factory.mktemp("pagu") / "lakip.duckdb"))
    imported, _ = bring_in(store, plan)
    sums = {skpd: pengukuran.serapan(store, tahun) for skpd, tahun in years.items()}
    leaves = {
        skpd: [row["kode_rekening"] for row in pengukuran.anggaran(store, t) if row["daun"]]
        for skpd, t in years.items()
    }
    store.close()
    return published, imported.temuan, sums, (leaves, list(lines))


def test_every_program_and_kegiatan_total_that_is_not_the_sum_of_its_leaves_is_named(budget):
    _, temuan, _, (_, rows) = budget
    place = {f"E{n}": (skpd, kode) for n, (skpd, kode) in enumerate(rows, start=2)}
    assert {t.check for t in temuan} == {"check_jumlah_induk"}
    assert {(*place[t.cell], t.raw, t.value) for t in temuan} == BERBEDA


def test_every_office_total_is_the_sum_of_its_leaves(budget):
    published, _, sums, _ = budget
    totals = {r["kode_skpd"]: Decimal(r["total_skpd_published"]) for r in published}
    assert {skpd: row["pagu_rp"] for skpd, row in sums.items() if row["pagu_rp"] != totals[skpd]} == {}


def test_every_bidang_total_is_the_sum_of_its_programs(budget):
    published, _, _, _ = budget
    sums, totals = {}, {}
    for row in published:
        bidang = row["kode_skpd"], row["total_bidang_published"]
        sums[bidang] = sums.get(bidang, 0) + Decimal(row["pagu"])
        totals[bidang] = Decimal(row["total_bidang_published"])
    assert {b: sums[b] for b in sums if sums[b] != totals[b]} == {}


def test_leaves_are_the_sub_kegiatan_and_nothing_is_lost(budget):
    published, _, _, (leaves, _) = budget
    own = {(r["kode_skpd"], r["kode_sub_kegiatan"]) for r in published}
    assert {(skpd, kode) for skpd, codes in leaves.items() for kode in codes} == own
