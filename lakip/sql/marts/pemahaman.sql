-- one row: what was understood of the upload with this id, as JSON
select pemetaan, periksa, lembar
from ledger.pemahaman
where unggahan_id = $id
