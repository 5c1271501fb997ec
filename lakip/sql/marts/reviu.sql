-- one row per statement of the checklist a reviewer has answered for $tahun: the newest answer; '' = taken back
select butir, jawaban, keterangan, pelaku, waktu
from ledger.reviu
where tahun = $tahun and urutan <= $sampai
qualify row_number() over (partition by butir order by urutan desc) = 1
order by butir
