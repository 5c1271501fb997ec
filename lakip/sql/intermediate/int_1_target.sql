-- one row per indikator with a Perjanjian Kinerja target for the year: the newest version (Perubahan over
-- Pergeseran over Murni), up to and including `triwulan` (0 = the year) by the quarter type; t in p12. A quarter
-- without a target has the yearly one, except where quarters add up (KUM, KUM_SD: contract §4.1).
create macro rumus.target_gabungan(tahun_ini, triwulan_ini, sampai) as table
with
berlaku as (
    select *, rumus.p12(nilai) as t, coalesce(nilai, rendah) is not null or predikat is not null as berisi
    from rumus.target(sampai)
    where tahun = tahun_ini and jenis = 'PK'
    qualify rumus.peringkat_versi(versi) = max(rumus.peringkat_versi(versi)) over (partition by indikator)
),

per_indikator as (
    select
        b.indikator,
        any_value(b.versi) as versi,
        any_value(i.tipe_triwulan) as tipe_triwulan,
        any_value(b) filter (where b.periode = 0) as tahunan,
        any_value(b) filter (where b.periode = triwulan_ini and b.berisi) as triwulanan,
        coalesce(sum(b.t) filter (where b.periode between 1 and triwulan_ini), 0) as jumlah,
        count(b.t) filter (where b.periode between 1 and triwulan_ini) as banyak
    from berlaku as b
    inner join rumus.indikator_berlaku(tahun_ini, sampai) as i on b.indikator = i.kode
    group by b.indikator
),

terpilih as (
    select
        *,
        case
            when triwulan_ini = 0 then tahunan
            when tipe_triwulan in ('KUM', 'KUM_SD') then triwulanan
            else coalesce(triwulanan, tahunan)
        end as rincian
    from per_indikator
)

select
    indikator,
    versi,
    rincian,
    case
        when triwulan_ini = 0 then rincian.t
        when tipe_triwulan = 'KUM' then case when banyak = triwulan_ini then jumlah end
        when tipe_triwulan = 'RATA' and banyak = triwulan_ini then rumus.bagi_bulat(jumlah, triwulan_ini)
        when tipe_triwulan = 'RATA'
            then rumus.bagi_bulat(jumlah + (triwulan_ini - banyak) * tahunan.t, triwulan_ini)
        else rincian.t
    end as t
from terpilih;
