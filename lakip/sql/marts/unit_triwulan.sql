-- one row per unit kerja that carries an indikator and triwulan: the mean up to and including it. One query for the
-- four, because planning the formulas costs more than computing them; same means as the unit rows of rekap.sql.
with
kebijakan as (select * from rumus.kebijakan_berlaku($tahun, $sampai)),

berbobot as (
    select s.ke_berapa as triwulan, b.*
    from (values (1), (2), (3), (4)) as s (ke_berapa)
    cross join lateral (select * from rumus.capaian_berbobot($tahun, ke_berapa, $sampai)) as b
),

rata as (
    select
        triwulan,
        unit,
        rumus.rata_persen(
            sum(p * w), sum(w) filter (where p is not null), any_value(urutan_batas), any_value(batas_rata)
        ) as persen,
        count(p_ada) as n_ada,
        count(*) as n_total
    from berbobot
    group by triwulan, unit
)

select
    r.unit,
    u.nama,
    r.triwulan,
    rumus.dari_p18(r.persen) as persen_capaian,
    p.label as predikat,
    r.n_ada,
    r.n_total
from rata as r
cross join kebijakan as k
left join rumus.unit_kerja($sampai) as u on r.unit = u.kode
left join rumus.pita($sampai) as p
    on
        k.skala = p.skala
        and rumus.dalam_pita(
            rumus.nilai_peringkat(r.persen, k.pembulatan_predikat),
            p.bawah, p.bawah_termasuk, p.atas, p.atas_termasuk
        )
order by r.triwulan, u.baris, r.unit
