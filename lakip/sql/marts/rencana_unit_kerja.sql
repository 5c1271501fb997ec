-- one row per row of the plan's table unit_kerja in force
select *
from rumus.unit_kerja($sampai)
order by kode
