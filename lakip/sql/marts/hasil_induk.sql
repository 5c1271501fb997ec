-- one row per unit kerja or sasaran that the kept indikator of $lingkup count for
select distinct unnest([unit, kode_sasaran]) as induk
from simpan.hasil_indikator($tahun, $lingkup, $sampai)
