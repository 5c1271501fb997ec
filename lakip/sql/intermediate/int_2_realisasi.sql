-- one row per indikator and periode with any statement: its value in p12, or for RASIO its pembilang and penyebut
-- (they count unless a value was stated later), and the cell it came from
create macro rumus.realisasi_periode(tahun_ini, sampai) as table
with
asal as (
    select *, {'unggahan': unggahan_id, 'sheet': sheet, 'cell': cell, 'raw': raw} as asal
    from rumus.realisasi_kini(tahun_ini, sampai)
),

per_periode as (
    select
        f.indikator,
        f.periode,
        any_value(i.tipe_triwulan) as tipe_triwulan,
        any_value(i.satuan_persen) as satuan_persen,
        any_value(rumus.p12(f.nilai)) filter (where f.ukuran = 'nilai') as r,
        any_value(f.rendah) filter (where f.ukuran = 'nilai') as rendah,
        any_value(f.tinggi) filter (where f.ukuran = 'nilai') as tinggi,
        any_value(f.predikat) filter (where f.ukuran = 'nilai') as predikat,
        any_value(f.status) filter (where f.ukuran = 'nilai') as status,
        any_value(f.asal) filter (where f.ukuran = 'nilai') as asal_nilai,
        any_value(f.urutan) filter (where f.ukuran = 'nilai' and f.status <> 'belum_ada') as urutan_nilai,
        any_value(rumus.p12(f.nilai)) filter (where f.ukuran = 'pembilang') as pembilang,
        any_value(rumus.p12(f.nilai)) filter (where f.ukuran = 'penyebut') as penyebut,
        any_value(f.asal) filter (where f.ukuran = 'pembilang') as asal_pembilang,
        max(f.urutan) filter (where f.ukuran <> 'nilai') as urutan_pasangan,
        max(f.urutan) filter (where f.status <> 'belum_ada') as urutan_isi,
        min(f.status_data) as status_data,
        max(f.tahun_data) as tahun_data
    from asal as f
    inner join rumus.indikator_berlaku(tahun_ini, sampai) as i on f.indikator = i.kode
    group by f.indikator, f.periode
)

select
    *,
    tipe_triwulan = 'RASIO' and pembilang is not null and penyebut is not null
    and coalesce(urutan_pasangan >= urutan_nilai, true) as berpasangan,
    berpasangan or r is not null or rendah is not null or predikat is not null as ada,
    case when berpasangan then asal_pembilang else coalesce(asal_nilai, asal_pembilang) end as asal
from per_periode;

-- one row per indikator with any statement for the year: realisasi up to and including `triwulan` (0 = the year),
-- joined by the quarter type; r in p12. A year value (or "belum rilis" for the year) counts before the quarters, unless a
-- figure of a quarter came in with a later upload.
create macro rumus.realisasi_gabungan(tahun_ini, triwulan_ini, sampai) as table
with
periode as (select * from rumus.realisasi_periode(tahun_ini, sampai)),

tahunan as (
    select
        *,
        coalesce(case when berpasangan then rumus.rasio_p12(pembilang, penyebut, satuan_persen) end, r) as r_gabungan,
        urutan_isi as urutan_pilihan,
        4 as s_d
    from periode
    where periode = 0 and triwulan_ini = 0
),

triwulanan as (
    select
        indikator,
        coalesce(
            arg_max(p, periode) filter (where ada),
            arg_max(p, periode) filter (where status = 'belum_rilis'),
            arg_max(p, periode)
        ) as akhir,
        sum(r) as jumlah,
        count(r) as banyak,
        max(r) as terbesar,
        min(r) as terkecil,
        max(urutan_isi) filter (where ada) as urutan_pilihan,
        sum(pembilang) filter (where berpasangan) as pembilang,
        sum(penyebut) filter (where berpasangan) as penyebut
    from periode as p
    where periode between 1 and case when triwulan_ini = 0 then 4 else triwulan_ini end
    group by indikator
),

triwulan as (
    select
        akhir.*,
        case
            when akhir.berpasangan then rumus.rasio_p12(pembilang, penyebut, akhir.satuan_persen)
            when akhir.tipe_triwulan = 'KUM' then jumlah
            when akhir.tipe_triwulan = 'RATA' then rumus.bagi_bulat(jumlah, banyak)
            when akhir.tipe_triwulan = 'MAKS' then terbesar
            when akhir.tipe_triwulan = 'MIN' then terkecil
            else akhir.r
        end as r_gabungan,
        urutan_pilihan,
        case when akhir.ada then akhir.periode end as s_d
    from triwulanan
),

-- what says more comes first: a figure or "belum rilis" before "-", of two such the later one, of one upload the year
terpilih as (
    select *
    from (from tahunan union all by name from triwulan)
    qualify
        row_number() over (
            partition by indikator
            order by
                (ada or coalesce(status = 'belum_rilis', false)) desc, urutan_pilihan desc nulls last, periode
        ) = 1
)

select
    indikator,
    r_gabungan as r,
    rendah,
    tinggi,
    predikat,
    case when ada then 'ada' else coalesce(status, 'belum_ada') end as status,
    status_data,
    tahun_data,
    s_d,
    asal.raw as raw,
    asal.unggahan as unggahan_id,
    asal.sheet as sheet,
    asal.cell as cell
from terpilih;
