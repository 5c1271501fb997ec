-- one row per mean of the units and sasaran in $lingkup (null = all), of every tujuan and the agency, and triwulan, worked
-- out anew from what is kept of the indikator
select *
from simpan.rekap($tahun, $lingkup, $sampai)
