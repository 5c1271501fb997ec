-- one row per indikator in force: target, realisasi, persen capaian (floored at 0, uncapped) and the one used for
-- averages (capped), up to and including `triwulan` (0 = the year), by the kebijakan of the year or by `varian`;
-- percentages in p18
create macro rumus.capaian_indikator(tahun_ini, triwulan_ini, sampai, varian := null) as table
with
kebijakan as (select * from rumus.kebijakan_berlaku(tahun_ini, sampai, varian := varian)),

pita as (select * from rumus.pita(sampai)),

-- a predicate is compared by its position on the Skala Nilai of the indicator: the top band is the largest number
jenjang as (
    select skala, kode, label, bawah, bawah_termasuk, atas, atas_termasuk, -urut as tingkat
    from pita
),

dasar as (
    select
        i.* replace (rumus.batas_berlaku(i.batas, k.urutan_batas, k.batas_rata) as batas),
        k.skala as skala_capaian,
        k.pembulatan_predikat,
        rumus.p18(k.naik_target_nol_realisasi_nol) as naik_nol_nol,
        rumus.p18(k.naik_target_nol_realisasi_ada) as naik_nol_ada,
        rumus.p18(k.turun_target_nol_realisasi_nol) as turun_nol_nol,
        rumus.p18(k.turun_target_nol_realisasi_ada) as turun_nol_ada,
        t.t,
        rumus.p12(t.rincian.rendah) as t_rendah,
        rumus.p12(t.rincian.tinggi) as t_tinggi,
        t.rincian.predikat as t_predikat,
        t.rincian.raw as t_raw,
        t.rincian.cell as t_cell,
        t.rincian.urutan as t_urutan,
        t.versi as versi_target,
        r.r,
        r.rendah as r_rendah,
        r.tinggi as r_tinggi,
        r.predikat as r_predikat,
        r.raw as r_raw,
        coalesce(r.status, 'belum_ada') as status_realisasi,
        r.status_data,
        r.tahun_data,
        r.s_d,
        r.unggahan_id,
        r.sheet,
        r.cell
    from rumus.indikator_berlaku(tahun_ini, sampai) as i
    cross join kebijakan as k
    left join rumus.target_gabungan(tahun_ini, triwulan_ini, sampai) as t on i.kode = t.indikator
    left join rumus.realisasi_gabungan(tahun_ini, triwulan_ini, sampai) as r on i.kode = r.indikator
),

berjenjang as (
    select
        d.*,
        coalesce(tp.tingkat, tn.tingkat) as t_tingkat,
        coalesce(rp.tingkat, rn.tingkat) as r_tingkat
    from dasar as d
    left join jenjang as tp
        on d.skala = tp.skala and lower(d.t_predikat) in (lower(tp.kode), lower(tp.label))
    left join jenjang as tn
        on
            d.skala = tn.skala and d.t_predikat is null
            and rumus.dalam_pita(d.t, tn.bawah, tn.bawah_termasuk, tn.atas, tn.atas_termasuk)
    left join jenjang as rp
        on d.skala = rp.skala and d.r is null and lower(d.r_predikat) in (lower(rp.kode), lower(rp.label))
    left join jenjang as rn
        on
            d.skala = rn.skala
            and rumus.dalam_pita(d.r, rn.bawah, rn.bawah_termasuk, rn.atas, rn.atas_termasuk)
),

dihitung_persen as (
    select
        *,
        case
            when status_realisasi <> 'ada' then null
            else rumus.persen_capaian(
                rumus, polaritas,
                r, r_predikat, r_tingkat,
                t, t_rendah, t_tinggi, t_predikat, t_tingkat,
                naik_nol_nol, naik_nol_ada, turun_nol_nol, turun_nol_ada
            )
        end as persen_mentah
    from berjenjang
),

dibatasi as (
    select
        *,
        rumus.lantai_nol(persen_mentah) as persen,
        case
            when status_realisasi = 'ada' then rumus.persen_dipakai(persen, rumus, r, t, batas)
        end as persen_dibatasi
    from dihitung_persen
),

dinilai as (
    select *, rumus.nilai_peringkat(coalesce(persen, persen_dibatasi), pembulatan_predikat) as nilai_peringkat
    from dibatasi
)

select
    d.*,
    p.label as predikat_capaian,
    p.urut as urut_predikat,
    case
        when d.status_realisasi <> 'ada' then d.status_realisasi
        when d.persen_dibatasi is null then 'tidak_dapat_dihitung'
        when d.r = 0 then 'nihil'
        else 'ada'
    end as status
from dinilai as d
left join pita as p
    on
        d.skala_capaian = p.skala
        and rumus.dalam_pita(d.nilai_peringkat, p.bawah, p.bawah_termasuk, p.atas, p.atas_termasuk);
