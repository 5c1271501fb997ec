-- one row per row of the plan's table realisasi_lalu in force
select *
from rumus.realisasi_lalu($sampai)
order by indikator, tahun
