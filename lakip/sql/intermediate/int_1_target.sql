-- one row per indikator with a Perjanjian Kinerja target for the year: the newest version (Perubahan over
-- Pergeseran over Murni), up to and including `triwulan` (0 = the year) by the quarter type; t in p12.
create macro rumus.target_gabungan(tahun_ini, triwulan_ini, sampai) as table
with
berlaku as (
    select *, rumus.peringkat_versi(versi) as peringkat
    from rumus.target(sampai)
    where tahun = tahun_ini and jenis = 'PK'
    qualify rumus.peringkat_versi(versi) = max(rumus.peringkat_versi(versi)) over (partition by indikator)
),

tipe as (
    select kode, tipe_triwulan
    from rumus.indikator_berlaku(tahun_ini, sampai)
),

per_indikator as (
    select
        b.indikator,
        any_value(b.versi) as versi,
        any_value(i.tipe_triwulan) as tipe_triwulan,
        any_value(rumus.p12(nilai)) filter (where periode = 0) as t_tahun,
        any_value(rumus.p12(nilai)) filter (where periode = triwulan_ini) as t_ini,
        sum(rumus.p12(nilai)) filter (where periode between 1 and triwulan_ini) as jumlah,
        count(nilai) filter (where periode between 1 and triwulan_ini) as banyak,
        any_value(coalesce(raw, '') <> '') filter (where periode = triwulan_ini) as ada_ini,
        any_value({'rendah': rendah, 'tinggi': tinggi, 'predikat': predikat, 'raw': raw, 'cell': cell, 'urutan': urutan})
        filter (where periode = 0) as tahunan,
        any_value({'rendah': rendah, 'tinggi': tinggi, 'predikat': predikat, 'raw': raw, 'cell': cell, 'urutan': urutan})
        filter (where periode = triwulan_ini) as triwulanan
    from berlaku as b
    inner join tipe as i on b.indikator = i.kode
    group by b.indikator
)

select
    indikator,
    versi,
    case
        when triwulan_ini = 0 then t_tahun
        when tipe_triwulan = 'KUM' then case when banyak = triwulan_ini then jumlah end
        when tipe_triwulan = 'KUM_SD' then t_ini
        when tipe_triwulan = 'RATA'
            then rumus.bagi_bulat(
                coalesce(jumlah, 0) + case when banyak < triwulan_ini then (triwulan_ini - banyak) * t_tahun else 0 end,
                triwulan_ini
            )
        else coalesce(t_ini, t_tahun)
    end as t,
    case when pakai_triwulan then triwulanan else tahunan end as rincian
from per_indikator
cross join lateral (
    select triwulan_ini > 0 and (ada_ini or tipe_triwulan in ('KUM', 'KUM_SD')) as pakai_triwulan
) as pilihan;
