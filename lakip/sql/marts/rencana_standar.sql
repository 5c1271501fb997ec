-- one row per row of the plan's table standar in force
select *
from rumus.standar($sampai)
order by indikator, tahun, tingkat
