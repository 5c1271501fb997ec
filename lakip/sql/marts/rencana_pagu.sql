-- one row per row of the plan's table pagu in force
select *
from rumus.pagu($sampai)
order by kode_rekening, tahun, versi
