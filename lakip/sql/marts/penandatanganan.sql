-- one row per recorded signature under an edition of $tahun, oldest first
select *
from ledger.penandatanganan
where tahun = $tahun and urutan <= $sampai
order by urutan
