-- one row per indikator with a Perjanjian Kinerja target for the year: the targets of the newest version (Perubahan over
-- Pergeseran over Murni), t0 of the year and t1 to t4 of the triwulan, each with its value t in p12
create macro rumus.target_kuartal(tahun_ini, lingkup, sampai) as table
with
berlaku as (
    select
        indikator,
        periode,
        rumus.peringkat_versi(versi) as peringkat,
        {
            't': rumus.p12(nilai), 'rendah': rumus.p12(rendah), 'tinggi': rumus.p12(tinggi), 'predikat': predikat,
            'berisi': coalesce(nilai, rendah) is not null or predikat is not null,
            'raw': raw, 'cell': cell, 'urutan': urutan, 'versi': versi
        } as isi
    from rumus.target(sampai)
    where tahun = tahun_ini and jenis = 'PK' and rumus.dalam_lingkup(indikator, lingkup)
)

select
    indikator,
    arg_max(isi.versi, peringkat) as versi,
    arg_max(isi, peringkat) filter (where periode = 0) as t0,
    arg_max(isi, peringkat) filter (where periode = 1) as t1,
    arg_max(isi, peringkat) filter (where periode = 2) as t2,
    arg_max(isi, peringkat) filter (where periode = 3) as t3,
    arg_max(isi, peringkat) filter (where periode = 4) as t4
from berlaku
group by indikator;
