-- one row per unit kerja that carries an indikator in force: the mean of its own indikator of every level
with
rata as (
    select
        c.unit as kode,
        rumus.rata_persen(
            sum(c.p * c.w), sum(c.w) filter (where c.p is not null), any_value(c.urutan_batas), any_value(c.batas_rata)
        ) as persen,
        count(c.p_ada) as n_ada,
        count(*) as n_total
    from rumus.capaian_berbobot($tahun, $triwulan, $sampai) as c
    group by c.unit
)

select
    r.kode,
    u.nama,
    rumus.dari_p18(r.persen) as persen_capaian,
    rumus.predikat_rata(r.persen, $tahun, $sampai) as predikat,
    r.n_ada,
    r.n_total
from rata as r
left join rumus.unit_kerja($sampai) as u on r.kode = u.kode
order by u.baris, r.kode
