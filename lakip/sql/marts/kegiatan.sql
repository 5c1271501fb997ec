-- one row per sub kegiatan reported in $tahun: the target and realisasi of its output, a year value before the quarters
select
    kode,
    any_value(nilai) filter (where ukuran = 'target' and periode = 0) as target_nilai,
    coalesce(
        any_value(nilai) filter (where ukuran = 'realisasi' and periode = 0),
        sum(nilai) filter (where ukuran = 'realisasi' and periode > 0)
    ) as realisasi_nilai
from rumus.kegiatan_kini($tahun, $sampai)
group by kode
order by kode
