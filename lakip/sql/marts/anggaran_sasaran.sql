-- one row per sasaran and program of the leaves that serve it, and one per sasaran (program null); sasaran null =
-- leaves whose kode_sasaran leads to no row of jenis Sasaran; against the pagu of $versi (null = the newest)
with
daun as (
    select
        sasaran,
        pagu,
        realisasi,
        array_to_string(string_split(kode, '.')[1:3], '.') as program
    from rumus.anggaran_daun_sasaran($tahun, $sampai, sampai_versi := $versi)
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
