-- one row per indikator in force and triwulan, as kept by the write that changed it last
create macro simpan.hasil_indikator(tahun_ini, lingkup, sampai, varian := null) as table
select *
from ledger.hasil_indikator
where tahun = tahun_ini and rumus.dalam_lingkup(kode, lingkup);

-- the sums of sasaran that are kept
create macro simpan.rata_lain(tahun_ini) as table
select triwulan, kode, induk, jumlah, bobot, persen, n_ada, n_total
from ledger.hasil_rekap
where tahun = tahun_ini and tingkat = 'sasaran';

-- one row per mean and triwulan, as kept
create macro simpan.hasil_rekap(tahun_ini, sampai, varian := null) as table
select *
from ledger.hasil_rekap
where tahun = tahun_ini;
