"""SOP 4.2.01/1/3/2024: its standards and how durations are read, as tables to be read."""

import pytest

from lakip.domain.sop import (
    LANGKAH,
    SOP,
    Durasi,
    baku_dihitung,
    format_durasi,
    parse_durasi,
    selisih_menit,
)

MUTU_BAKU = """
| No | Pelaksana                          | Asumsi | Kelengkapan                                            | Waktu    | Output                                                       |
|----|------------------------------------|--------|--------------------------------------------------------|----------|--------------------------------------------------------------|
| 1  | JFU/Staf                           |        | Nota Dinas                                             | 15 menit | Surat Permintaan Data                                        |
| 2  | JFU/Staf                           | asumsi | Laporan data kinerja kegiatan setiap Bagian dan Bidang | 3 hari   | Data laporan data kinerja kegiatan setiap Bagian dan Bidang  |
| 3  | JFU/Staf                           | asumsi | Laporan data kinerja kegiatan setiap Bagian dan Bidang | 5 hari   | Data LAKIP                                                   |
| 4  | Ka. Subbag, selanjutnya Sekretaris |        | Data LAKIP                                             | 45 menit | Data LAKIP                                                   |
| 5  | Kepala Badan                       |        | Data LAKIP                                             | 45 menit | Data LAKIP                                                   |
| 6  | JFU/Staf                           | asumsi | Data LAKIP                                             | 15 menit | Surat Pengantar dan bukti kirim                              |
"""

WAKTU_BAKU = """
| Tertulis                      | Hari | Menit | Ditulis kembali       |
|-------------------------------|------|-------|-----------------------|
| 15 menit                      | 0    | 15    | 15 menit              |
| 15 Menit                      | 0    | 15    | 15 menit              |
| 3 hari                        | 3    | 0     | 3 hari                |
| 3 Hari Kerja.                 | 3    | 0     | 3 hari                |
| 1 (satu) hari                 | 1    | 0     | 1 hari                |
| 60 (Enam puluh) menit         | 0    | 60    | 1 jam                 |
| 2 jam 30 menit                | 0    | 150   | 2 jam 30 menit        |
| 8 hari 2 jam 5 menit          | 8    | 125   | 8 hari 2 jam 5 menit  |
| 8 hari, 2 jam dan 5 menit     | 8    | 125   | 8 hari 2 jam 5 menit  |
| 8 hari dan 5 menit            | 8    | 5     | 8 hari 5 menit        |
| ± 45 menit                    | 0    | 45    | 45 menit              |
| +/- 2 JAM                     | 0    | 120   | 2 jam                 |
| 5hari                         | 5    | 0     | 5 hari                |
| 0 menit                       | 0    | 0     | 0 menit               |
"""


def rows(table):
    lines = table.strip().splitlines()[2:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


def test_the_six_langkah_are_those_of_the_form():
    assert [
        (
            str(langkah.no),
            langkah.pelaksana,
            "asumsi" if langkah.pelaksana_asumsi else "",
            langkah.kelengkapan,
            format_durasi(langkah.baku),
            langkah.output,
        )
        for langkah in LANGKAH
    ] == rows(MUTU_BAKU)


@pytest.mark.parametrize(("tertulis", "hari", "menit", "kembali"), rows(WAKTU_BAKU))
def test_a_duration_is_read_and_written_as_tabled(tertulis, hari, menit, kembali):
    durasi = parse_durasi(tertulis)

    assert (durasi, format_durasi(durasi)) == (Durasi(int(hari), int(menit)), kembali)


def test_the_stated_total_is_five_minutes_more_than_the_steps_add_up_to():
    dihitung = baku_dihitung(LANGKAH)

    assert format_durasi(dihitung, lengkap=True) == "8 hari 2 jam 0 menit"
    assert format_durasi(SOP.baku_tertulis, lengkap=True) == "8 hari 2 jam 5 menit"
    assert selisih_menit(SOP.baku_tertulis, dihitung) == 5
