-- one row: the newest version of the SOP
select nomor, judul, berlaku_dari, berlaku_sampai, waktu_tertulis, isi
from ledger.sop
where urutan <= $sampai
order by urutan desc
limit 1
