-- one row per indikator with any statement for the year: realisasi up to and including `triwulan` (0 = the year),
-- joined by the quarter type; r in p12. A year value that was given counts before the quarters.
create macro rumus.realisasi_gabungan(tahun_ini, triwulan_ini, sampai) as table
with
per_periode as (
    select
        indikator,
        periode,
        any_value(rumus.p12(nilai)) filter (where ukuran = 'nilai') as r,
        any_value(rendah) filter (where ukuran = 'nilai') as rendah,
        any_value(tinggi) filter (where ukuran = 'nilai') as tinggi,
        any_value(predikat) filter (where ukuran = 'nilai') as predikat,
        any_value(raw) filter (where ukuran = 'nilai') as raw,
        any_value(status) filter (where ukuran = 'nilai') as status,
        any_value(rumus.p12(nilai)) filter (where ukuran = 'pembilang') as pembilang,
        any_value(rumus.p12(nilai)) filter (where ukuran = 'penyebut') as penyebut,
        any_value(status_data) as status_data,
        any_value(tahun_data) as tahun_data,
        arg_min(unggahan_id, ukuran) as unggahan_id,
        arg_min(sheet, ukuran) as sheet,
        arg_min(cell, ukuran) as cell
    from rumus.realisasi_kini(tahun_ini, sampai)
    group by indikator, periode
),

indikator as (
    select kode, tipe_triwulan, satuan
    from rumus.indikator_berlaku(tahun_ini, sampai)
),

bernilai as (
    select
        p.*,
        i.tipe_triwulan,
        i.satuan,
        p.pembilang is not null and p.penyebut <> 0 and i.tipe_triwulan = 'RASIO' as punya_rasio,
        p.r is not null or p.predikat is not null or (p.pembilang is not null and p.penyebut <> 0) as ada
    from per_periode as p
    inner join indikator as i on p.indikator = i.kode
),

triwulanan as (
    select
        indikator,
        any_value(tipe_triwulan) as tipe_triwulan,
        any_value(satuan) as satuan,
        max(periode) filter (where ada) as s_d,
        sum(r) as jumlah,
        count(r) as banyak,
        arg_max(r, periode) as terakhir,
        max(r) as terbesar,
        min(r) as terkecil,
        sum(pembilang) filter (where punya_rasio) as pembilang,
        sum(penyebut) filter (where punya_rasio) as penyebut,
        arg_max(rendah, periode) filter (where ada) as rendah,
        arg_max(tinggi, periode) filter (where ada) as tinggi,
        arg_max(predikat, periode) filter (where ada) as predikat,
        arg_max(raw, periode) filter (where ada) as raw,
        arg_max(unggahan_id, periode) filter (where ada) as unggahan_id,
        arg_max(sheet, periode) filter (where ada) as sheet,
        arg_max(cell, periode) filter (where ada) as cell,
        arg_max(status, periode) filter (where not ada) as status_kosong
    from bernilai
    where periode between 1 and case when triwulan_ini = 0 then 4 else triwulan_ini end
    group by indikator
),

triwulan as (
    select
        *,
        case
            when penyebut <> 0 and tipe_triwulan = 'RASIO'
                then rumus.rasio_p12(pembilang, penyebut, satuan)
            when tipe_triwulan = 'KUM' then jumlah
            when tipe_triwulan = 'RATA' then rumus.bagi_bulat(jumlah, banyak)
            when tipe_triwulan = 'MAKS' then terbesar
            when tipe_triwulan = 'MIN' then terkecil
            else terakhir
        end as r
    from triwulanan
),

tahunan as (
    select
        *,
        case when punya_rasio then rumus.rasio_p12(pembilang, penyebut, satuan) else r end as r_tahun
    from bernilai
    where periode = 0
)

select
    coalesce(t.indikator, q.indikator) as indikator,
    pakai_tahun,
    case when pakai_tahun then t.r_tahun else q.r end as r,
    case when pakai_tahun then t.rendah else q.rendah end as rendah,
    case when pakai_tahun then t.tinggi else q.tinggi end as tinggi,
    case when pakai_tahun then t.predikat else q.predikat end as predikat,
    case when pakai_tahun then t.raw else q.raw end as raw,
    case
        when triwulan_ini = 0 and t.status = 'belum_rilis' then 'belum_rilis'
        when pakai_tahun or q.s_d is not null then 'ada'
        else coalesce(t.status, q.status_kosong, 'belum_ada')
    end as status,
    t.status_data,
    t.tahun_data,
    case when pakai_tahun then 4 else q.s_d end as s_d,
    case when pakai_tahun or q.s_d is null then t.unggahan_id else q.unggahan_id end as unggahan_id,
    case when pakai_tahun or q.s_d is null then t.sheet else q.sheet end as sheet,
    case when pakai_tahun or q.s_d is null then t.cell else q.cell end as cell
from tahunan as t
full join triwulan as q on t.indikator = q.indikator
cross join lateral (select coalesce(triwulan_ini = 0 and t.ada, false) as pakai_tahun) as pilihan;
