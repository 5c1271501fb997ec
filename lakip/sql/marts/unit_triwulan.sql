-- one row per unit kerja that carries an indikator and triwulan: the mean up to and including it
select
    kode as unit,
    nama,
    triwulan,
    rumus.dari_p18(persen) as persen_capaian,
    predikat,
    n_ada,
    n_total
from sumber.hasil_rekap($tahun, $sampai)
where tingkat = 'unit' and triwulan > 0
order by triwulan, baris, kode
