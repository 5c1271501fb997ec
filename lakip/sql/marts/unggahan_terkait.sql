-- one row per upload of $id, and per decision on one of them
select
    id,
    tahun
from ledger.unggahan
where list_contains($id, id) or list_contains($id, asal_id)
