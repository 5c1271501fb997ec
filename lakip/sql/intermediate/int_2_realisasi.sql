-- one row per indikator and periode with any statement: its value in p12, or for RASIO its pembilang and penyebut
-- (they count unless a value was stated later), and the cell it came from
create macro rumus.realisasi_periode(tahun_ini, lingkup, sampai) as table
with
nilai as (
    select *
    from rumus.realisasi_kini(tahun_ini, sampai)
    where ukuran = 'nilai' and rumus.dalam_lingkup(indikator, lingkup)
),

pasangan as (
    select
        f.indikator,
        f.periode,
        any_value(i.tipe_triwulan) = 'RASIO' as rasio,
        any_value(rumus.p12(f.nilai)) filter (where f.ukuran = 'pembilang') as pembilang,
        any_value(rumus.p12(f.nilai)) filter (where f.ukuran = 'penyebut') as penyebut,
        any_value({'unggahan': f.unggahan_id, 'sheet': f.sheet, 'cell': f.cell, 'raw': f.raw}) filter (
            where f.ukuran = 'pembilang'
        ) as asal,
        max(f.urutan) as urutan,
        max(f.urutan) filter (where f.status <> 'belum_ada') as urutan_isi,
        min(f.status_data) as status_data,
        max(f.tahun_data) as tahun_data
    from rumus.realisasi_kini(tahun_ini, sampai) as f
    inner join rumus.indikator_berlaku(tahun_ini, sampai) as i on f.indikator = i.kode
    where f.ukuran <> 'nilai' and rumus.dalam_lingkup(f.indikator, lingkup)
    group by f.indikator, f.periode
)

select
    coalesce(n.indikator, p.indikator) as indikator,
    coalesce(n.periode, p.periode) as periode,
    rumus.p12(n.nilai) as r,
    n.rendah,
    n.tinggi,
    n.predikat,
    n.status,
    p.pembilang,
    p.penyebut,
    coalesce(p.rasio and p.pembilang is not null and p.penyebut is not null, false)
    and coalesce(p.urutan >= case when n.status <> 'belum_ada' then n.urutan end, true) as berpasangan,
    berpasangan or n.nilai is not null or n.rendah is not null or n.predikat is not null as ada,
    n.indikator is not null as menyatakan_nilai,
    greatest(case when n.status <> 'belum_ada' then n.urutan end, p.urutan_isi) as urutan_isi,
    least(n.status_data, p.status_data) as status_data,
    greatest(n.tahun_data, p.tahun_data) as tahun_data,
    case when berpasangan or n.indikator is null then p.asal.unggahan else n.unggahan_id end as unggahan_id,
    case when berpasangan or n.indikator is null then p.asal.sheet else n.sheet end as sheet,
    case when berpasangan or n.indikator is null then p.asal.cell else n.cell end as cell,
    case when berpasangan or n.indikator is null then p.asal.raw else n.raw end as raw
from nilai as n
full join pasangan as p on n.indikator = p.indikator and n.periode = p.periode;
