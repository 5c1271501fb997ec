"""The period a title or the name of a sheet speaks of."""

import pytest

from lakip.intake.header import Period, period_of


@pytest.mark.parametrize(
    ("texts", "period"),
    [
        (["LAPORAN REALISASI", "periode s.d 30 Juni 2022"], Period(2022, 6, kumulatif=True)),
        (["periode Januari s.d Nopember 2022"], Period(2022, 11, kumulatif=True)),
        (["periode 01 Januari 2022  s.d 28 Februari 2022"], Period(2022, 2, kumulatif=True)),
        (["periode 1 Oktober s.d 31 Oktober 2022"], Period(2022, 10, kumulatif=False)),
        (["periode …………. s.d ………….. 2022"], Period(2022, None, kumulatif=False)),
        (["TAHUN ANGGARAN 2022", "JUNI"], Period(2022, 6, kumulatif=False)),
        (["Triwulan II Tahun 2025"], Period(2025, 6, kumulatif=False)),
        (["s.d. TW III"], Period(None, 9, kumulatif=True)),
        (["TW_4"], Period(None, 12, kumulatif=False)),
        (["Semester I 2024"], Period(2024, 6, kumulatif=False)),
        (["JAN-FEB"], Period(None, 2, kumulatif=True)),
        (["Per 31 Maret 2025"], Period(2025, 3, kumulatif=True)),
        (["RPJMD 2021-2026", "Tahun 2025 Triwulan I"], Period(2025, 3, kumulatif=False)),
        (["BIDANG MUTASI", "Sheet1"], None),
        (["Desa Marga", "Sepakat"], None),
        ([], None),
    ],
)
def test_the_first_text_with_a_period_decides(texts, period):
    assert period_of(texts) == period
