-- one row per row of the plan's table indikator in force
select *
from rumus.indikator($sampai)
order by kode
