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

pita as (select * from rumus.pita($sampai)),

berjenjang as (
    select
        q.*,
        -rp.urut as r_tingkat,
        -tp.urut as t_tingkat
    from tanya as q
    left join pita as rp
        on
            q.skala = rp.skala
            and case
                when q.r is null then lower(q.r_predikat) in (lower(rp.kode), lower(rp.label))
                else rumus.dalam_pita(q.r, rp.bawah, rp.bawah_termasuk, rp.atas, rp.atas_termasuk)
            end
    left join pita as tp
        on
            q.skala = tp.skala
            and case
                when q.t_predikat is null
                    then rumus.dalam_pita(q.t, tp.bawah, tp.bawah_termasuk, tp.atas, tp.atas_termasuk)
                else lower(q.t_predikat) in (lower(tp.kode), lower(tp.label))
            end
),

dihitung as (
    select
        b.nomor,
        b.r_tingkat,
        k.skala,
        k.pembulatan_predikat,
        rumus.lantai_nol(
            rumus.persen_capaian(
                b.cara, b.polaritas,
                b.r, b.r_predikat, b.r_tingkat,
                b.t, b.t_rendah, b.t_tinggi, b.t_predikat, b.t_tingkat,
                rumus.p18(k.naik_target_nol_realisasi_nol),
                rumus.p18(k.naik_target_nol_realisasi_ada),
                rumus.p18(k.turun_target_nol_realisasi_nol),
                rumus.p18(k.turun_target_nol_realisasi_ada)
            )
        ) as persen_mentah,
        coalesce(persen_mentah, rumus.persen_dipakai(persen_mentah, b.cara, b.r, b.t, b.batas)) as persen
    from berjenjang as b
    cross join rumus.kebijakan_berlaku($tahun, $sampai) as k
)

select
    d.nomor,
    d.r_tingkat as tingkat_realisasi,
    rumus.dari_p18(d.persen) as persen_capaian,
    p.label as predikat,
    p.urut as urut_predikat
from dihitung as d
left join pita as p
    on
        d.skala = p.skala
        and rumus.dalam_pita(
            rumus.nilai_peringkat(d.persen, d.pembulatan_predikat),
            p.bawah, p.bawah_termasuk, p.atas, p.atas_termasuk
        )
order by d.nomor
