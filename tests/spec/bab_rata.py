"""Chapters: predikat, means, budget, and one example from beginning to end."""

from tests.spec.hitung import anggaran, indikator, peringkat, rata, ringkasan, setelan
from tests.spec.tabel import Bab, Bagian, Tabel

PERMENDAGRI = Bagian(
    "Permendagri 86/2017",
    """
Sangat Tinggi mulai 91, Tinggi mulai 76, Sedang mulai 66, Rendah mulai 51, selain itu Sangat Rendah. Peraturan hanya
mencetak bilangan bulat; yang dinilai adalah capaian yang tidak dibulatkan, dengan batas bawah termasuk. Instansi boleh
memilih membulatkan ke bilangan bulat dahulu. Capaian di bawah nol dinilai sebagai nol.
""",
    (
        Tabel(
            peringkat,
            """
| Capaian (%) | Tanpa pembulatan | Dibulatkan ke bilangan bulat dahulu |
|-------------|------------------|-------------------------------------|
| 135         | Sangat Tinggi    | Sangat Tinggi                       |
| 100,12      | Sangat Tinggi    | Sangat Tinggi                       |
| 91          | Sangat Tinggi    | Sangat Tinggi                       |
| 90,99       | Tinggi           | Sangat Tinggi                       |
| 90,5        | Tinggi           | Sangat Tinggi                       |
| 90,49       | Tinggi           | Tinggi                              |
| 76          | Tinggi           | Tinggi                              |
| 75,5        | Sedang           | Tinggi                              |
| 75,49       | Sedang           | Sedang                              |
| 66          | Sedang           | Sedang                              |
| 65,5        | Rendah           | Sedang                              |
| 51          | Rendah           | Rendah                              |
| 50,5        | Sangat Rendah    | Rendah                              |
| 50          | Sangat Rendah    | Sangat Rendah                       |
| 0           | Sangat Rendah    | Sangat Rendah                       |
| -5          | Sangat Rendah    | Sangat Rendah                       |
| –           | –                | –                                   |
""",
            {"skala": "PERMENDAGRI_86_2017"},
        ),
    ),
)


def skala(judul: str, uraian: str, nama: str, isi: str) -> Bagian:
    """Give the section of one more scale."""
    return Bagian(judul, uraian, (Tabel(peringkat, isi, {"skala": nama}),))


SAKIP = skala(
    "Predikat SAKIP (PermenPANRB 88/2021)",
    "Pada skala ini batas atas yang termasuk: 80,00 masih BB dan 80,01 sudah A.",
    "SAKIP",
    """
| Capaian (%) | Tanpa pembulatan |
|-------------|------------------|
| 90,01       | Sangat Memuaskan |
| 90          | Memuaskan        |
| 80,01       | Memuaskan        |
| 80          | Sangat Baik      |
| 70,01       | Sangat Baik      |
| 70          | Baik             |
| 60          | Cukup (Memadai)  |
| 50          | Kurang           |
| 30,01       | Kurang           |
| 30          | Sangat Kurang    |
| 0           | Sangat Kurang    |
""",
)

IKM = skala(
    "Indeks Kepuasan Masyarakat (Permenpan-RB 14/2017)",
    "Batas bawah termasuk.",
    "IKM",
    """
| Capaian (%) | Tanpa pembulatan |
|-------------|------------------|
| 100         | Sangat Baik      |
| 88,31       | Sangat Baik      |
| 88,30       | Baik             |
| 76,61       | Baik             |
| 76,60       | Kurang Baik      |
| 65          | Kurang Baik      |
| 64,99       | Tidak Baik       |
""",
)

IP_ASN = skala(
    "Indeks Profesionalitas ASN (Permenpan-RB 38/2018)",
    "Batas bawah termasuk.",
    "IP-ASN",
    """
| Capaian (%) | Tanpa pembulatan |
|-------------|------------------|
| 91          | Sangat Tinggi    |
| 90,99       | Tinggi           |
| 81          | Tinggi           |
| 71          | Sedang           |
| 61          | Rendah           |
| 60          | Sangat Rendah    |
""",
)

MERIT = skala(
    "Sistem merit (Permenpan-RB 40/2018)",
    "Nilai 100 sampai 400; batas bawah termasuk.",
    "Merit",
    """
| Capaian (%) | Tanpa pembulatan |
|-------------|------------------|
| 325         | Sangat Baik      |
| 324         | Baik             |
| 250         | Baik             |
| 175         | Kurang           |
| 174         | Buruk            |
""",
)

LAN = skala(
    "Keputusan Kepala LAN 239/IX/6/8/2003",
    "Batas bawah termasuk.",
    "LAN",
    """
| Capaian (%) | Tanpa pembulatan |
|-------------|------------------|
| 85          | Sangat Berhasil  |
| 84,99       | Berhasil         |
| 70          | Berhasil         |
| 55          | Cukup Berhasil   |
| 54,99       | Tidak Berhasil   |
""",
)

KLUNGKUNG = Bagian(
    "Contoh terbitan",
    """
Laporan Kinerja Baperlitbang Kabupaten Klungkung 2017, sasaran I: rata-rata terbitan 100,12 adalah rata-rata capaian
yang tidak dipotong.
""",
    (
        Tabel(
            indikator,
            """
| Sasaran   | Target | Realisasi | Rumus    | Arah  | Capaian (%) |
|-----------|--------|-----------|----------|-------|-------------|
| Sasaran I | 22     | 20,83     | RASIO    | Naik  | 94,68       |
| Sasaran I | 90     | 95        | RASIO    | Naik  | 105,56      |
""",
        ),
        Tabel(
            ringkasan,
            """
| Yang dihitung              | Hasil (%) | Predikat      | Yang ada |
|----------------------------|-----------|---------------|----------|
| Sasaran I                  | 100,12    | Sangat Tinggi | 2 dari 2 |
| Instansi, rata-rata sasaran | 100,12   | Sangat Tinggi | 2 dari 2 |
""",
        ),
    ),
)

URUTAN = Bagian(
    "Urutan batas dan rata-rata",
    """
Data yang sama memberi tiga jawaban; ketentuan yang dipakai dicetak di bawah tabel. Bawaan: setiap indikator dibatasi
dahulu (bila punya batas), lalu dirata-rata.
""",
    (
        Tabel(
            rata,
            """
| Capaian tiap indikator (%) | Urutan batas              | Rata-rata (%) |
|----------------------------|---------------------------|---------------|
| 150; 60                    | tanpa batas               | 105,00        |
| 150; 60                    | batas 100, lalu rata-rata | 80,00         |
| 150; 60                    | rata-rata, lalu batas 100 | 100,00        |
""",
        ),
    ),
)

INSTANSI = Bagian(
    "Dari sasaran ke instansi",
    """
Bawaan: rata-rata dari rata-rata sasaran. Pilihan lain: rata-rata semua indikator. Keduanya selalu ditampilkan. Tanda
garis miring memisahkan sasaran.
""",
    (
        Tabel(
            rata,
            """
| Capaian tiap indikator (%) | Menurut sasaran (%) | Menurut indikator (%) |
|----------------------------|---------------------|-----------------------|
| 90; 100; 110 / 60          | 80,00               | 90,00                 |
| 90; 100; 110 / –           | 100,00              | 100,00                |
| – / –                      | –                   | –                     |
""",
        ),
    ),
)

DATA_KOSONG = Bagian(
    "Indikator tanpa data",
    "Bawaan: dikeluarkan dari rata-rata, tetapi jumlahnya dicetak. Pilihan lain: dihitung nol.",
    (
        Tabel(
            rata,
            """
| Capaian tiap indikator (%) | Data kosong  | Rata-rata (%) | Yang ada |
|----------------------------|--------------|---------------|----------|
| 100; –; 80                 | dikeluarkan  | 90,00         | 2 dari 3 |
| 100; –; 80                 | dihitung nol | 60,00         | 2 dari 3 |
| 100; 0; 80                 | dikeluarkan  | 60,00         | 3 dari 3 |
""",
        ),
    ),
)

BOBOT = Bagian(
    "Rata-rata berbobot",
    "Pilihan: jumlah bobot × capaian dibagi jumlah bobot indikator yang ada datanya.",
    (
        Tabel(
            rata,
            """
| Capaian tiap indikator (%) | Bobot      | Rata-rata (%) |
|----------------------------|------------|---------------|
| 100; 80                    | 75; 25     | 95,00         |
| 100; –; 80                 | 50; 25; 25 | 93,33         |
""",
        ),
    ),
)

SETELAN = Bagian(
    "Semua setelan bersama-sama",
    """
Satu instansi dengan dua sasaran: capaian 115,8; 105,8 dan satu indikator tanpa angka; lalu 82,957 dan 73,3. Bobotnya 5,
15, 30, 35 dan 5: jumlahnya tidak harus 100, karena jumlah bobot × capaian dibagi jumlah bobot. Setiap baris adalah satu
ketentuan; kriterianya dicari tanpa pembulatan, setelah dibulatkan ke bilangan bulat, dan setelah dibulatkan ke dua
desimal. Batas pada ketentuan berlaku bagi indikator yang tidak punya Batas Capaian sendiri.
""",
    (
        Tabel(
            setelan,
            """
| Rata-rata | Urutan batas                        | Data kosong  | Menurut sasaran (%) | Sasaran, kriteria | Sasaran, dibulatkan | Sasaran, dua desimal | Menurut indikator (%) | Indikator, kriteria | Indikator, dibulatkan | Indikator, dua desimal |
|-----------|-------------------------------------|--------------|---------------------|-------------------|---------------------|----------------------|-----------------------|---------------------|-----------------------|------------------------|
| sederhana | tanpa batas                         | dikeluarkan  | 94,46               | Sangat Tinggi     | Sangat Tinggi       | Sangat Tinggi        | 94,46                 | Sangat Tinggi       | Sangat Tinggi         | Sangat Tinggi          |
| sederhana | tanpa batas                         | dihitung nol | 76,00               | Sedang            | Tinggi              | Tinggi               | 75,57                 | Sedang              | Tinggi                | Sedang                 |
| sederhana | batas ketentuan 100, lalu rata-rata | dikeluarkan  | 89,06               | Tinggi            | Tinggi              | Tinggi               | 89,06                 | Tinggi              | Tinggi                | Tinggi                 |
| sederhana | batas ketentuan 100, lalu rata-rata | dihitung nol | 72,40               | Sedang            | Sedang              | Sedang               | 71,25                 | Sedang              | Sedang                | Sedang                 |
| sederhana | rata-rata, lalu batas 100           | dikeluarkan  | 89,06               | Tinggi            | Tinggi              | Tinggi               | 94,46                 | Sangat Tinggi       | Sangat Tinggi         | Sangat Tinggi          |
| sederhana | rata-rata, lalu batas 100           | dihitung nol | 76,00               | Sedang            | Tinggi              | Tinggi               | 75,57                 | Sedang              | Tinggi                | Sedang                 |
| berbobot  | tanpa batas                         | dikeluarkan  | 95,02               | Sangat Tinggi     | Sangat Tinggi       | Sangat Tinggi        | 90,60                 | Tinggi              | Sangat Tinggi         | Tinggi                 |
| berbobot  | tanpa batas                         | dihitung nol | 62,53               | Rendah            | Rendah              | Rendah               | 60,40                 | Rendah              | Rendah                | Rendah                 |
| berbobot  | batas ketentuan 100, lalu rata-rata | dikeluarkan  | 90,87               | Tinggi            | Sangat Tinggi       | Tinggi               | 87,83                 | Tinggi              | Tinggi                | Tinggi                 |
| berbobot  | batas ketentuan 100, lalu rata-rata | dihitung nol | 60,87               | Rendah            | Rendah              | Rendah               | 58,56                 | Rendah              | Rendah                | Rendah                 |
| berbobot  | rata-rata, lalu batas 100           | dikeluarkan  | 90,87               | Tinggi            | Sangat Tinggi       | Tinggi               | 90,60                 | Tinggi              | Sangat Tinggi         | Tinggi                 |
| berbobot  | rata-rata, lalu batas 100           | dihitung nol | 62,53               | Rendah            | Rendah              | Rendah               | 60,40                 | Rendah              | Rendah                | Rendah                 |
""",
            {"Capaian tiap indikator (%)": "115,8; 105,8; – / 82,957; 73,3", "Bobot": "5; 15; 30; 35; 5"},
        ),
    ),
)

SERAPAN = Bagian(
    "Serapan anggaran",
    """
Serapan = realisasi ÷ pagu × 100. Serapan instansi adalah jumlah realisasi dibagi jumlah pagu, bukan rata-rata
persentase (pada contoh ini 92,50). Hanya kode paling rinci yang dijumlahkan; baris induk tidak dihitung dua kali. Pagu
nol tidak punya persentase.
""",
    (
        Tabel(
            anggaran,
            """
| Kode rekening     | Pagu (Rp)   | Realisasi (Rp) | Serapan (%) | Keadaan              |
|-------------------|-------------|----------------|-------------|----------------------|
| 5.03.02.2.01.0001 | 400.000.000 | 380.000.000    | 95,00       | ada                  |
| 5.03.02.2.01.0002 | 600.000.000 | 540.000.000    | 90,00       | ada                  |
| Jumlah            | 1.000.000.000 | 920.000.000  | 92,00       | –                    |
""",
        ),
    ),
)

INDUK = Bagian(
    "Baris induk, baris tanpa pagu dan baris tanpa realisasi",
    "Baris induk yang tidak dilaporkan mendapat jumlah baris rinci di bawahnya.",
    (
        Tabel(
            anggaran,
            """
| Kode rekening     | Pagu (Rp) | Realisasi (Rp) | Serapan (%) | Keadaan              |
|-------------------|-----------|----------------|-------------|----------------------|
| 5.03.02.2.01      | 1.000     | 550            | 55,00       | ada                  |
| 5.03.02.2.01.0001 | 600       | 550            | 91,67       | ada                  |
| 5.03.02.2.01.0002 | 400       | –              | –           | belum ada            |
| 5.03.02.2.02.0001 | 0         | 10             | –           | tidak dapat dihitung |
| 5.03.02.2.02.0002 | 500       | 0              | 0,00        | nihil                |
| Jumlah            | 1.500     | 560            | 37,33       | –                    |
""",
        ),
    ),
)

CONTOH = Bagian(
    "Dua sasaran, empat indikator, dua baris anggaran",
    """
Nilai SAKIP yang belum rilis tetap dihitung sebagai indikator, tetapi tidak masuk ke rata-rata. Data yang sama memberi
predikat Tinggi menurut rata-rata sasaran dan Sangat Tinggi menurut rata-rata semua indikator; karena itu ketentuannya
selalu dicetak.
""",
    (
        Tabel(
            indikator,
            """
| Sasaran   | Satuan | Target | Realisasi   | Rumus   | Arah  | Capaian (%) | Predikat      | Keadaan     |
|-----------|--------|--------|-------------|---------|-------|-------------|---------------|-------------|
| Sasaran 1 | Indeks | 80     | 82,4        | RASIO   | Naik  | 103,00      | Sangat Tinggi | ada         |
| Sasaran 1 | %      | 95     | 90          | RASIO   | Naik  | 94,74       | Sangat Tinggi | ada         |
| Sasaran 2 | kasus  | 10     | 12          | SELISIH | Turun | 80,00       | Tinggi        | ada         |
| Sasaran 2 | Nilai  | 75     | belum rilis | RASIO   | Naik  | –           | –             | belum rilis |
""",
        ),
        Tabel(
            anggaran,
            """
| Kode rekening     | Pagu (Rp)     | Realisasi (Rp) | Serapan (%) |
|-------------------|---------------|----------------|-------------|
| 5.03.02.2.01.0001 | 400.000.000   | 380.000.000    | 95,00       |
| 5.03.02.2.01.0002 | 600.000.000   | 540.000.000    | 90,00       |
""",
        ),
        Tabel(
            ringkasan,
            """
| Yang dihitung                       | Hasil (%) | Predikat      | Yang ada |
|-------------------------------------|-----------|---------------|----------|
| Sasaran 1                           | 98,87     | Sangat Tinggi | 2 dari 2 |
| Sasaran 2                           | 80,00     | Tinggi        | 1 dari 2 |
| Instansi, rata-rata sasaran         | 89,43     | Tinggi        | 3 dari 4 |
| Instansi, rata-rata semua indikator | 92,58     | Sangat Tinggi | 3 dari 4 |
| Serapan anggaran                    | 92,00     | –             | 2 dari 2 |
""",
        ),
    ),
)

BAB_RATA = (
    Bab("Predikat", (PERMENDAGRI, SAKIP, IKM, IP_ASN, MERIT, LAN)),
    Bab("Rata-rata", (KLUNGKUNG, URUTAN, INSTANSI, DATA_KOSONG, BOBOT, SETELAN)),
    Bab("Anggaran", (SERAPAN, INDUK)),
    Bab("Contoh lengkap", (CONTOH,)),
)
