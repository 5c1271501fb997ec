r"""How text is read, as one table: every data quirk seen in the field, with the reading it must get.

Columns: raw | satuan | kind | value or low..high | predikat, batas or status. "" is nothing; in raw "\\n" is a line break.
"""

from decimal import Decimal

import pytest

from lakip.domain.numbers import Bacaan, Kind, plain, read_cell_number, read_number

TABLE = """
1.234,56            |          | angka       | 1234.56      |
1.250.000           | Rp       | angka       | 1250000      |
Rp 1.250.000,-      | Rp       | angka       | 1250000      |
Rp1.250.000,00      | Rp       | angka       | 1250000      |
Rp. 1.250.000,00    |          | angka       | 1250000      |
IDR 1.250.000       | Rp       | angka       | 1250000      |
1500000.00          | Rp       | angka       | 1500000      |
-Rp1.500            |          | angka       | -1500        |
(1.500)             | Rp       | angka       | -1500        |
Rp (1.500)          |          | angka       | -1500        |
(12)                | orang    | ragu        | -12          |
1.234               | orang    | angka       | 1234         |
1.234               | dokumen  | angka       | 1234         |
1.234               | Rp       | angka       | 1234         |
1.234               | Orang/Bulan | angka    | 1234         |
1.234               | indeks   | ragu        |              |
1.234               | nilai    | ragu        |              |
1.234               | %        | ragu        |              |
1.234               | Kg/Orang | ragu        |              |
1.234               | Juta Rupiah | ragu     |              |
1.234               | Per 1000 Penduduk | ragu |            |
1.234               |          | ragu        |              |
1,234               | Rp       | ragu        |              |
1,234               | orang    | ragu        |              |
1,234               | %        | angka       | 1.234        |
4,433               | indeks   | angka       | 4.433        |
0.234               | orang    | angka       | 0.234        |
0.125               | %        | angka       | 0.125        |
12.3456             | indeks   | angka       | 12.3456      |
1234.567            | %        | angka       | 1234.567     |
01.234              | orang    | ragu        |              |
1.234.567           | %        | angka       | 1234567      |
1,234.56            |          | angka       | 1234.56      |
1,234,567           | Rp       | angka       | 1234567      |
1.520.64            | Milyar Rupiah | ragu   | 1520.64      |
1.250.00            | Rp       | ragu        |              |
85.25               | %        | angka       | 85.25        |
85,25               | %        | angka       | 85.25        |
82,7                |          | angka       | 82.7         |
82.7                |          | angka       | 82.7         |
0,70                |          | angka       | 0.7          |
1.234,5             |          | angka       | 1234.5       |
85%                 |          | angka       | 85           |
95%                 | %        | angka       | 95           |
95 %                | %        | angka       | 95           |
95,0 persen         | %        | angka       | 95           |
83%                 | indeks   | angka       | 83           |
100%                | orang    | ragu        |              |
75,00 (B)           | nilai    | angka       | 75           | B
75 (Sangat Baik)    | nilai    | angka       | 75           | Sangat Baik
B (75,00)           | nilai    | angka       | 75           | B
71,25/BB            | nilai    | angka       | 71.25        | BB
BB                  | predikat | predikat    |              | BB
bb                  | predikat | predikat    |              | BB
Predikat BB         | poin     | predikat    |              | BB
WTP                 | opini    | predikat    |              | WTP
AA                  | poin     | predikat    |              | AA
Level 3             | Level    | predikat    |              | Level 3
level III           | Level    | predikat    |              | Level III
Ada                 |          | predikat    |              | Ada
Tidak Ada           |          | predikat    |              | Tidak Ada
sangat baik         |          | predikat    |              | Sangat Baik
Informatif          |          | predikat    |              | Informatif
Utama               |          | predikat    |              | Utama
Lestari             | Predikat | predikat    |              | Lestari
Lestari             | orang    | bukan_angka |              |
minimal BB          | predikat | predikat    |              | BB min
-                   |          | kosong      |              | belum_ada
–                   |          | kosong      |              | belum_ada
—                   |          | kosong      |              | belum_ada
                    |          | kosong      |              | belum_ada
n/a                 |          | kosong      |              | belum_ada
N/A                 |          | kosong      |              | belum_ada
NA                  |          | kosong      |              | belum_ada
tad                 |          | kosong      |              | belum_ada
t.a.d               |          | kosong      |              | belum_ada
belum ada data      |          | kosong      |              | belum_ada
Data belum tersedia |          | kosong      |              | belum_ada
Rp -                | Rp       | kosong      |              | belum_ada
belum rilis         |          | kosong      |              | belum_rilis
Belum dinilai       |          | kosong      |              | belum_rilis
menunggu rilis BPS  |          | kosong      |              | belum_rilis
0                   |          | angka       | 0            | nihil
0,00                | %        | angka       | 0            | nihil
nihil               |          | angka       | 0            | nihil
NOL                 |          | angka       | 0            | nihil
≥ 80                | %        | angka       | 80           | min
>=80                | %        | angka       | 80           | min
min. 80             | %        | angka       | 80           | min
>80                 | %        | angka       | 80           | min
80 ke atas          | %        | angka       | 80           | min
≤ 5                 | %        | angka       | 5            | maks
maks 5              | hari     | angka       | 5            | maks
<5                  | hari     | angka       | 5            | maks
paling lama 3 hari  | hari     | angka       | 3            | maks
80 - 90             | %        | rentang     | 80..90       |
80–90%              | %        | rentang     | 80..90       |
80% - 90%           | %        | rentang     | 80..90       |
80 s.d. 90          | %        | rentang     | 80..90       |
80 s/d 90           | %        | rentang     | 80..90       |
80 sampai 90        | %        | rentang     | 80..90       |
4.43-4.47           | indeks   | rentang     | 4.43..4.47   |
1-2                 | %        | rentang     | 1..2         |
1.000 - 2.000       | orang    | rentang     | 1000..2000   |
1.234 - 2.345       | %        | ragu        |              |
2.75-2.70           | %        | ragu        | 2.7..2.75    |
2023-2024           |          | ragu        | 2023..2024   |
2024-01-02          |          | ragu        |              |
01/02/2024          |          | ragu        |              |
01-02               |          | ragu        |              |
2-Jan               |          | ragu        |              |
31 Desember 2024    |          | ragu        |              |
1:20                | rasio    | rasio       | 0.05         | 1..20
1 : 30              | rasio    | rasio       | 0.033333333333 | 1..30
3/4                 | rasio    | rasio       | 0.75         | 3..4
3/4                 |          | ragu        |              |
1:0                 | rasio    | ragu        |              |
01:20               | rasio    | ragu        |              |
01:20:00            | rasio    | ragu        |              |
1:20:00             | rasio    | ragu        |              |
75 orang            | orang    | angka       | 75           |
12 Laporan          | Laporan  | angka       | 12           |
34 Orang/ Bulan     | Orang/Bulan | angka    | 34           |
43 Orang/\\nbulan   |          | angka       | 43           |
1.234 orang         |          | angka       | 1234         |
75 orang            | %        | ragu        |              |
12 (dua belas)      | orang    | ragu        | 12           |
75*)                | %        | angka       | 75           |
-3                  | %        | angka       | -3           |
−3                  | %        | angka       | -3           |
- 3                 | %        | ragu        | -3           |
#DIV/0!             |          | bukan_angka |              |
#REF!               |          | bukan_angka |              |
#N/A                |          | bukan_angka |              |
#VALUE!             |          | bukan_angka |              |
=B2/C2              |          | bukan_angka |              |
nan                 |          | bukan_angka |              |
inf                 |          | bukan_angka |              |
Terlaksananya koordinasi antarbidang | | bukan_angka |       |
Tersusunnya 3 dokumen pada tahun anggaran ini | | bukan_angka | |
100%\\n90%          | %        | ragu        |              |
BB\\nWTP            |          | ragu        |              |
\u00a085,5\u00a0    | %        | angka       | 85.5         |
８５,５             | %        | angka       | 85.5         |
1O0                 | %        | ragu        | 100          |
Ｏ                  | %        | ragu        | 0            |
1 000               | Rp       | angka       | 1000         |
1 000 000           |          | angka       | 1000000      |
85 100              | %        | ragu        | 85100        |
85 90               | %        | ragu        |              |
12,5 jt             | Rp       | ragu        | 12500000     |
1,2 M               | Rp       | ragu        | 1200000000   |
5 miliar            | Rp       | ragu        | 5000000000   |
3 juta              | Rp       | ragu        | 3000000      |
2 T                 | Rp       | ragu        | 2000000000000 |
2 T                 | Ton      | ragu        |              |
1,2 M               | Milyar Rupiah | ragu   |              |
1.23.4              |          | ragu        |              |
1,2,3               |          | ragu        |              |
12..5               |          | ragu        |              |
--5                 |          | ragu        |              |
1e5                 |          | ragu        |              |
sekitar 80          | %        | ragu        | 80           |
5²                  |          | ragu        |              |
“85”                |          | ragu        |              |
12/12 dokumen       | dokumen  | ragu        |              |
12 per 1000 penduduk |         | angka       | 12           |
100 K               |          | ragu        |              |
100 K               | Rp       | ragu        | 100000       |
$1,000              |          | ragu        |              |
USD 1,000           |          | ragu        |              |
-(5)                | Rp       | ragu        |              |
Tahun 2024          |          | ragu        |              |
1.250.000 ,-        | Rp       | angka       | 1250000      |
1.250.000,=         | Rp       | angka       | 1250000      |
Rp 1 M - Rp 2 M     | Rp       | ragu        |              |
1234567890123456    |          | angka       | 1234567890123456 |
12345678901234567   |          | ragu        |              |
0,123456789012      |          | angka       | 0.123456789012 |
0,1234567890125     |          | angka       | 0.123456789013 |
± 85                | %        | ragu        | 85           |
Rp. 1,5 Milyar      | Rp       | ragu        | 1500000000   |
12 dok              | Dokumen  | angka       | 12           |
12 dok              | %        | ragu        |              |
1 : 1.000           | Orang    | rasio       | 0.001        | 1..1000
1 : 1.000           | rasio    | ragu        |              |
1:20                | %        | ragu        |              |
1:20                | Rp       | ragu        |              |
3 dari 5            | dokumen  | ragu        |              |
45 / 50 dokumen     | dokumen  | ragu        |              |
lima                | orang    | ragu        | 5            |
dua belas           | orang    | ragu        | 12           |
tiga puluh lima     | Level    | ragu        | 35           |
lima besar          |          | bukan_angka |              |
ada/tidak ada       |          | bukan_angka |              |
III                 | Level    | predikat    |              | III
III                 | orang    | bukan_angka |              |
XIV                 |          | bukan_angka |              |
TW II: 45           | %        | ragu        |              |
45 (TW II)          | %        | ragu        |              |
85,5 (Sangat Baik)  | Nilai    | angka       | 85.5         | Sangat Baik
85 dan 90           | %        | ragu        | 85..90       |
antara 85 dan 90    | %        | rentang     | 85..90       |
75-80 (B)           | Nilai    | ragu        | 75..80       |
12-2024             | orang    | ragu        | 12..2024     |
2023-12             |          | ragu        | 12..2023     |
85.                 | %        | angka       | 85           |
1.234.              | orang    | angka       | 1234         |
1.234.              | %        | ragu        |              |
1.000,00-           | Rp       | ragu        |              |
5-                  | %        | ragu        |              |
(5)                 | Rp       | angka       | -5           |
(5)                 | %        | ragu        | -5           |
l00                 | %        | ragu        |              |
I00                 | %        | ragu        |              |
1l                  | %        | ragu        |              |
WTP (5 kali)        | Opini    | ragu        |              | WTP
Rp 85               | %        | ragu        |              |
Rp10.000            | orang    | ragu        |              |
Rp10.000            | Indeks   | angka       | 10000        |
85 bps              | %        | ragu        | 85           |
85 dB               | %        | ragu        | 85           |
85 poin             | %        | angka       | 85           |
85 Ha/Th            | %        | ragu        | 85           |
85 dB               | Desibel  | angka       | 85           |
5 dolar             | Rp       | ragu        |              |
5 Tahun             | %        | ragu        |              |
75 tahun            | Tahun    | angka       | 75           |
75 th               | Tahun    | angka       | 75           |
3 jam               | Hari     | ragu        |              |
3 hari kerja        | Hari     | angka       | 3            |
5 ton               | Kw       | ragu        |              |
5 kuintal           | Kw       | angka       | 5            |
75 orang            | Kg       | ragu        |              |
0,45 per mil        | %        | ragu        |              |
45 per 100.000 KH   | orang    | ragu        |              |
45‰                 | %        | ragu        |              |
1.234               | Jiwa     | angka       | 1234         |
1.234               | Sertipikat | angka     | 1234         |
1.234               | Ton      | ragu        |              |
1’000               | Rp       | ragu        |              |
٣٤                  |          | ragu        |              |
"""  # noqa: RUF001  the look-alike characters are what is tested


def _rows() -> list[tuple[str, str, str, str, str]]:
    lines = [line for line in TABLE.splitlines() if line]
    rows = [[part.strip(" ") for part in line.split("|")] for line in lines]
    return [(row[0].replace("\\n", "\n"), *row[1:], *[""] * (5 - len(row))) for row in rows]  # type: ignore[misc]


def _figure(bacaan: Bacaan) -> str:
    if bacaan.value is not None:
        return plain(bacaan.value)
    return _bounds(bacaan)


def _bounds(bacaan: Bacaan) -> str:
    return "" if bacaan.low is None or bacaan.high is None else f"{plain(bacaan.low)}..{plain(bacaan.high)}"


def _rest(bacaan: Bacaan) -> str:
    terms = _bounds(bacaan) if bacaan.kind is Kind.RASIO else None
    return " ".join(part for part in (bacaan.predikat, bacaan.batas, bacaan.status, terms) if part)


@pytest.mark.parametrize(("raw", "satuan", "kind", "figure", "rest"), _rows())
def test_a_text_is_read_as_the_table_says(raw, satuan, kind, figure, rest):
    bacaan = read_number(raw, satuan)
    assert (bacaan.raw, bacaan.kind, _figure(bacaan), _rest(bacaan)) == (raw, kind, figure, rest)


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[0])
def test_whatever_is_not_plainly_read_has_its_reason(row):
    bacaan = read_number(row[0], row[1])
    if bacaan.kind in (Kind.RAGU, Kind.KOSONG, Kind.BUKAN_ANGKA):
        assert bacaan.reason is not None
    assert bacaan.reason is None or (bacaan.reason[0].isupper() and bacaan.reason.endswith("."))


REASONS = """
85.25      | %      | Angka ditulis dengan titik desimal.
1,234.56   |        | Angka ditulis dalam format Inggris.
1,234      | Rp     | Bacaan ambigu: 1,234 atau 1.234.
0          |        | Nilai nol dibaca sebagai nihil.
1 000      |        | Spasi dibaca sebagai pemisah ribuan.
2-Jan      |        | Sel ini mungkin tanggal, bukan angka.
#REF!      |        | Sel berisi error formula, bukan nilai.
75 orang   |        | Satuan "orang" ditulis di dalam sel.
83%        | indeks | Nilai ditulis dalam persen di kolom bersatuan "indeks".
≥ 85.25    | %      | Angka ditulis dengan titik desimal; angka ini ditulis sebagai batas bawah.
"""


@pytest.mark.parametrize("line", [line for line in REASONS.splitlines() if line])
def test_the_reason_is_one_indonesian_sentence(line):
    raw, satuan, reason = (part.strip() for part in line.split("|"))
    assert read_number(raw, satuan).reason == reason


@pytest.mark.parametrize(
    "raw",
    ["1.250.000", "85,25", "95%", "95 %", "75 orang", "80 - 90", "1:20", "BB", "75,00 (B)", "Rp 1.250.000,-"],
)
def test_the_obvious_needs_no_reason(raw):
    satuan = {"95%": "%", "95 %": "%", "75 orang": "orang"}.get(raw)
    assert read_number(raw, satuan).reason is None


CELLS = """
0.95              | %             | 95  | umum   | ragu  | 95
0.95              | %             | 1.5 | umum   | angka | 0.95
0.95              | %             |     | umum   | angka | 0.95
0.95              | %             | 2   | umum   | ragu  | 0.95
1.2               | %             | 2.5 | umum   | angka | 1.2
0                 | %             | 95  | umum   | angka | 0
95                | %             | 95  | umum   | angka | 95
0.95              | Indeks merit  | 0.9 | umum   | angka | 0.95
0.95              | %             | 95  | persen | angka | 95
0.95              | %             |     | persen | angka | 95
0.95              | orang         |     | persen | ragu  |
1.234             | indeks        |     | umum   | angka | 1.234
1.234             | orang         |     | umum   | angka | 1.234
0.333333333333333 | indeks        |     | umum   | angka | 0.333333333333
-1500000          | Rp            |     | umum   | angka | -1500000
10000000000000000 | Rp            |     | umum   | ragu  |
"""


@pytest.mark.parametrize("line", [line for line in CELLS.splitlines() if line])
def test_a_numeric_cell_is_read_exactly_and_its_scale_is_asked(line):
    text, satuan, target, cell_format, kind, value = (part.strip() for part in line.split("|"))
    held_against = Decimal(target) if target else None
    bacaan = read_cell_number(text, satuan, held_against, percent_format=cell_format == "persen")
    assert (bacaan.kind, _figure(bacaan)) == (kind, value)
