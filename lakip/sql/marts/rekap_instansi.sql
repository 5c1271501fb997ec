-- one row: the whole agency, as the mean of sasaran and as the mean of indikator; the kebijakan names the one that counts
with
menurut_sasaran as (
    select rumus.bagi_bulat(sum(persen), count(persen)) as persen
    from rumus.rekap_sasaran($tahun, $triwulan, $sampai)
),

menurut_indikator as (
    select
        rumus.rata_persen(
            sum(p * w), sum(w) filter (where p is not null), any_value(urutan_batas), any_value(batas_rata)
        ) as persen,
        count(p_ada) as n_ada,
        count(*) as n_total
    from rumus.capaian_berbobot($tahun, $triwulan, $sampai)
    where dihitung
),

pilihan as (
    select
        s.persen as p_sasaran,
        i.persen as p_indikator,
        i.n_ada,
        i.n_total,
        case when k.rata_instansi = 'menurut_indikator' then i.persen else s.persen end as persen
    from menurut_sasaran as s
    cross join menurut_indikator as i
    cross join rumus.kebijakan_berlaku($tahun, $sampai) as k
)

select
    rumus.dari_p18(persen) as persen_capaian,
    rumus.predikat_rata(persen, $tahun, $sampai) as predikat,
    n_ada,
    n_total,
    rumus.dari_p18(p_sasaran) as menurut_sasaran,
    rumus.dari_p18(p_indikator) as menurut_indikator
from pilihan
