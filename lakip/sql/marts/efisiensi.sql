-- one row per question of $tanya (a list of structs: persen capaian in p18, rupiah in sen), in its order, and last the
-- sum of all that can be computed (nomor null): efficiency by SELISIH, RASIO and BIAYA
with
tanya as (
    select unnest(
        cast(
            $tanya as struct(nomor integer, capaian hugeint, pagu hugeint, realisasi hugeint)[]
        ),
        max_depth := 2
    )
),

dihitung as (
    select
        *,
        rumus.bagi(100 * realisasi, pagu) as serapan,
        case when pagu > 0 and realisasi is not null then rumus.nilai_keluaran(capaian, pagu) end as keluaran
    from tanya
),

dengan_jumlah as (
    select * from dihitung
    union all by name
    select
        cast(sum(pagu) as hugeint) as pagu,
        cast(sum(realisasi) as hugeint) as realisasi,
        cast(sum(keluaran) as hugeint) as keluaran
    from dihitung
    where keluaran is not null
)

select
    nomor,
    rumus.dari_sen(pagu) as pagu_rp,
    rumus.dari_sen(realisasi) as realisasi_rp,
    rumus.dari_p18(serapan) as persen_serapan,
    rumus.dari_p18(rumus.efisiensi_selisih(capaian, serapan)) as selisih,
    rumus.efisiensi_simpulan(capaian, serapan) as simpulan,
    rumus.dari_p18(rumus.efisiensi_rasio(capaian, serapan)) as rasio,
    rumus.dari_sen(rumus.efisiensi_biaya(keluaran, realisasi)) as biaya_rp,
    rumus.dari_p18(rumus.efisiensi_persen(keluaran, realisasi)) as persen_efisiensi,
    rumus.dari_p18(rumus.nilai_efisiensi(rumus.efisiensi_persen(keluaran, realisasi))) as nilai_efisiensi
from dengan_jumlah
order by nomor nulls last
