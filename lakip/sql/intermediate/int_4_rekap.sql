-- one row per indikator in force with the percentage and the weight it enters a mean with, by the kebijakan;
-- one without a percentage has neither and is only counted
create macro rumus.capaian_berbobot(tahun_ini, triwulan_ini, sampai) as table
select
    c.kode,
    c.unit,
    c.kode_sasaran,
    c.dihitung,
    k.urutan_batas,
    k.batas_rata,
    k.skala as skala_rata,
    k.pembulatan_predikat as pembulatan,
    case
        when k.urutan_batas = 'batas_lalu_rata' then c.persen_dibatasi
        else coalesce(c.persen, c.persen_dibatasi)
    end as p_ada,
    coalesce(p_ada, case when k.data_kosong = 'nol' then 0::hugeint end) as p,
    case when k.rata_indikator = 'berbobot' then cast(coalesce(c.bobot, 0) * 100000000 as hugeint) else 1::hugeint end as w
from rumus.capaian_indikator(tahun_ini, triwulan_ini, sampai) as c
cross join rumus.kebijakan_berlaku(tahun_ini, sampai) as k;

-- one row per sasaran of jenis Sasaran, also those without any indikator that counts
create macro rumus.rekap_sasaran(tahun_ini, triwulan_ini, sampai) as table
select
    s.kode,
    any_value(s.uraian) as uraian,
    any_value(s.induk) as induk,
    any_value(s.baris) as baris,
    rumus.rata_persen(
        sum(c.p * c.w), sum(c.w) filter (where c.p is not null), any_value(c.urutan_batas), any_value(c.batas_rata)
    ) as persen,
    count(c.p_ada) as n_ada,
    count(c.kode) as n_total
from rumus.sasaran(sampai) as s
left join rumus.capaian_berbobot(tahun_ini, triwulan_ini, sampai) as c on s.kode = c.kode_sasaran and c.dihitung
where s.jenis = 'Sasaran'
group by s.kode;

-- a mean with its predikat on the scale of the kebijakan
create macro rumus.predikat_rata(persen_rata, tahun_ini, sampai) as (
    select p.label
    from rumus.kebijakan_berlaku(tahun_ini, sampai) as k
    inner join rumus.pita(sampai) as p
        on
            k.skala = p.skala
            and rumus.dalam_pita(
                rumus.nilai_peringkat(persen_rata, k.pembulatan_predikat),
                p.bawah, p.bawah_termasuk, p.atas, p.atas_termasuk
            )
);
