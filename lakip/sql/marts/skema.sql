-- one row: the number of the newest migration
select max(nomor) as nomor
from ledger.skema
