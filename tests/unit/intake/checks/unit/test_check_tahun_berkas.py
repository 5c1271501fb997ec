import pytest

from lakip.intake.checks.unit.check_tahun_berkas import check_tahun_berkas, years_in
from lakip.intake.layout import ANGGARAN
from lakip.intake.tables import Tabel
from tests.meja import baris, register, ringkas, usulan


def found(*judul):
    asal = Tabel(ANGGARAN, "LRA", (), judul=judul)
    rows = [("5", {("realisasi", 0): "10"}), ("5.1", {("realisasi", 0): "7"})]
    lines = [
        baris("LRA", n, isi, tabel="anggaran", kode=kode, asal=asal)
        for n, (kode, isi) in enumerate(rows, start=5)
    ]
    return list(check_tahun_berkas(lines, register()))


@pytest.mark.parametrize(
    "judul",
    [(), ("LAPORAN REALISASI ANGGARAN",), ("TAHUN ANGGARAN 2025",), ("Tahun 2024", "Tahun 2025"), ("Renstra 2021-2026",),
     ("Periode 1 Januari s.d 31 Oktober 2025",), ("Sesuai Perda Nomor 5 Tahun 2019",), ("Kode 5.2024", "2.024 orang")],
)  # fmt: skip
def test_no_year_the_right_one_or_a_span_around_it_passes(judul):
    assert found(*judul) == []


@pytest.mark.parametrize(
    "judul", [("TAHUN ANGGARAN 2024",), ("periode s.d 30 Juni 2024",), ("Renstra 2019-2024",)]
)
def test_another_year_holds_the_whole_table_in_one_question(judul):
    (tanya,) = found(*judul)
    assert ringkas([tanya]) == [("tanya", None, judul[0], "2025")]
    assert tanya.ditahan == tanya.usulan
    assert [c.kode for c in tanya.ditahan] == ["5", "5.1"]
    assert usulan(tanya) == {("realisasi", 0): 7}


def test_the_years_of_a_text():
    assert years_in("Perda No. 3 Tahun 2020 tentang RPJMD 2021 s.d. 2023, per 31-12-2022") == {
        2021,
        2022,
        2023,
    }
