-- one row per amendment of a step time of $tahun, oldest first
select kejadian, waktu, alasan, pelaku, dicatat_at
from ledger.kejadian_ubahan
where tahun = $tahun and urutan <= $sampai
order by urutan
