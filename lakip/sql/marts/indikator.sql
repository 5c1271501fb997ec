-- one row per indikator in force at the end of tahun, in the order of the plan
select *
from rumus.indikator_berlaku($tahun, $sampai)
order by baris_sasaran, kode_sasaran, baris, kode
