-- one row: whether the upload with this id is withdrawn now
select coalesce(arg_max(ditarik, urutan), false) as ditarik
from ledger.penarikan
where unggahan_id = $id
