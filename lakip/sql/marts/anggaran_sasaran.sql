-- one row per sasaran and program of the leaves that serve it, and one per sasaran (program null); sasaran null =
-- leaves whose kode_sasaran leads to no row of jenis Sasaran
with recursive
naik as (
    select kode as dari, kode, jenis, induk
    from rumus.sasaran($sampai)
    union
    select n.dari, s.kode, s.jenis, s.induk
    from naik as n
    inner join rumus.sasaran($sampai) as s on n.induk = s.kode
    where n.jenis <> 'Sasaran'
),

milik as (
    select dari, kode as sasaran
    from naik
    where jenis = 'Sasaran'
),

daun as (
    select
        m.sasaran,
        d.pagu,
        d.realisasi,
        array_to_string(string_split(d.kode, '.')[1:3], '.') as program
    from rumus.anggaran_daun($tahun, null, $sampai) as d
    left join milik as m on coalesce(d.kode_sasaran, d.kode) = m.dari
),

jumlah as (
    select
        sasaran,
        program,
        sum(pagu) as pagu,
        sum(realisasi) as realisasi
    from daun
    group by grouping sets ((sasaran, program), (sasaran))
)

select
    sasaran,
    program,
    rumus.dari_p12(pagu) as pagu_rp,
    rumus.dari_p12(realisasi) as realisasi_rp,
    rumus.dari_p18(rumus.persen_serapan(realisasi, pagu)) as persen_serapan
from jumlah
order by sasaran nulls last, program nulls first
