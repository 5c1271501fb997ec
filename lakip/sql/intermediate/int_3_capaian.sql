-- one row per indikator in force and triwulan (0 = the year): persen capaian (floored at 0, uncapped), the one used for
-- averages (capped), its kriteria, and the percentage p and weight w it enters a mean with, by the kebijakan of the year
-- or by `varian`; percentages in p18. One without a percentage has no p, unless missing ones count as zero.
create macro rumus.capaian_tahun(tahun_ini, lingkup, sampai, varian := null) as table
with
kebijakan as (
    select
        *,
        rumus.p18(naik_target_nol_realisasi_nol) as naik_nol_nol,
        rumus.p18(naik_target_nol_realisasi_ada) as naik_nol_ada,
        rumus.p18(turun_target_nol_realisasi_nol) as turun_nol_nol,
        rumus.p18(turun_target_nol_realisasi_ada) as turun_nol_ada
    from rumus.kebijakan_berlaku(tahun_ini, sampai, varian := varian)
),

pita as materialized (select * from rumus.pita_nilai(sampai)),

-- a predicate is compared by its position on the Skala Nilai of the indikator: the top band is the largest number
berjenjang as (
    select
        b.* replace (rumus.batas_berlaku(b.batas, k.urutan_batas, k.batas_rata) as batas),
        k.rata_indikator,
        k.urutan_batas,
        k.batas_rata,
        k.data_kosong,
        k.naik_nol_nol,
        k.naik_nol_ada,
        k.turun_nol_nol,
        k.turun_nol_ada,
        -tp.urut as t_tingkat,
        -rp.urut as r_tingkat
    from rumus.bahan_capaian(tahun_ini, lingkup, sampai) as b
    cross join kebijakan as k
    left join pita as tp
        on b.skala = tp.skala and rumus.pada_jenjang(b.t_predikat is null, b.t, b.t_predikat, tp)
    left join pita as rp
        on b.skala = rp.skala and rumus.pada_jenjang(b.r is not null, b.r, b.r_predikat, rp)
),

dihitung_pecahan as (
    select
        *,
        rumus.p18(batas) as batas_p18,
        case
            when status_realisasi = 'ada'
                then
                    rumus.persen_capaian(
                        rumus, polaritas,
                        r_hitung, r_predikat, r_tingkat,
                        t_hitung, t_rendah * 1000000, t_tinggi * 1000000, t_predikat, t_tingkat,
                        naik_nol_nol, naik_nol_ada, turun_nol_nol, turun_nol_ada
                    )
        end as pecahan
    from berjenjang
),

diringkas as (
    select
        *,
        rumus.ringkas(pecahan.a, pecahan.b) as pembilang,
        rumus.ringkas(pecahan.b, pecahan.b) as penyebut
    from dihitung_pecahan
),

dibagi as (select *, rumus.bagi(pembilang, penyebut) as persen_mentah from diringkas),

dibatasi as (
    select
        *,
        rumus.lantai_nol(persen_mentah) as persen,
        case
            when status_realisasi = 'ada' then rumus.persen_dipakai(persen, rumus, r_hitung, t_hitung, batas_p18)
        end as persen_dibatasi
    from dibagi
),

dinilai as (
    select *, coalesce(persen, persen_dibatasi) as persen_dinilai
    from dibatasi
)

select
    d.* exclude (pecahan, pembilang, penyebut, persen_mentah, batas_p18),
    p.label as predikat_capaian,
    p.urut as urut_predikat,
    case
        when d.status_realisasi <> 'ada' then d.status_realisasi
        when d.persen_dibatasi is null then 'tidak_dapat_dihitung'
        when d.r_hitung = 0 then 'nihil'
        else 'ada'
    end as status,
    case when d.urutan_batas = 'batas_lalu_rata' then d.persen_dibatasi else d.persen_dinilai end as p_ada,
    coalesce(p_ada, case when d.data_kosong = 'nol' then 0::hugeint end) as p,
    case
        when d.rata_indikator = 'berbobot' then cast(coalesce(d.bobot, 0) * 100000000 as hugeint) else 1::hugeint
    end as w
from dinilai as d
left join rumus.pita_persen(tahun_ini, sampai, varian := varian) as p on rumus.di_pita(d.persen_dinilai, p);

-- the same of the one triwulan
create macro rumus.capaian_indikator(tahun_ini, triwulan_ini, sampai, varian := null) as table
select *
from rumus.capaian_tahun(tahun_ini, null, sampai, varian := varian)
where triwulan = triwulan_ini;
