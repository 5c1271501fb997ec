"""What the pages show, from rows of the workflow."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from lakip.domain.sop import LANGKAH, Kejadian, evaluate
from lakip.domain.working_time import DEFAULT_JAM, Kalender
from lakip.metrics import anggaran as m_anggaran
from lakip.present.palette import PERHATIAN, TANPA_KELAS, UTAMA
from lakip.present.views import anggaran, capaian, jadwal_sop, ringkasan, unit_triwulan, waktu_sop
from tests import pabrik

KALENDER = Kalender(frozenset(), frozenset(), DEFAULT_JAM)


def row(kode: str, persen: str | None, status: str = "ada", **more):
    value = None if persen is None else Decimal(persen)
    predikat = None if value is None else ("Sangat Tinggi" if value >= 91 else "Rendah")
    return {
        "kode": kode, "indikator": "Indikator", "polaritas": "Naik", "unit": "SEK", "satuan": "%", "status": status,
        "persen_capaian": value, "persen_capaian_dibatasi": value, "predikat": predikat, "dihitung": True,
    } | more  # fmt: skip


ROWS = [
    row("A", "103"),
    row("B", None, "belum_rilis"),
    row("C", "60"),
    row("D", "100"),
    row("E", None, "belum_ada"),
]


def test_bullets_are_sorted_from_the_weakest_and_missing_figures_come_last():
    baris_rows = capaian.chart(ROWS).baris_rows
    assert [baris.kunci for baris in baris_rows] == ["C", "D", "A", "B", "E"]
    assert [baris.teks for baris in baris_rows] == [
        "60,00% ◔ Rendah",
        "100,00% ● Sangat Tinggi",
        "103,00% ● Sangat Tinggi",
        "Belum rilis",
        "Belum ada data",
    ]
    assert baris_rows[-1].ruas_rows == []


def test_a_figure_that_only_exists_with_its_cap_is_shown_with_it():
    """TERBALIK with realisasi 0 has no percentage of its own (contract §4.1)."""
    assert capaian.result(row("A", None, "nihil", persen_capaian_dibatasi=Decimal(120), predikat="Sangat Tinggi")) == (
        "120,00% ● Sangat Tinggi"
    )  # fmt: skip


def test_reached_means_a_hundred_percent_or_more():
    assert dict(capaian.summary(ROWS)) == {
        "tercapai": 2,
        "belum_rilis": 1,
        "belum_tercapai": 1,
        "belum_ada": 1,
    }


def test_the_table_holds_the_same_figures_in_the_order_of_the_plan():
    table = capaian.table(ROWS, 2024)
    assert [(r.value("kode"), r.value("capaian"), r.value("predikat")) for r in table.rows] == [
        ("A", Decimal(103), "● Sangat Tinggi"),
        ("B", None, "Belum rilis"),
        ("C", Decimal(60), "◔ Rendah"),
        ("D", Decimal(100), "● Sangat Tinggi"),
        ("E", None, "Belum ada data"),
    ]


def test_a_mean_without_any_figure_is_no_zero():
    kartu = ringkasan.average({"persen_capaian": None, "predikat": None, "n_ada": 0, "n_total": 18})
    assert kartu == ("Rata-rata capaian", "–", "0 dari 18 indikator ada datanya.")


def test_serapan_says_how_many_lines_it_stands_on():
    kartu = ringkasan.absorbed({
        "persen_serapan": Decimal(40), "realisasi_rp": Decimal(400), "pagu_rp": Decimal(1000), "n_ada": 1, "n_baris": 2,
        "audit": "unaudited",
    })  # fmt: skip
    assert kartu.keterangan.endswith(" (unaudited); 1 dari 2 baris rincian terisi.")


def test_cells_of_the_heatmap_carry_figure_symbol_and_words():
    rows = [
        {
            "nama": nama,
            "triwulan": triwulan,
            "persen_capaian": nilai,
            "predikat": predikat,
            "n_ada": 1,
            "n_total": 2,
        }
        for triwulan, nama, nilai, predikat in (
            (1, "Sekretariat", Decimal(95), "Sangat Tinggi"),
            (1, "Bidang Mutasi", None, None),
            (2, "Sekretariat", Decimal("60.5"), "Rendah"),
            (2, "Bidang Mutasi", None, None),
        )
    ]
    peta = unit_triwulan.chart(rows)
    assert [(nama, [sel.teks for sel in cells]) for nama, cells in peta.baris_rows] == [
        ("Sekretariat", ["95,00 ●", "60,50 ◔"]),
        ("Bidang Mutasi", ["–", "–"]),
    ]
    assert peta.baris_rows[1][1][0].kelas is TANPA_KELAS
    assert (
        peta.baris_rows[0][1][1].rincian
        == "Sekretariat, TW II: 60,50% Rendah, 1 dari 2 indikator ada datanya"
    )


def line(kode: str, pagu: int | None, realisasi: int | None, serapan: str | None, status: str = "ada"):
    return {
        "kode_rekening": kode, "uraian": "Uraian", "pagu_rp": None if pagu is None else Decimal(pagu), "daun": True,
        "realisasi_rp": None if realisasi is None else Decimal(realisasi), "status": status, "unit": "SEK",
        "persen_serapan": None if serapan is None else Decimal(serapan),
    }  # fmt: skip


def test_programs_are_the_lines_that_no_other_line_contains():
    rows = [line("5.03.01", 1, 1, "100"), line("5.03.01.2.01", 1, 1, "100"), line("5.03.010", 1, 1, "100")]
    assert [r["kode_rekening"] for r in anggaran.main_lines(rows)] == ["5.03.01", "5.03.010"]


def test_spending_above_its_pagu_and_lines_outside_the_plan_stand_out():
    rows = [
        line("5.03", 100, 120, "120"),
        line("5.04", None, 30, None, "di_luar_rencana"),
        line("5.02", 200, 100, "50"),
    ]
    bars = anggaran.chart(rows, "Program mana?", "unaudited").baris_rows
    assert [(bar.teks, bar.ruas_rows[0].kelas) for bar in bars] == [
        ("50,00% dari Rp200", UTAMA),
        ("120,00% dari Rp100", PERHATIAN),
        ("Di luar rencana", PERHATIAN),
    ]


def events(*moments: tuple[int, str, str]):
    return [Kejadian(no, aksi, datetime.fromisoformat(waktu)) for no, aksi, waktu in moments]


@pytest.fixture
def hasil():
    """Step 1 takes 12 of its 15 minutes, step 2 four of its three days; the others have not begun."""
    return evaluate(
        LANGKAH,
        events(
            (1, "mulai", "2025-01-06T07:30"),
            (1, "selesai", "2025-01-06T07:42"),
            (2, "mulai", "2025-01-07T07:30"),
            (2, "selesai", "2025-01-10T16:30"),
        ),
        KALENDER,
    )


def test_short_and_long_steps_are_comparable_as_a_share_of_their_standard(hasil):
    bars = jadwal_sop.shares(hasil).baris_rows
    assert [bar.teks for bar in bars[:3]] == ["80% · 12 menit", "133% · 4,00 hari", "Belum dimulai"]
    assert [bar.ruas_rows[0].kelas for bar in bars[:2]] == [UTAMA, PERHATIAN]


def test_a_step_of_minutes_is_still_seen_beside_one_of_days(hasil):
    chart = jadwal_sop.schedule(hasil, KALENDER)
    short = chart.baris_rows[0].ruas_rows[0]
    assert short.akhir - short.awal >= Decimal(chart.batas) / 151
    assert chart.baris_rows[1].ruas_rows[0].awal == 1


def test_no_schedule_is_drawn_before_any_work():
    assert jadwal_sop.schedule(evaluate(LANGKAH, [], KALENDER), KALENDER) is None


def test_the_step_that_lost_most_time_is_named_by_its_step(hasil):
    assert waktu_sop.bottleneck(hasil) == (
        "Waktu paling banyak hilang pada langkah 2 (Pengumpulan dan rekapitulasi): terpakai 4,00 hari dari waktu baku 3 hari."
    )


def test_where_nothing_is_late_the_nearest_to_its_limit_is_named():
    moments = ((1, "mulai", "2025-01-06T07:30"), (1, "selesai", "2025-01-06T07:42"))
    assert waktu_sop.bottleneck(evaluate(LANGKAH, events(*moments), KALENDER)) == (
        "Tidak ada langkah yang melebihi waktu bakunya; yang paling mendekati langkah 1 (Permintaan data), 80% dari waktu baku."
    )
    assert waktu_sop.bottleneck(evaluate(LANGKAH, [], KALENDER)) is None


@pytest.mark.parametrize(
    ("asal", "hari_ini", "awal"),
    [
        (None, date(2026, 2, 20), "Tenggat pengiriman 28 Februari 2026 (akhir Februari), 7 hari lagi. "),
        ("Bappeda", date(2026, 2, 27), "Tenggat pengiriman 28 Februari 2026 (menurut Bappeda), hari ini. "),
        ("Bappeda", date(2026, 3, 2), "Tenggat pengiriman 28 Februari 2026 (menurut Bappeda). "),
    ],
)
def test_the_deadline_says_when_the_sop_must_begin(asal, hari_ini, awal):
    row = {
        "tenggat": date(2026, 2, 28),
        "asal": asal,
        "hari_terakhir": date(2026, 2, 27),
        "mulai": date(2026, 2, 13),
    }
    assert waktu_sop.deadline(row, hari_ini) == (
        f"{awal}Dengan waktu baku, langkah 1 harus dimulai paling lambat 13 Februari 2026 supaya selesai 27 Februari 2026."
    )


@pytest.mark.parametrize(
    ("menit", "ditulis"), [(None, "–"), ("0", "0 menit"), ("59.9", "59 menit"), ("65", "1 jam 5 menit")]
)
def test_minutes_are_written_as_people_say_them(menit, ditulis):
    assert waktu_sop.menit(None if menit is None else Decimal(menit)) == ditulis


def test_on_the_base_murni_the_serapan_says_what_stands_on_lines_without_a_pagu_then(store):
    lama, baru = "5.03.02.2.01.0001", "5.03.02.2.01.0002"
    pabrik.add_pagu(store, {lama: Decimal(1000)})
    pabrik.add_pagu(store, {baru: Decimal(300)}, versi="Perubahan")
    pabrik.add_anggaran(store, [(lama, "realisasi", 0, Decimal(900)), (baru, "realisasi", 0, Decimal(270))])

    kartu = {
        versi: anggaran.cards(
            m_anggaran.serapan(store, 2025, versi=versi or None),
            m_anggaran.anggaran(store, 2025, versi=versi or None),
            versi,
        )[0].keterangan
        for versi in anggaran.DASAR_PAGU
    }

    assert kartu == {
        "": "Realisasi dibagi pagu terakhir (murni atau perubahannya), dijumlahkan dari rincian.",
        "Murni": "Realisasi dibagi pagu murni, dijumlahkan dari rincian. Termasuk Rp270 pada 1 baris yang tidak mempunyai "
        "pagu pada dasar ini.",
    }
