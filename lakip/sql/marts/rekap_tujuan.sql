-- one row per tujuan: the mean of its sasaran that have a figure
with
rata as (
    select
        t.kode,
        any_value(t.uraian) as uraian,
        any_value(t.baris) as baris,
        rumus.bagi_bulat(sum(s.persen), count(s.persen)) as persen,
        count(s.persen) as n_ada,
        count(s.kode) as n_total
    from rumus.sasaran($sampai) as t
    left join rumus.rekap_sasaran($tahun, $triwulan, $sampai) as s on t.kode = s.induk
    where t.jenis = 'Tujuan'
    group by t.kode
)

select
    kode,
    uraian,
    rumus.dari_p18(persen) as persen_capaian,
    rumus.predikat_rata(persen, $tahun, $sampai) as predikat,
    n_ada,
    n_total
from rata
order by baris, kode
