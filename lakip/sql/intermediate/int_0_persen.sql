-- Persen capaian by the rumus of the indicator (contract §4.1) as a fraction; null = it can't be computed. r, t and the
-- bounds in p18, the four zero rules of the kebijakan in p18, tingkat = position on the Skala Nilai; not floored.
create macro rumus.persen_capaian(
    cara, polaritas,
    r, r_predikat, r_tingkat,
    t, t_rendah, t_tinggi, t_predikat, t_tingkat,
    naik_nol_nol, naik_nol_ada, turun_nol_nol, turun_nol_ada
) as (
    case
        when cara = 'RASIO' then rumus.persen_rasio(r, t, naik_nol_nol, naik_nol_ada)
        when cara = 'SELISIH' then rumus.persen_selisih(r, t, turun_nol_nol, turun_nol_ada)
        when cara = 'TERBALIK' then rumus.persen_terbalik(r, t, turun_nol_nol, turun_nol_ada)
        when cara = 'STABIL' then rumus.persen_stabil(r, t)
        when cara = 'RENTANG' then rumus.persen_rentang(r, coalesce(t_rendah, t), coalesce(t_tinggi, t), polaritas)
        when r is not null and t_rendah is not null
            then rumus.pecahan(100 * cast(r between t_rendah and t_tinggi as integer), 1)
        when r is not null and t is not null then rumus.persen_tercapai(r, t, polaritas)
        when t_tingkat is not null and r_tingkat is not null
            then rumus.persen_tercapai(r_tingkat, t_tingkat, polaritas)
        when t_predikat is not null and lower(t_predikat) = lower(r_predikat) then rumus.pecahan(100, 1)
    end
);

-- one row per band of a scale: the whole numbers in p12 it begins and ends with, both its own; null = open
create macro rumus.pita_nilai(sampai) as table
select
    skala,
    urut,
    kode,
    label,
    rumus.p12(bawah) + cast(not bawah_termasuk as integer) as mulai,
    rumus.p12(atas) - cast(not atas_termasuk as integer) as akhir
from rumus.pita(sampai);

-- one row per band a percentage in p18 is rated with: it begins with mulai and ends before lewat. A percentage is rated
-- after half up to 12 decimals, or as the kebijakan rounds; here that is done to the bounds, once, instead of to it.
create macro rumus.pita_persen(tahun_ini, sampai, varian := null) as table
with
pita as (
    select p.*, rumus.satuan_peringkat(k.pembulatan_predikat) as satuan
    from rumus.pita_nilai(sampai) as p
    inner join rumus.kebijakan_berlaku(tahun_ini, sampai, varian := varian) as k on p.skala = k.skala
)

select
    label,
    urut,
    rumus.bagi_atas(mulai, satuan) * satuan * 1000000 - satuan * 500000 as mulai,
    rumus.bagi_bawah(akhir, satuan) * satuan * 1000000 + satuan * 500000 as lewat
from pita;

create macro rumus.di_pita(persen, pita) as (
    (pita.mulai is null or persen >= pita.mulai) and (pita.lewat is null or persen < pita.lewat)
);

-- Whether a value stands on this band of the Skala Nilai of its indikator: by its number, or by the predikat it is
-- written with.
create macro rumus.pada_jenjang(menurut_angka, n, predikat, pita) as (
    case
        when menurut_angka then (pita.mulai is null or n >= pita.mulai) and (pita.akhir is null or n <= pita.akhir)
        else lower(predikat) in (lower(pita.kode), lower(pita.label))
    end
);
