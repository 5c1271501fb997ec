-- Persen capaian by the rumus of the indicator (contract §4.1); null = it can't be computed. r, t and the bounds in
-- p12, the four zero rules of the kebijakan in p18, tingkat = position on the Skala Nilai; result in p18, not floored.
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
            then case when r between t_rendah and t_tinggi then 100000000000000000000::hugeint else 0::hugeint end
        when r is not null and t is not null then rumus.persen_tercapai(r, t, polaritas)
        when t_tingkat is not null and r_tingkat is not null
            then rumus.persen_tercapai(r_tingkat, t_tingkat, polaritas)
        when t_predikat is not null and lower(t_predikat) = lower(r_predikat)
            then 100000000000000000000::hugeint
    end
);
