-- one row per indikator in force in tahun, in the order of the plan: the percentage it enters a mean with and the
-- kriteria of its capaian, by the kebijakan of $varian (null or a list with one)
select
    kode,
    nama,
    rumus.dari_p18(p_ada) as persen_capaian,
    predikat_capaian as predikat
from rumus.capaian_indikator($tahun, $triwulan, $sampai, varian := $varian)
order by baris_sasaran, kode_sasaran, baris, kode
