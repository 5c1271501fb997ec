-- one row per internal approval of an edition of $tahun, oldest first
select *
from ledger.persetujuan
where tahun = $tahun and urutan <= $sampai
order by urutan
