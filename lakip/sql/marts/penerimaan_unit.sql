-- one row per unit kerja of which something of $tahun has come in since it was asked: when the first of it came, and when the
-- last of its indikator said something; an indikator that says nothing since then came when it last did. A hand-in of
-- which only the day is known came in the last minute of that day, but never after it was stored
with
unggahan as (
    select
        id,
        unit,
        n_rows,
        asal_id,
        case
            when diterima_on < cast(dibuat_at as date) then cast(diterima_on as timestamp) + interval 1439 minute
            else dibuat_at
        end as diterima_at
    from rumus.unggahan_sah($sampai)
    where tahun = $tahun
),

diminta as (
    select unit, min(waktu) as dikirim_at
    from ledger.permintaan_unit
    where tahun = $tahun and aksi = 'kirim' and urutan <= $sampai
    group by unit
),

indikator as (
    select kode, unit
    from rumus.indikator_berlaku($tahun, $sampai)
),

-- a unit that only has a pagu is in with what it hands in itself
pernyataan as (
    select i.unit, i.kode, u.diterima_at
    from facts.realisasi as f
    inner join unggahan as u on f.unggahan_id = u.id
    inner join indikator as i on f.indikator = i.kode
    where f.tahun = $tahun and f.status <> 'belum_ada'
    union all
    select unit, '', diterima_at
    from unggahan
    where asal_id is null and n_rows > 0 and unit not in (select unit from indikator)
),

per_indikator as (
    select
        p.unit,
        p.kode,
        coalesce(
            min(p.diterima_at) filter (where d.dikirim_at is null or p.diterima_at >= d.dikirim_at),
            max(p.diterima_at)
        ) as diterima_at
    from pernyataan as p
    left join diminta as d on p.unit = d.unit
    group by p.unit, p.kode
)

select
    unit,
    min(diterima_at) as pertama_at,
    max(diterima_at) as terakhir_at
from per_indikator
group by unit
order by unit
