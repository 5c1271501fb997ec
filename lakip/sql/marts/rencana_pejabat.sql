-- one row per row of the plan's table pejabat in force
select *
from rumus.pejabat($sampai)
order by jabatan, dari, nama
