-- one row per question of $tanya (a list of structs, values in p12): persen capaian of any realisasi against any
-- target by the rumus given, floored at 0 (the capped one where only that exists, as the report prints it), and its
-- predikat on the scale of the kebijakan of tahun
with
tanya as (
    select unnest(
        cast(
            $tanya as struct(
                nomor integer, cara varchar, polaritas varchar, skala varchar, batas decimal(28, 12),
                r hugeint, r_predikat varchar,
                t hugeint, t_rendah hugeint, t_tinggi hugeint, t_predikat varchar
            )[]
        ),
        max_depth := 2
    )
),

kebijakan as (
    select
        rumus.p18(naik_target_nol_realisasi_nol) as naik_nol_nol,
        rumus.p18(naik_target_nol_realisasi_ada) as naik_nol_ada,
        rumus.p18(turun_target_nol_realisasi_nol) as turun_nol_nol,
        rumus.p18(turun_target_nol_realisasi_ada) as turun_nol_ada
    from rumus.kebijakan_berlaku($tahun, $sampai)
),

pita as materialized (select * from rumus.pita_nilai($sampai)),

berjenjang as (
    select
        q.*,
        -rp.urut as r_tingkat,
        -tp.urut as t_tingkat
    from tanya as q
    left join pita as rp
        on q.skala = rp.skala and rumus.pada_jenjang(q.r is not null, q.r, q.r_predikat, rp)
    left join pita as tp
        on q.skala = tp.skala and rumus.pada_jenjang(q.t_predikat is null, q.t, q.t_predikat, tp)
),

dihitung_pecahan as (
    select
        b.*,
        rumus.persen_capaian(
            b.cara, b.polaritas,
            b.r * 1000000, b.r_predikat, b.r_tingkat,
            b.t * 1000000, b.t_rendah * 1000000, b.t_tinggi * 1000000, b.t_predikat, b.t_tingkat,
            k.naik_nol_nol, k.naik_nol_ada, k.turun_nol_nol, k.turun_nol_ada
        ) as pecahan
    from berjenjang as b
    cross join kebijakan as k
),

diringkas as (
    select
        *,
        rumus.ringkas(pecahan.a, pecahan.b) as pembilang,
        rumus.ringkas(pecahan.b, pecahan.b) as penyebut
    from dihitung_pecahan
),

dibagi as (select *, rumus.bagi(pembilang, penyebut) as persen_mentah from diringkas),

dihitung as (
    select
        *,
        rumus.lantai_nol(persen_mentah) as persen_lantai,
        coalesce(
            persen_lantai, rumus.persen_dipakai(persen_lantai, cara, r, t, rumus.p18(batas))
        ) as persen
    from dibagi
)

select
    d.nomor,
    d.r_tingkat as tingkat_realisasi,
    rumus.dari_p18(d.persen) as persen_capaian,
    p.label as predikat,
    p.urut as urut_predikat
from dihitung as d
left join rumus.pita_persen($tahun, $sampai) as p on rumus.di_pita(d.persen, p)
order by d.nomor
