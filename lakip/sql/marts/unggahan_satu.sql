-- one row: the upload with this id, whether or not it still counts
select *
from ledger.unggahan
where id = $id
