-- one row per sasaran
select
    kode,
    uraian,
    induk,
    rumus.dari_p18(persen) as persen_capaian,
    rumus.predikat_rata(persen, $tahun, $sampai) as predikat,
    n_ada,
    n_total
from rumus.rekap_sasaran($tahun, $triwulan, $sampai)
order by baris, kode
