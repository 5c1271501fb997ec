-- one row per indikator in force of $lingkup (null = all) and triwulan, worked out anew to be kept: rows of a unit
-- beside each other, so that its page reads few blocks
select *
from hitung.hasil_indikator($tahun, $lingkup, $sampai)
order by unit, kode, triwulan
