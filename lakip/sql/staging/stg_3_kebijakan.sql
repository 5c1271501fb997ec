-- one row per saved version of the ketentuan perhitungan; what one does not say yet has its first value
create macro rumus.kebijakan_lengkap() as table
select * replace (
    coalesce(peringatan_hari, 30) as peringatan_hari,
    coalesce(peringatan_pita, 2) as peringatan_pita,
    coalesce(peringatan_capaian, 150) as peringatan_capaian,
    coalesce(peringatan_serapan, 25) as peringatan_serapan,
    coalesce(sop_hari, 'fraksi') as sop_hari,
    coalesce(sop_waktu, 'kerja') as sop_waktu,
    coalesce(sop_total, 'dihitung') as sop_total
)
from ledger.kebijakan;

-- one row: the version of the ketentuan perhitungan a year is bound to; none while nobody has bound it
create macro rumus.kebijakan_ditetapkan(tahun_ini, sampai) as table
select *
from ledger.kebijakan_tahun
where tahun = tahun_ini and urutan <= sampai
order by urutan desc
limit 1;

-- one row: the ketentuan perhitungan the year is computed by: `varian` (a list with one kebijakan, its columns by name)
-- where one is given, else the version the year is bound to, else the one in force at its end
create macro rumus.kebijakan_berlaku(tahun_ini, sampai, varian := null) as table
with
diminta as (
    select
        unnest(
            cast(
                varian as struct(
                    versi integer, urutan bigint, berlaku_dari date, dasar varchar, skala varchar,
                    pembulatan_predikat varchar, rata_indikator varchar, rata_instansi varchar, urutan_batas varchar,
                    batas_rata decimal(28, 12), data_kosong varchar,
                    naik_target_nol_realisasi_nol decimal(28, 12), naik_target_nol_realisasi_ada decimal(28, 12),
                    turun_target_nol_realisasi_nol decimal(28, 12), turun_target_nol_realisasi_ada decimal(28, 12),
                    desimal_cetak integer, peringatan_hari integer, peringatan_pita integer,
                    peringatan_capaian decimal(28, 12), peringatan_serapan decimal(28, 12),
                    sop_hari varchar, sop_waktu varchar, sop_total varchar
                )[]
            ),
            max_depth := 2
        )
),

ditetapkan as (select any_value(versi) as versi from rumus.kebijakan_ditetapkan(tahun_ini, sampai)),

berlaku as (
    select k.*
    from rumus.kebijakan_lengkap() as k
    cross join ditetapkan as d
    where
        varian is null
        and k.urutan <= sampai
        and (k.versi = d.versi or (d.versi is null and k.berlaku_dari <= make_date(tahun_ini, 12, 31)))
    order by k.berlaku_dari desc, k.versi desc
    limit 1
)

select * from berlaku
union all by name
select * from diminta;

-- one row per band of a scale
create macro rumus.pita(sampai) as table
select *
from ledger.skala
where urutan <= sampai
qualify row_number() over (partition by skala, urut order by urutan desc) = 1;
