"""The sample agency's texts: every state a figure may be in, in the words a head would sign."""

import pytest

from lakip.report.bahan import Bahan
from lakip.report.narasi import blok_rows

CAPAIAN = {
    "S1": [
        "Sasaran “Meningkatnya kualitas manajemen ASN berbasis sistem merit” diukur dengan 7 indikator kinerja. Rata-rata capaiannya 95,40% dengan kriteria Sangat Tinggi.",
        "“Nilai Sistem Merit” ditargetkan 280 dan terealisasi 286,5; target terlampaui dengan capaian 102,32% (kriteria Sangat Tinggi).",
        "Realisasi “Persentase formasi ASN yang terisi” sebesar 65% belum mencapai target 90%; capaiannya 72,22% atau berkriteria Sedang.",
        "Realisasi “Persentase ASN yang ditempatkan sesuai kompetensi” sebesar 92,4% melampaui target 88%, dengan capaian 105,00% atau berkriteria Sangat Tinggi.",
        "Realisasi “Rata-rata waktu penyelesaian kenaikan pangkat” sebesar 9,75 hari, lebih rendah 2,25 hari daripada target 12 hari; karena makin rendah makin baik, target terlampaui dengan capaian 118,75% (kriteria Sangat Tinggi).",
        "Realisasi “Waktu terlama penyelesaian usul pensiun” sebesar 36 hari, lebih tinggi 11 hari daripada target 25 hari; karena makin rendah makin baik, target belum tercapai dan capaiannya 69,44% (kriteria Sedang).",
        "“Ketersediaan terendah layanan sistem informasi kepegawaian” ditargetkan 98%, sedangkan realisasinya 95,1%, sehingga target belum tercapai dengan capaian 97,04% (kriteria Sangat Tinggi).",
        "Realisasi “Persentase keterisian jabatan administrator dan pengawas” sebesar 92,7% berada di atas rentang target 80–90%; capaiannya 103,00% atau berkriteria Sangat Tinggi.",
    ],
    "S3": [
        "Sasaran “Meningkatnya kinerja dan disiplin ASN” diukur dengan 3 indikator kinerja. Rata-rata capaiannya 105,83% dengan kriteria Sangat Tinggi.",
        "Realisasi “Persentase ASN dengan predikat kinerja paling rendah Baik” sebesar 95,2% melampaui target 92%, dengan capaian 103,48% atau berkriteria Sangat Tinggi. Angka ini masih sementara (unaudited) dan dapat berubah.",
        "“Jumlah kasus pelanggaran disiplin tingkat berat” ditargetkan 0 kasus dan terealisasi nihil (0 kasus); capaiannya 100,00% atau berkriteria Sangat Tinggi.",
        "“Persentase ASN yang dijatuhi hukuman disiplin” ditargetkan paling tinggi 0,5% dan terealisasi 0,43%. Angka yang makin rendah makin baik, sehingga target terlampaui dengan capaian 114,00% atau berkriteria Sangat Tinggi.",
    ],
    "S4": [
        "Sasaran “Meningkatnya akuntabilitas kinerja dan kualitas layanan Perangkat Daerah” diukur dengan 4 indikator kinerja. Secara rata-rata, capaian sasaran ini 100,63% atau berkriteria Sangat Tinggi, dihitung dari 3 indikator yang sudah memiliki angka capaian.",
        "Realisasi “Nilai SAKIP Perangkat Daerah” tahun 2024 belum dirilis, sehingga capaian terhadap target 72 belum dapat disampaikan dan tidak ikut dirata-ratakan.",
        "Realisasi “Predikat penilaian mandiri akuntabilitas kinerja” berpredikat A memenuhi target BB, dengan capaian 100,00% atau berkriteria Sangat Tinggi.",
        "Realisasi “Kategori hasil pemeriksaan laporan keuangan Perangkat Daerah” berpredikat WTP memenuhi target WTP, dengan capaian 100,00% atau berkriteria Sangat Tinggi. Angka yang dipakai adalah angka tahun 2023 karena angka tahun 2024 belum tersedia.",
        "Realisasi “Indeks Kepuasan Masyarakat” sebesar 86,6 melampaui target 85, dengan capaian 101,88% atau berkriteria Sangat Tinggi.",
    ],
}
"""Analysis 1 of three sasaran: reached, not reached, lower is better, a range, provisional, nihil, not released, predikat."""


@pytest.fixture(scope="module")
def blok(contoh):
    return blok_rows(Bahan(contoh, 2024))


@pytest.mark.parametrize("sasaran", CAPAIAN)
def test_each_state_of_a_figure_has_its_sentence(blok, sasaran):
    assert list(blok[f"sasaran/{sasaran}/1"].paragraf) == CAPAIAN[sasaran]


def test_an_indikator_that_replaces_another_tells_whose_the_earlier_figures_are(blok):
    assert blok["sasaran/S2/2"].paragraf[2] == (
        "“Indeks Pengembangan Kompetensi ASN” tidak dibandingkan dengan tahun 2023 karena realisasi tahun ini belum ada. "
        "Perkembangan realisasinya: 13 jam pelajaran (2021), 16,5 jam pelajaran (2022), dan 21 jam pelajaran (2023). Angka "
        "tahun 2021, 2022, dan 2023 milik indikator yang digantikannya, “Rata-rata jam pelajaran pengembangan kompetensi per ASN”."
    )


def test_years_that_add_up_are_told_as_a_sum_and_a_range_beyond_its_bound_is_not_reached(blok):
    assert blok["sasaran/S3/3"].paragraf[1] == (
        "Dengan jumlah realisasi selama 3 tahun (2 kasus), “Jumlah kasus pelanggaran disiplin tingkat berat” berada pada tingkat "
        "kemajuan 0,00% terhadap target akhir Renstra tahun 2026, yaitu 0 kasus."
    )
    assert blok["sasaran/S1/3"].paragraf[6] == (
        "Terhadap target akhir Renstra tahun 2026, yaitu 80–90%, realisasi tahun ini untuk “Persentase keterisian jabatan "
        "administrator dan pengawas” (92,7%) menunjukkan tingkat kemajuan 103,00%."
    )


def test_a_standard_is_compared_and_those_without_one_are_named(blok):
    assert list(blok["sasaran/S4/4"].paragraf) == [
        "Realisasi “Indeks Kepuasan Masyarakat” lebih tinggi 1,6 daripada standar nasional (85), yang berarti lebih baik daripada standar.",
        "Indikator yang belum memiliki standar nasional sebagai pembanding: “Nilai SAKIP Perangkat Daerah”, “Predikat penilaian mandiri akuntabilitas kinerja”, dan “Kategori hasil pemeriksaan laporan keuangan Perangkat Daerah”.",
    ]


def test_efficiency_is_concluded_only_where_the_target_is_reached(blok):
    assert [blok[f"sasaran/{kode}/6"].paragraf[0].partition("%. ")[2] for kode in ("S2", "S3")] == [
        "Karena target belum sepenuhnya tercapai, efisiensi penggunaan sumber daya tidak disimpulkan.",
        "Capaian kinerja lebih tinggi 9,65 poin persen daripada penyerapan anggaran, sehingga penggunaan sumber daya disimpulkan efisien.",
    ]


def test_causes_and_solutions_are_those_the_unit_entered(blok):
    assert blok["sasaran/S4/5"].paragraf[0] == (
        "Faktor pendorong “Nilai SAKIP Perangkat Daerah” menurut Sekretariat: Rencana aksi dipantau setiap triwulan oleh pimpinan. "
        "Faktor penghambatnya: Hasil evaluasi Inspektorat baru terbit pada pertengahan tahun 2025. Solusi atau tindak lanjut yang "
        "dilakukan: Mencantumkan nilai susulan setelah laporan hasil evaluasi diterima."
    )


def test_programs_are_named_with_what_does_not_support_the_sasaran(blok):
    [text] = blok["sasaran/S2/7"].paragraf

    assert text.split(", sedangkan")[0] == (
        "Sasaran “Meningkatnya kompetensi ASN” didukung oleh Program Kepegawaian Daerah (pagu Rp643.000.000, terserap 89,55%) dan "
        "Program Pengembangan Sumber Daya Manusia (pagu Rp1.845.000.000, terserap 90,34%). Dari 5 indikator program dan keluaran "
        "sub kegiatan yang telah terukur, 2 menunjang pencapaian sasaran"
    )
    assert text.split(", sedangkan")[1].startswith(
        " yang belum menunjang adalah “Pengelolaan Assessment Center”, “"
    )
