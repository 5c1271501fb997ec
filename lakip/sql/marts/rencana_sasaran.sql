-- one row per row of the plan's table sasaran in force
select *
from rumus.sasaran($sampai)
order by kode
