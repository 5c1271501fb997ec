-- one row per imported plan workbook, newest first
select urutan, sha256, nama_berkas, pelaku, dibuat_at
from ledger.rencana
where urutan <= $sampai
order by urutan desc
