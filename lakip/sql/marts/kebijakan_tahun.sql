-- one row per performance year the plan, an upload, an event or a binding speaks of: the version of the ketentuan it is
-- bound to and by whom (null while nobody has bound it), whether data came in and whether an edition was compiled
with
tahun_rows as (
    select tahun from ledger.target where jenis = 'PK'
    union
    select tahun from ledger.unggahan
    union
    select tahun from ledger.kejadian
    union
    select tahun from ledger.kebijakan_tahun
),

ditetapkan as (
    select tahun, arg_max(k, urutan) as k
    from ledger.kebijakan_tahun as k
    where urutan <= $sampai
    group by tahun
)

select
    t.tahun,
    d.k.versi,
    d.k.alasan,
    d.k.pelaku,
    d.k.waktu,
    t.tahun in (select tahun from rumus.unggahan_sah($sampai)) as berdata,
    t.tahun in (select tahun from ledger.edisi where urutan <= $sampai) as tersusun
from tahun_rows as t
left join ditetapkan as d on t.tahun = d.tahun
order by t.tahun desc
