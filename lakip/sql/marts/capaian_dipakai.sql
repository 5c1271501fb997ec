-- one row per indikator in force in tahun, in the order of the plan: the percentage it enters a mean with and the
-- kriteria of its capaian, by the kebijakan of $varian (null or a list with one)
select
    i.kode,
    i.nama,
    rumus.dari_p18(c.p_ada) as persen_capaian,
    c.predikat_capaian as predikat
from rumus.capaian_indikator($tahun, $triwulan, $sampai, varian := $varian) as c
inner join rumus.indikator_berlaku($tahun, $sampai) as i on c.kode = i.kode
order by i.baris_sasaran, i.kode_sasaran, i.baris, i.kode
