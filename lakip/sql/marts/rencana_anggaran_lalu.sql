-- one row per row of the plan's table anggaran_lalu in force
select *
from rumus.anggaran_lalu($sampai)
order by kode_rekening, tahun
