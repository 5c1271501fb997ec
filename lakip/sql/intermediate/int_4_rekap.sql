-- one row per indikator in force with the percentage and the weight it enters a mean with, by the kebijakan of the
-- year or by `varian`; one without a percentage has neither and is only counted
create macro rumus.capaian_berbobot(tahun_ini, triwulan_ini, sampai, varian := null) as table
select
    c.kode,
    c.nama,
    c.unit,
    c.kode_sasaran,
    c.baris_sasaran,
    c.baris,
    c.dihitung,
    c.predikat_capaian,
    k.urutan_batas,
    k.batas_rata,
    case
        when k.urutan_batas = 'batas_lalu_rata' then c.persen_dibatasi
        else coalesce(c.persen, c.persen_dibatasi)
    end as p_ada,
    coalesce(p_ada, case when k.data_kosong = 'nol' then 0::hugeint end) as p,
    case
        when k.rata_indikator = 'berbobot' then cast(coalesce(c.bobot, 0) * 100000000 as hugeint)
        else 1::hugeint
    end as w
from rumus.capaian_indikator(tahun_ini, triwulan_ini, sampai, varian := varian) as c
cross join rumus.kebijakan_berlaku(tahun_ini, sampai, varian := varian) as k;
