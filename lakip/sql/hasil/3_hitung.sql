-- one row per mean and triwulan, computed as of audit number `sampai`
create macro hitung.hasil_rekap(tahun_ini, sampai, varian := null) as table
select *
from hitung.rekap(tahun_ini, null, sampai, varian := varian);
