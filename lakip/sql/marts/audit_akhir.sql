-- one row: the newest audit row, or none in a new store
select nomor, h
from ledger.audit
order by nomor desc
limit 1
