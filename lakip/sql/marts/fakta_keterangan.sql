-- one row per row of facts.keterangan that an upload claims
select f.*
from facts.keterangan as f
inner join ledger.unggahan as u on f.unggahan_id = u.id
