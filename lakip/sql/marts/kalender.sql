-- one row per calendar day that differs from an ordinary one
select tanggal, jenis, keterangan
from ledger.kalender
where urutan <= $sampai
qualify row_number() over (partition by tanggal, jenis order by urutan desc) = 1
order by tanggal, jenis
