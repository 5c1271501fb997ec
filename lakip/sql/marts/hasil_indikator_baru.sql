-- one row per indikator in force of $lingkup (null = all) and triwulan, worked out anew to be kept
select *
from hitung.hasil_indikator($tahun, $lingkup, $sampai)
