"""Who hands in day by day, what the money brought, and standards beside the years."""

from datetime import date
from decimal import Decimal

from lakip.present.palette import PERHATIAN, UTAMA
from lakip.present.views import penyerahan, sebaran, standar, tren


def unit(nama: str, diterima: date | None, tenggat: date | None = None):
    return {"nama": nama, "diterima_on": diterima, "tenggat": tenggat}


def test_the_count_of_units_grows_on_the_days_their_data_came_against_the_days_they_were_due():
    due = date(2026, 1, 9)
    rows = [
        unit("A", date(2026, 1, 8), due),
        unit("B", date(2026, 1, 8), due),
        unit("C", None, date(2026, 1, 12)),
    ]
    shown = penyerahan.chart(rows)
    assert shown is not None
    assert (shown.nyata, shown.rencana, shown.banyak) == (
        [(date(2026, 1, 8), 2)],
        [(due, 2), (date(2026, 1, 12), 3)],
        3,
    )
    assert [text for _, text in shown.ticks] == ["7 Jan", "9 Jan", "11 Jan", "13 Jan"]
    assert penyerahan.sentence(rows, date(2026, 1, 12)) == (
        "Data 2 dari 3 Bagian/Bidang sudah diterima; menurut tenggat seharusnya 3."
    )


def test_without_a_due_date_no_plan_is_drawn_and_without_any_day_nothing():
    shown = penyerahan.chart([unit("A", date(2026, 1, 8)), unit("B", None)])
    assert shown is not None
    assert shown.rencana == []
    assert shown.cara_baca.endswith("tenggat permintaan belum dicatat, jadi rencananya tidak tergambar.")
    assert penyerahan.chart([unit("A", None)]) is None


def sasaran(kode: str, capaian: str | None, serapan: str | None, pagu: str = "100"):
    numbers = [None if text is None else Decimal(text) for text in (capaian, serapan)]
    return {
        "kode": kode, "uraian": "Sasaran", "persen_capaian": numbers[0], "persen_serapan": numbers[1],
        "pagu_rp": Decimal(pagu),
    }  # fmt: skip


def test_what_achieved_less_than_it_spent_stands_out_below_the_diagonal():
    shown = sebaran.chart(
        [sasaran("S1", "103", "90", "400"), sasaran("S2", "80", "95"), sasaran("S3", None, "50")]
    )
    assert shown is not None
    assert [(one.nama, one.x, one.y, one.besar, one.kelas) for one in shown.letak_rows] == [
        ("S1", 90, 103, 1, UTAMA),
        ("S2", 95, 80, Decimal("0.25"), PERHATIAN),
    ]
    assert "1 di bawah garis capaian = serapan, yaitu S2" in shown.alt
    assert shown.cara_baca.endswith("1 sasaran belum tergambar karena belum ada capaian atau anggarannya.")
    assert sebaran.chart([sasaran("S3", None, "50")]) is None


def test_only_the_furthest_from_the_diagonal_are_named_and_none_leaves_the_drawing():
    shown = sebaran.chart(
        [sasaran(f"S{n}", str(100 + n), "100") for n in range(1, 31)] + [sasaran("X", "900", "100")]
    )
    assert shown is not None
    assert [one.nama for one in shown.letak_rows].count("") == 31 - sebaran.MOST_NAMES
    assert shown.letak_rows[-1].y == 130
    assert "900,00%" in shown.letak_rows[-1].rincian


def test_each_year_has_the_standards_that_are_numbers_and_says_which_line_is_which():
    row = {"kode": "A", "indikator": "Lama layanan", "satuan": "Hari", "polaritas": "Turun"}
    year = {
        "tahun": 2025, "satuan": "Hari", "milik": "A", "realisasi": "5", "target": "6", "predikat": None, "status": "ada",
        "realisasi_nilai": Decimal(5), "target_nilai": Decimal(6),
    }  # fmt: skip
    standards = [
        {"tahun": 2025, "tingkat": "Nasional", "standar_nilai": Decimal(7)},
        {"tahun": 2025, "tingkat": "Provinsi", "standar_nilai": None},
        {"tahun": 2024, "tingkat": "Kabupaten", "standar_nilai": Decimal(9)},
    ]
    shown = tren.trend([year], row, standards=standards)
    assert shown.titik_rows[0].standar == [("Nasional", Decimal(7))]
    assert shown.cara_baca == (
        "Kolom = realisasi; garis mendatar = target; garis dan titik = standar lain; garis putus-putus = standar nasional. "
        "↓ = makin rendah makin baik."
    )
    assert "titik-titik = standar provinsi" in standar.reading()
