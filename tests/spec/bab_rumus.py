"""Chapter: the six formulas, each with its rule, its zero rules and examples."""

from decimal import Decimal

from tests.spec.hitung import indikator
from tests.spec.tabel import Bab, Bagian, Tabel

RASIO = Bagian(
    "RASIO: makin tinggi makin baik",
    """
Capaian = R ÷ T × 100. Dasar: PermenPANRB 8/2021, kondisi normal. Dipakai bila kolom Rumus kosong dan polaritas Naik.

Bila target nol dan realisasi nol, capaian 100. Bila target nol dan realisasi lebih dari nol, capaian tidak dapat
dihitung. Keduanya dapat diubah dalam ketentuan perhitungan.

Untuk target negatif, dan untuk realisasi negatif dengan target nol, tidak ada aturan yang ditetapkan: capaian tidak
dapat dihitung, apa pun rumusnya, dan laporan menyebut sebabnya. Realisasi negatif dengan target lebih dari nol
dihitung; hasil di bawah nol ditulis nol.
""",
    (
        Tabel(
            indikator,
            """
| Target | Realisasi | Capaian (%) | Predikat      | Keadaan              |
|--------|-----------|-------------|---------------|----------------------|
| 80     | 82,4      | 103,00      | Sangat Tinggi | ada                  |
| 95     | 90        | 94,74       | Sangat Tinggi | ada                  |
| 10     | 8         | 80,00       | Tinggi        | ada                  |
| 10     | 12        | 120,00      | Sangat Tinggi | ada                  |
| 10     | 10        | 100,00      | Sangat Tinggi | ada                  |
| 10     | 25        | 250,00      | Sangat Tinggi | ada                  |
| 5      | 0         | 0,00        | Sangat Rendah | nihil                |
| 30     | 28        | 93,33       | Sangat Tinggi | ada                  |
| 100    | -5        | 0,00        | Sangat Rendah | ada                  |
| 0      | 0         | 100,00      | Sangat Tinggi | nihil                |
| 0      | 3         | –           | –             | tidak dapat dihitung |
| 0      | -3        | –           | –             | tidak dapat dihitung |
| -10    | -8        | –           | –             | tidak dapat dihitung |
| -10    | 5         | –           | –             | tidak dapat dihitung |
| -10    | 0         | –           | –             | tidak dapat dihitung |
""",
            {"rumus": "RASIO"},
        ),
    ),
)

SELISIH = Bagian(
    "SELISIH: makin rendah makin baik",
    """
Capaian = (2 × T − R) ÷ T × 100. Dasar: PermenPANRB 8/2021, kondisi khusus. Dipakai bila kolom Rumus kosong dan
polaritas Turun. Hasil di bawah nol ditulis nol.

Bila target nol (misalnya jumlah pelanggaran disiplin), realisasi nol berarti 100 dan realisasi berapa pun di atas nol
berarti 0.
""",
    (
        Tabel(
            indikator,
            """
| Target | Realisasi | Capaian (%) | Predikat      | Keadaan              |
|--------|-----------|-------------|---------------|----------------------|
| 80     | 82,4      | 97,00       | Sangat Tinggi | ada                  |
| 95     | 90        | 105,26      | Sangat Tinggi | ada                  |
| 10     | 8         | 120,00      | Sangat Tinggi | ada                  |
| 10     | 12        | 80,00       | Tinggi        | ada                  |
| 10     | 10        | 100,00      | Sangat Tinggi | ada                  |
| 10     | 25        | 0,00        | Sangat Rendah | ada                  |
| 5      | 0         | 200,00      | Sangat Tinggi | nihil                |
| 30     | 28        | 106,67      | Sangat Tinggi | ada                  |
| 0      | 0         | 100,00      | Sangat Tinggi | nihil                |
| 0      | 3         | 0,00        | Sangat Rendah | ada                  |
| 10     | -5        | 250,00      | Sangat Tinggi | ada                  |
| 0      | -3        | –           | –             | tidak dapat dihitung |
| -10    | -12       | –           | –             | tidak dapat dihitung |
""",
            {"rumus": "SELISIH", "polaritas": "Turun"},
        ),
    ),
)

TERBALIK = Bagian(
    "TERBALIK: makin rendah makin baik, sebagai rasio",
    """
Capaian = T ÷ R × 100. Dasar: kebiasaan yang luas dipakai; pilih rumus ini dalam kolom Rumus.

Bila realisasi nol dan target lebih dari nol, hasilnya yang terbaik tetapi tidak berhingga: capaian tidak dicetak, dan
yang dipakai untuk rata-rata dan predikat adalah batas capaian indikator (100 bila tidak ada batas). Target nol
mengikuti aturan SELISIH. Realisasi negatif tidak dapat dihitung: hasil baginya negatif, padahal keadaannya yang terbaik.
""",
    (
        Tabel(
            indikator,
            """
| Target | Realisasi | Batas | Capaian (%) | Capaian dibatasi (%) | Predikat      | Keadaan              |
|--------|-----------|-------|-------------|----------------------|---------------|----------------------|
| 80     | 82,4      | –     | 97,09       | 97,09                | Sangat Tinggi | ada                  |
| 95     | 90        | –     | 105,56      | 105,56               | Sangat Tinggi | ada                  |
| 10     | 8         | –     | 125,00      | 125,00               | Sangat Tinggi | ada                  |
| 10     | 12        | –     | 83,33       | 83,33                | Tinggi        | ada                  |
| 10     | 10        | –     | 100,00      | 100,00               | Sangat Tinggi | ada                  |
| 10     | 25        | –     | 40,00       | 40,00                | Sangat Rendah | ada                  |
| 30     | 28        | –     | 107,14      | 107,14               | Sangat Tinggi | ada                  |
| 5      | 0         | –     | –           | 100,00               | Sangat Tinggi | nihil                |
| 5      | 0         | 120   | –           | 120,00               | Sangat Tinggi | nihil                |
| 0      | 0         | –     | 100,00      | 100,00               | Sangat Tinggi | nihil                |
| 0      | 3         | –     | 0,00        | 0,00                 | Sangat Rendah | ada                  |
| 5      | -1        | –     | –           | –                    | –             | tidak dapat dihitung |
| 5      | -1        | 120   | –           | –                    | –             | tidak dapat dihitung |
| 0      | -3        | –     | –           | –                    | –             | tidak dapat dihitung |
| -5     | 0         | –     | –           | –                    | –             | tidak dapat dihitung |
| -5     | -4        | –     | –           | –                    | –             | tidak dapat dihitung |
""",
            {"rumus": "TERBALIK", "polaritas": "Turun"},
        ),
    ),
)

STABIL = Bagian(
    "STABIL: makin dekat dengan target makin baik",
    """
Capaian = (1 − |R − T| ÷ T) × 100. Dasar: pilihan “stabilize” dalam pengelolaan kinerja Kementerian Keuangan. Hasil di
bawah nol ditulis nol. Bila target nol, capaian hanya ada kalau realisasi juga tepat nol.
""",
    (
        Tabel(
            indikator,
            """
| Target | Realisasi | Capaian (%) | Predikat      | Keadaan              |
|--------|-----------|-------------|---------------|----------------------|
| 80     | 82,4      | 97,00       | Sangat Tinggi | ada                  |
| 95     | 90        | 94,74       | Sangat Tinggi | ada                  |
| 10     | 8         | 80,00       | Tinggi        | ada                  |
| 10     | 12        | 80,00       | Tinggi        | ada                  |
| 10     | 10        | 100,00      | Sangat Tinggi | ada                  |
| 10     | 25        | 0,00        | Sangat Rendah | ada                  |
| 5      | 0         | 0,00        | Sangat Rendah | nihil                |
| 30     | 28        | 93,33       | Sangat Tinggi | ada                  |
| 0      | 0         | 100,00      | Sangat Tinggi | nihil                |
| 0      | 3         | –           | –             | tidak dapat dihitung |
| 10     | -5        | 0,00        | Sangat Rendah | ada                  |
| -10    | -10       | –           | –             | tidak dapat dihitung |
""",
            {"rumus": "STABIL", "polaritas": "Stabil"},
        ),
    ),
)

RENTANG = Bagian(
    "RENTANG: target berupa rentang",
    """
Di dalam rentang (kedua ujung termasuk) capaian 100. Di luarnya, ujung yang dilewati menjadi target: dengan rumus
SELISIH bila polaritasnya Turun, selain itu dengan rumus RASIO. Dasar: PermenPANRB 8/2021. Ujung bernilai nol atau
negatif yang dilewati membuat capaian tidak dapat dihitung.
""",
    (
        Tabel(
            indikator,
            """
| Arah    | Target | Realisasi | Target dipakai | Capaian (%) | Keadaan              |
|---------|--------|-----------|----------------|-------------|----------------------|
| Rentang | 80-90  | 92        | 80-90          | 102,22      | ada                  |
| Rentang | 80-90  | 85        | 80-90          | 100,00      | ada                  |
| Rentang | 80-90  | 80        | 80-90          | 100,00      | ada                  |
| Rentang | 80-90  | 90        | 80-90          | 100,00      | ada                  |
| Naik    | 80-90  | 70        | 80-90          | 87,50       | ada                  |
| Turun   | 7-8    | 6,5       | 7-8            | 107,14      | ada                  |
| Turun   | 7-8    | 9         | 7-8            | 87,50       | ada                  |
| Rentang | 0-2    | 0         | 0-2            | 100,00      | nihil                |
| Rentang | 0-2    | -1        | 0-2            | –           | tidak dapat dihitung |
| Turun   | 0-2    | -1        | 0-2            | –           | tidak dapat dihitung |
| Rentang | 85     | 85        | 85             | 100,00      | ada                  |
| Rentang | 85     | 68        | 85             | 80,00       | ada                  |
""",
            {"rumus": "RENTANG"},
        ),
    ),
)

TERCAPAI = Bagian(
    "TERCAPAI: tercapai atau tidak",
    """
Capaian 100 bila target tercapai, selain itu 0. Angka dibandingkan sebagai angka; predikat dibandingkan menurut
urutannya dalam Skala Nilai indikator, dengan kode (BB) atau dengan nama (Sangat Baik). Tanpa Skala Nilai hanya
predikat yang sama dengan target yang dapat dinilai. Target berupa rentang tercapai bila realisasi ada di dalamnya.
""",
    (
        Tabel(
            indikator,
            """
| Arah  | Target | Realisasi   | Realisasi dipakai | Capaian (%) | Keadaan              |
|-------|--------|-------------|-------------------|-------------|----------------------|
| Naik  | BB     | A           | A                 | 100,00      | ada                  |
| Naik  | BB     | BB          | BB                | 100,00      | ada                  |
| Naik  | BB     | bb          | bb                | 100,00      | ada                  |
| Naik  | BB     | Sangat Baik | Sangat Baik       | 100,00      | ada                  |
| Naik  | BB     | B           | B                 | 0,00        | ada                  |
| Naik  | BB     | 70,01       | 70,01             | 100,00      | ada                  |
| Naik  | BB     | 70          | 70,00             | 0,00        | ada                  |
| Naik  | 70     | 71,25       | 71,25             | 100,00      | ada                  |
| Naik  | 70     | 69,99       | 69,99             | 0,00        | ada                  |
| Naik  | 70     | B           | B                 | 100,00      | ada                  |
| Turun | 5      | 5           | 5,00              | 100,00      | ada                  |
| Turun | 5      | 6           | 6,00              | 0,00        | ada                  |
| Naik  | 80-90  | 85          | 85,00             | 100,00      | ada                  |
| Naik  | 80-90  | 92          | 92,00             | 0,00        | ada                  |
| Naik  | BB     | Istimewa    | Istimewa          | –           | tidak dapat dihitung |
""",
            {"rumus": "TERCAPAI", "skala": "SAKIP"},
        ),
        Tabel(
            indikator,
            """
| Target | Realisasi                | Capaian (%) | Keadaan |
|--------|--------------------------|-------------|---------|
| WTP    | WTP                      | 100,00      | ada     |
| WTP    | Wajar Tanpa Pengecualian | 100,00      | ada     |
| WTP    | WDP                      | 0,00        | ada     |
| WDP    | WTP                      | 100,00      | ada     |
""",
            {"rumus": "TERCAPAI", "skala": "WTP"},
        ),
        Tabel(
            indikator,
            """
| Target | Realisasi | Capaian (%) | Keadaan              |
|--------|-----------|-------------|----------------------|
| Ada    | ada       | 100,00      | ada                  |
| Ada    | Tidak Ada | –           | tidak dapat dihitung |
""",
            {"rumus": "TERCAPAI"},
        ),
    ),
)

BATAS = Bagian(
    "Batas capaian",
    """
Batas bawah selalu nol. Batas atas (kolom Batas Capaian) boleh kosong, 100, 120 atau angka lain. Capaian yang dicetak
tidak dipotong; yang dipotong hanya angka yang masuk ke rata-rata.
""",
    (
        Tabel(
            indikator,
            """
| Target | Realisasi | Batas | Capaian (%) | Capaian dibatasi (%) |
|--------|-----------|-------|-------------|----------------------|
| 8      | 10        | –     | 125,00      | 125,00               |
| 8      | 10        | 120   | 125,00      | 120,00               |
| 8      | 10        | 100   | 125,00      | 100,00               |
| 8      | 6         | 100   | 75,00       | 75,00                |
| 8      | -1        | 100   | 0,00        | 0,00                 |
""",
        ),
    ),
)

NOL_LAIN = Bagian(
    "Aturan target nol yang lain",
    """
Contoh bila instansi menetapkan sendiri: makin tinggi makin baik dengan target nol dan realisasi ada dinilai 120;
makin rendah makin baik dengan target nol dan realisasi ada tidak dihitung.
""",
    (
        Tabel(
            indikator,
            """
| Rumus    | Target | Realisasi | Capaian (%) | Keadaan              |
|----------|--------|-----------|-------------|----------------------|
| RASIO    | 0      | 0         | –           | tidak dapat dihitung |
| RASIO    | 0      | 3         | 120,00      | ada                  |
| SELISIH  | 0      | 0         | 100,00      | nihil                |
| SELISIH  | 0      | 3         | –           | tidak dapat dihitung |
| TERBALIK | 0      | 3         | –           | tidak dapat dihitung |
""",
            {
                "ketentuan": {
                    "naik_target_nol_realisasi_nol": None,
                    "naik_target_nol_realisasi_ada": Decimal(120),
                    "turun_target_nol_realisasi_ada": None,
                }
            },
        ),
    ),
)

BAB_RUMUS = (
    Bab("Capaian satu indikator", (RASIO, SELISIH, TERBALIK, STABIL, RENTANG, TERCAPAI, BATAS, NOL_LAIN)),
)
