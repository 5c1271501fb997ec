-- one row per mean and triwulan: of each sasaran and each unit kerja named in `lingkup` (null = all), and of every tujuan
-- and the agency, which stand on the sums of all sasaran. Percentages in p18; jumlah and bobot are the two sums a mean is
-- made of. Loaded twice: `sumber` is hitung (computed as of an audit number) and simpan (from what is kept).
create macro sumber.rekap(tahun_ini, lingkup, sampai, varian := null) as table
with
kebijakan as (select * from rumus.kebijakan_berlaku(tahun_ini, sampai, varian := varian)),

-- a unit answers for its indikator of every level, sasaran and agency only for those that count; both in one pass: two
-- passes over one CTE under a UNION never ended on a large replaced year (DuckDB 1.5.5; duckdb#24961 tells of one alike)
jumlah as (
    select
        case when grouping(unit) = 1 then 'sasaran' else 'unit' end as tingkat,
        coalesce(unit, kode_sasaran) as kode,
        triwulan,
        {
            'jumlah': sum(p * w),
            'bobot': sum(w) filter (where p is not null),
            'n_ada': count(persen_dibatasi),
            'n_total': count(*)
        } as semua,
        {
            'jumlah': sum(p * w) filter (where dihitung),
            'bobot': sum(w) filter (where dihitung and p is not null),
            'n_ada': count(persen_dibatasi) filter (where dihitung),
            'n_total': count(*) filter (where dihitung)
        } as terhitung,
        case when tingkat = 'unit' then semua else terhitung end as isi
    from sumber.hasil_indikator(tahun_ini, null, sampai, varian := varian)
    where lingkup is null or list_contains(lingkup, unit) or list_contains(lingkup, kode_sasaran)
    group by grouping sets ((kode_sasaran, triwulan), (unit, triwulan))
),

jumlah_utuh as (
    select
        tingkat,
        kode,
        triwulan,
        isi.*,
        rumus.utuh(isi.jumlah) as jumlah_utuh,
        rumus.utuh(isi.bobot) as bobot_utuh
    from jumlah
    where rumus.dalam_lingkup(kode, lingkup)
),

rata as (
    select
        j.* exclude (jumlah_utuh, bobot_utuh),
        cast(
            rumus.rata_persen(j.jumlah_utuh, j.bobot_utuh, k.urutan_batas, k.batas_rata) as decimal(38, 0)
        ) as persen
    from jumlah_utuh as j
    cross join kebijakan as k
),

sasaran as materialized (
    select
        s.kode,
        s.uraian,
        s.induk,
        s.baris,
        n.triwulan,
        r.jumlah,
        r.bobot,
        r.persen,
        coalesce(r.n_ada, 0) as n_ada,
        coalesce(r.n_total, 0) as n_total
    from rumus.sasaran_lengkap(sampai) as s
    cross join (values (0), (1), (2), (3), (4)) as n (triwulan)
    left join rata as r on s.kode = r.kode and n.triwulan = r.triwulan and r.tingkat = 'sasaran'
    where s.jenis = 'Sasaran' and rumus.dalam_lingkup(s.kode, lingkup)
),

semua_sasaran as materialized (
    select * from sumber.rata_lain(tahun_ini)
    where not rumus.dalam_lingkup(kode, lingkup)
    union all by name
    select triwulan, kode, induk, jumlah, bobot, persen, n_ada, n_total from sasaran
),

jumlah_tujuan as (
    select
        t.kode,
        n.triwulan,
        any_value(t.uraian) as uraian,
        any_value(t.baris) as baris,
        rumus.utuh(sum(s.persen)) as jumlah_rata,
        count(s.persen) as n_ada,
        count(s.kode) as n_total
    from rumus.sasaran(sampai) as t
    cross join (values (0), (1), (2), (3), (4)) as n (triwulan)
    left join semua_sasaran as s on t.kode = s.induk and n.triwulan = s.triwulan
    where t.jenis = 'Tujuan'
    group by t.kode, n.triwulan
),

tujuan as (
    select * exclude (jumlah_rata), rumus.bagi_bulat(jumlah_rata, n_ada) as persen
    from jumlah_tujuan
),

unit_kerja as (
    select r.kode, r.triwulan, u.nama, u.baris, r.jumlah, r.bobot, r.persen, r.n_ada, r.n_total
    from rata as r
    left join rumus.unit_kerja(sampai) as u on r.kode = u.kode
    where r.tingkat = 'unit'
),

jumlah_instansi as (
    select
        n.triwulan,
        rumus.utuh(sum(s.jumlah)) as jumlah,
        rumus.utuh(sum(s.bobot)) as bobot,
        rumus.utuh(sum(s.persen)) as jumlah_rata,
        count(s.persen) as banyak_rata,
        coalesce(sum(s.n_ada), 0) as n_ada,
        coalesce(sum(s.n_total), 0) as n_total
    from (values (0), (1), (2), (3), (4)) as n (triwulan)
    left join semua_sasaran as s on n.triwulan = s.triwulan
    group by n.triwulan
),

instansi as (
    select
        j.triwulan,
        rumus.bagi_bulat(j.jumlah_rata, j.banyak_rata) as menurut_sasaran,
        rumus.rata_persen(j.jumlah, j.bobot, k.urutan_batas, k.batas_rata) as menurut_indikator,
        k.rata_instansi,
        j.n_ada,
        j.n_total
    from jumlah_instansi as j
    cross join kebijakan as k
),

semua as (
    select 'sasaran' as tingkat, * from sasaran
    union all by name
    select 'tujuan' as tingkat, * from tujuan
    union all by name
    select 'unit' as tingkat, * from unit_kerja
    union all by name
    select
        'instansi' as tingkat,
        '' as kode,
        case when rata_instansi = 'menurut_indikator' then menurut_indikator else menurut_sasaran end as persen,
        * exclude (rata_instansi)
    from instansi
)

select
    tahun_ini as tahun,
    d.triwulan,
    d.tingkat,
    d.kode,
    d.uraian,
    d.nama,
    d.induk,
    d.baris,
    cast(d.jumlah as decimal(38, 0)) as jumlah,
    cast(d.bobot as decimal(38, 0)) as bobot,
    cast(d.persen as decimal(38, 0)) as persen,
    p.label as predikat,
    cast(d.n_ada as bigint) as n_ada,
    cast(d.n_total as bigint) as n_total,
    cast(d.menurut_sasaran as decimal(38, 0)) as menurut_sasaran,
    cast(d.menurut_indikator as decimal(38, 0)) as menurut_indikator
from semua as d
left join rumus.pita_persen(tahun_ini, sampai, varian := varian) as p on rumus.di_pita(d.persen, p);
