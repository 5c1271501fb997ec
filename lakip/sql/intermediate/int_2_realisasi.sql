-- one row per indikator and periode with any statement: its value in p12, or for RASIO its pembilang and penyebut
-- (they count unless a value was stated later), and the cell it came from
create macro rumus.realisasi_periode(tahun_ini, lingkup, sampai) as table
with
asal as (
    select *, {'unggahan': unggahan_id, 'sheet': sheet, 'cell': cell, 'raw': raw} as asal
    from rumus.realisasi_kini(tahun_ini, sampai)
    where rumus.dalam_lingkup(indikator, lingkup)
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

-- one row per indikator with any statement for the year: p0 of the year, p1 to p4 of the triwulan
create macro rumus.realisasi_kuartal(tahun_ini, lingkup, sampai) as table
with
periode as (
    select
        indikator,
        periode,
        {
            'periode': periode, 'r': r, 'rendah': rendah, 'tinggi': tinggi, 'predikat': predikat,
            'ada': ada, 'status': status, 'status_data': status_data, 'tahun_data': tahun_data, 'urutan_isi': urutan_isi,
            'berpasangan': berpasangan, 'pembilang': pembilang, 'penyebut': penyebut, 'asal': asal
        } as p
    from rumus.realisasi_periode(tahun_ini, lingkup, sampai)
)

select
    indikator,
    any_value(p) filter (where periode = 0) as p0,
    any_value(p) filter (where periode = 1) as p1,
    any_value(p) filter (where periode = 2) as p2,
    any_value(p) filter (where periode = 3) as p3,
    any_value(p) filter (where periode = 4) as p4
from periode
group by indikator;
