-- one row per row of the plan's table instansi in force
select *
from rumus.instansi($sampai)
order by kunci
