-- one row per indikator, jenis and versi: the targets of tahun as they were written
select
    indikator,
    jenis,
    versi,
    any_value(raw) filter (where periode = 0) as target,
    any_value(nilai) filter (where periode = 0) as nilai,
    any_value(rendah) filter (where periode = 0) as rendah,
    any_value(tinggi) filter (where periode = 0) as tinggi,
    any_value(predikat) filter (where periode = 0) as predikat,
    any_value(raw) filter (where periode = 1) as tw_1,
    any_value(raw) filter (where periode = 2) as tw_2,
    any_value(raw) filter (where periode = 3) as tw_3,
    any_value(raw) filter (where periode = 4) as tw_4,
    any_value(nomor_sk) as nomor_sk,
    any_value(tanggal) as tanggal
from rumus.target($sampai)
where tahun = $tahun
group by indikator, jenis, versi
order by indikator, jenis, versi
