-- one row: the siklus of $tahun, none while nobody has opened it
select tahun, sop, baku_masing_masing, pelaku, waktu
from ledger.siklus
where tahun = $tahun and urutan <= $sampai
order by urutan desc
limit 1
