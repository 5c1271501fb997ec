-- one row per row of the plan's table target in force
select *
from rumus.target($sampai)
order by indikator, tahun, jenis, versi, periode
