-- one row per tujuan, sasaran, program and below, in the order of the plan
select kode, jenis, uraian, induk, unit
from rumus.sasaran_lengkap($sampai)
order by baris, kode
