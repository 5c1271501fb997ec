-- one row per setting of the agency
select kunci, nilai
from rumus.instansi($sampai)
order by kunci
