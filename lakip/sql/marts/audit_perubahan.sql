-- one row: the newest audit number of what is not among the acts $selain, 0 without any
select coalesce(max(nomor), 0) as nomor
from ledger.audit
where not list_contains($selain, tindakan)
