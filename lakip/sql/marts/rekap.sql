-- one row per mean: of each sasaran and tujuan, of each unit kerja that carries an indikator, and of the agency.
-- $varian is null or a list with one kebijakan.
select
    tingkat,
    kode,
    uraian,
    nama,
    induk,
    rumus.dari_p18(persen) as persen_capaian,
    predikat,
    n_ada,
    n_total,
    rumus.dari_p18(menurut_sasaran) as menurut_sasaran,
    rumus.dari_p18(menurut_indikator) as menurut_indikator
from sumber.hasil_rekap($tahun, $sampai, varian := $varian)
where triwulan = $triwulan
order by tingkat, baris, kode
