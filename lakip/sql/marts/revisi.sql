-- one row per revision opened for the LAKIP of $tahun, oldest first
select urutan, nomor, alasan, pelaku, waktu
from ledger.revisi
where tahun = $tahun and urutan <= $sampai
order by urutan
