-- one row: the newest code for the first admin, or none
select sidik, berlaku_sampai
from ledger.kode_admin
order by urutan desc
limit 1
