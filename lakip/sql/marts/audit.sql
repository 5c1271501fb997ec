-- one row per audit row, in order
select nomor, waktu, pelaku, tindakan, objek, isi, prev, h
from ledger.audit
order by nomor
