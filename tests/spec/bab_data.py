"""Chapters: what is missing, which target counts, how quarters become one figure."""

from tests.spec.hitung import indikator
from tests.spec.tabel import Bab, Bagian, Tabel

KEADAAN = Bagian(
    "Keadaan data",
    """
Data yang belum ada bukan nol, dan nol bukan kesalahan. Predikat hanya dicetak bila ada persentase. Indikator tanpa
persentase tetap dihitung dalam jumlah indikator, tetapi tidak masuk ke rata-rata.
""",
    (
        Tabel(
            indikator,
            """
| Target | Realisasi   | Realisasi dipakai | Capaian (%) | Predikat      | Keadaan              |
|--------|-------------|-------------------|-------------|---------------|----------------------|
| 80     | 82,4        | 82,4              | 103,00      | Sangat Tinggi | ada                  |
| 80     | 0           | 0                 | 0,00        | Sangat Rendah | nihil                |
| 80     | –           | –                 | –           | –             | belum ada            |
| 80     | -           | –                 | –           | –             | belum ada            |
| 80     | belum rilis | –                 | –           | –             | belum rilis          |
| –      | 75          | 75                | –           | –             | tidak dapat dihitung |
| 80     | BB          | BB                | –           | –             | tidak dapat dihitung |
| 0      | BB          | BB                | –           | –             | tidak dapat dihitung |
| –      | –           | –                 | –           | –             | belum ada            |
""",
        ),
    ),
)

VERSI = Bagian(
    "Versi target",
    """
Target Perjanjian Kinerja yang terbaru yang berlaku: Perubahan mengalahkan Pergeseran, dan Pergeseran mengalahkan Murni.
""",
    (
        Tabel(
            indikator,
            """
| Murni | Pergeseran | Perubahan | Realisasi | Versi dipakai | Target dipakai | Capaian (%) |
|-------|------------|-----------|-----------|---------------|----------------|-------------|
| 80    | –          | –         | 72        | Murni         | 80             | 90,00       |
| 80    | 90         | –         | 72        | Pergeseran    | 90             | 80,00       |
| 80    | –          | 75        | 72        | Perubahan     | 75             | 96,00       |
| 80    | 90         | 75        | 72        | Perubahan     | 75             | 96,00       |
""",
        ),
    ),
)

TARGET_TRIWULAN = Bagian(
    "Target sampai dengan satu triwulan",
    """
KUM menjumlahkan target triwulan dan KUM_SD memakai target triwulan itu; tanpa target triwulan, keduanya tidak punya
target. AKHIR, RASIO, MAKS dan MIN memakai target triwulan itu, atau target tahunan bila kosong; RATA merata-rata target
triwulan, yang kosong diisi target tahunan.
""",
    (
        Tabel(
            indikator,
            """
| Tipe   | Target | Target TW I | Target TW II | TW I | TW II | Sampai dengan | Target dipakai | Capaian (%) | Keadaan              |
|--------|--------|-------------|--------------|------|-------|---------------|----------------|-------------|----------------------|
| KUM    | 100    | 10          | 20           | 10   | 20    | TW II         | 30             | 100,00      | ada                  |
| KUM    | 100    | 10          | –            | 10   | 20    | TW II         | –              | –           | tidak dapat dihitung |
| KUM    | 100    | 10          | –            | 10   | 20    | TW I          | 10             | 100,00      | ada                  |
| KUM_SD | 100    | 10          | 30           | 10   | 30    | TW II         | 30             | 100,00      | ada                  |
| KUM_SD | 100    | 10          | –            | 10   | 30    | TW II         | –              | –           | tidak dapat dihitung |
| AKHIR  | 80     | 70          | 75           | 70   | 72    | TW II         | 75             | 96,00       | ada                  |
| AKHIR  | 80     | 70          | –            | 70   | 72    | TW II         | 80             | 90,00       | ada                  |
| RATA   | 90     | 80          | 90           | 80   | 90    | TW II         | 85             | 100,00      | ada                  |
| RATA   | 90     | 80          | –            | 80   | 90    | TW II         | 85             | 100,00      | ada                  |
| RASIO  | 90     | –           | –            | 8/10 | 10/10 | TW II         | 90             | 100,00      | ada                  |
| MAKS   | 5      | –           | 4            | 4    | 2     | TW II         | 4              | 100,00      | ada                  |
| MIN    | 5      | –           | –            | 5    | 6     | TW II         | 5              | 100,00      | ada                  |
""",
        ),
    ),
)

TIPE = Bagian(
    "Tipe triwulan",
    """
Cara empat triwulan menjadi satu angka: KUM dijumlahkan, KUM_SD dan AKHIR memakai yang terakhir, RATA dirata-rata atas
triwulan yang ada, MAKS dan MIN memakai yang terbesar dan terkecil, RASIO membagi jumlah pembilang dengan jumlah
penyebut. “Data s.d.” menyebut triwulan terakhir yang ada datanya.
""",
    (
        Tabel(
            indikator,
            """
| Tipe   | Target | TW I | TW II | TW III | TW IV | Sampai dengan | Realisasi dipakai | Data s.d. |
|--------|--------|------|-------|--------|-------|---------------|-------------------|-----------|
| KUM    | 100    | 10   | 20    | 30     | 40    | Tahun         | 100               | TW IV     |
| KUM    | 100    | 10   | 20    | 30     | 40    | TW II         | 30                | TW II     |
| KUM_SD | 100    | 10   | 30    | 60     | 100   | Tahun         | 100               | TW IV     |
| KUM_SD | 100    | 10   | 30    | 60     | 100   | TW II         | 30                | TW II     |
| RATA   | 85     | 80   | 85    | 90     | 85    | Tahun         | 85,00             | TW IV     |
| RATA   | 85     | 80   | 85    | 90     | 85    | TW II         | 82,50             | TW II     |
| RATA   | 85     | 80   | –     | 90     | 85    | Tahun         | 85,00             | TW IV     |
| AKHIR  | 80     | 70   | 72    | –      | –     | Tahun         | 72                | TW II     |
| AKHIR  | 80     | 70   | 72    | –      | –     | TW I          | 70                | TW I      |
| AKHIR  | 80     | 70   | BB    | –      | –     | Tahun         | BB                | TW II     |
| MAKS   | 10     | 3    | 9     | 4      | 5     | Tahun         | 9                 | TW IV     |
| MIN    | 10     | 3    | 9     | 4      | 5     | Tahun         | 3                 | TW IV     |
""",
        ),
    ),
)

RASIO = Bagian(
    "Pembilang dan penyebut",
    """
Untuk tipe RASIO jumlah pembilang dibagi jumlah penyebut, dikali 100 bila satuannya persen; bukan rata-rata dari
persentase (pada contoh pertama 87,50). Triwulan yang hanya berisi nilai jadi dipakai bila triwulan itulah yang terakhir.
""",
    (
        Tabel(
            indikator,
            """
| Satuan | Target | TW I | TW II | TW III | TW IV | Realisasi | Sampai dengan | Realisasi dipakai | Keadaan              |
|--------|--------|------|-------|--------|-------|-----------|---------------|-------------------|----------------------|
| %      | 100    | 8/10 | 9/10  | 10/10  | 12/15 | –         | Tahun         | 86,67             | ada                  |
| %      | 100    | 8/10 | 9/10  | 10/10  | 12/15 | –         | TW II         | 85,00             | ada                  |
| Persen | 100    | –    | –     | –      | –     | 39/45     | Tahun         | 86,67             | ada                  |
| (%)    | 100    | –    | –     | –      | –     | 39/45     | Tahun         | 86,67             | ada                  |
| indeks | 1      | –    | –     | –      | –     | 39/45     | Tahun         | 0,87              | ada                  |
| %      | 100    | 8/10 | 0/0   | –      | –     | –         | Tahun         | 80,00             | ada                  |
| %      | 100    | –    | –     | –      | –     | 0/0       | Tahun         | –                 | tidak dapat dihitung |
| %      | 100    | 8/10 | 85    | –      | –     | –         | Tahun         | 85,00             | ada                  |
""",
            {"tipe": "RASIO"},
        ),
    ),
)

TAHUN_DAHULU = Bagian(
    "Nilai tahun dan nilai triwulan",
    """
Untuk angka setahun, nilai tahun yang diisi mendahului triwulan, juga bila isinya “belum rilis”; tanda “-” tidak
menutupi triwulan. Bila angka triwulan masuk dengan unggahan yang lebih baru daripada nilai tahun, triwulanlah yang
dipakai; begitu pula realisasi anggaran. Untuk angka sampai dengan satu triwulan, hanya triwulan yang dihitung.
""",
    (
        Tabel(
            indikator,
            """
| Tipe  | Target | Target TW IV | Realisasi   | TW I        | TW II | TW III | TW IV | Sampai dengan | Realisasi dipakai | Keadaan     |
|-------|--------|--------------|-------------|-------------|-------|--------|-------|---------------|-------------------|-------------|
| AKHIR | 80     | –            | 76          | 70          | 72    | –      | –     | Tahun         | 76                | ada         |
| AKHIR | 80     | –            | -           | 70          | 72    | –      | –     | Tahun         | 72                | ada         |
| AKHIR | 80     | –            | belum rilis | 70          | 72    | –      | –     | Tahun         | –                 | belum rilis |
| AKHIR | 80     | –            | -           | belum rilis | –     | –      | –     | Tahun         | –                 | belum rilis |
| AKHIR | 80     | –            | 76          | –           | –     | –      | –     | TW IV         | –                 | belum ada   |
| AKHIR | 80     | –            | 76          | 70          | 72    | –      | –     | TW IV         | 72                | ada         |
| AKHIR | 80     | –            | 76          | belum rilis | –     | –      | –     | TW I          | –                 | belum rilis |
""",
        ),
    ),
)

BAB_DATA = (
    Bab("Data yang belum ada dan target yang berlaku", (KEADAAN, VERSI)),
    Bab("Triwulan", (TIPE, RASIO, TARGET_TRIWULAN, TAHUN_DAHULU)),
)
