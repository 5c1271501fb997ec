-- one row per mean: of each sasaran and tujuan, of each unit kerja that carries an indikator, and of the agency. One
-- query, because planning the formulas costs more than computing them. $varian is null or a list with one kebijakan.
with
kebijakan as (select * from rumus.kebijakan_berlaku($tahun, $sampai, varian := $varian)),

berbobot as materialized (select * from rumus.capaian_berbobot($tahun, $triwulan, $sampai, varian := $varian)),

-- a unit answers for its indikator of every level, sasaran and agency only for those that count
anggota as (
    select 'sasaran' as tingkat, kode_sasaran as induk, * from berbobot where dihitung
    union all
    select 'instansi' as tingkat, '' as induk, * from berbobot where dihitung
    union all
    select 'unit' as tingkat, unit as induk, * from berbobot
),

rata as (
    select
        tingkat,
        induk as kode,
        rumus.rata_persen(
            sum(p * w), sum(w) filter (where p is not null), any_value(urutan_batas), any_value(batas_rata)
        ) as persen,
        count(p_ada) as n_ada,
        count(*) as n_total
    from anggota
    group by tingkat, induk
),

sasaran as (
    select
        s.kode,
        s.uraian,
        s.induk,
        s.baris,
        r.persen,
        coalesce(r.n_ada, 0) as n_ada,
        coalesce(r.n_total, 0) as n_total
    from rumus.sasaran_lengkap($sampai) as s
    left join rata as r on s.kode = r.kode and r.tingkat = 'sasaran'
    where s.jenis = 'Sasaran'
),

tujuan as (
    select
        t.kode,
        any_value(t.uraian) as uraian,
        any_value(t.baris) as baris,
        rumus.bagi_bulat(sum(s.persen), count(s.persen)) as persen,
        count(s.persen) as n_ada,
        count(s.kode) as n_total
    from rumus.sasaran($sampai) as t
    left join sasaran as s on t.kode = s.induk
    where t.jenis = 'Tujuan'
    group by t.kode
),

unit_kerja as (
    select r.kode, u.nama, u.baris, r.persen, r.n_ada, r.n_total
    from rata as r
    left join rumus.unit_kerja($sampai) as u on r.kode = u.kode
    where r.tingkat = 'unit'
),

instansi as (
    select
        s.persen as menurut_sasaran,
        i.persen as menurut_indikator,
        case when k.rata_instansi = 'menurut_indikator' then i.persen else s.persen end as persen,
        coalesce(i.n_ada, 0) as n_ada,
        coalesce(i.n_total, 0) as n_total
    from (select rumus.bagi_bulat(sum(persen), count(persen)) as persen from sasaran) as s
    cross join kebijakan as k
    left join rata as i on i.tingkat = 'instansi'
),

semua as (
    select 'sasaran' as tingkat, * from sasaran
    union all by name
    select 'tujuan' as tingkat, * from tujuan
    union all by name
    select 'unit' as tingkat, * from unit_kerja
    union all by name
    select 'instansi' as tingkat, * from instansi
)

select
    s.tingkat,
    s.kode,
    s.uraian,
    s.nama,
    s.induk,
    rumus.dari_p18(s.persen) as persen_capaian,
    p.label as predikat,
    s.n_ada,
    s.n_total,
    rumus.dari_p18(s.menurut_sasaran) as menurut_sasaran,
    rumus.dari_p18(s.menurut_indikator) as menurut_indikator
from semua as s
cross join kebijakan as k
left join rumus.pita($sampai) as p
    on
        k.skala = p.skala
        and rumus.dalam_pita(
            rumus.nilai_peringkat(s.persen, k.pembulatan_predikat),
            p.bawah, p.bawah_termasuk, p.atas, p.atas_termasuk
        )
order by s.tingkat, s.baris, s.kode
