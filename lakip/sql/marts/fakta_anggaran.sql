-- one row per row of facts.anggaran that an upload claims
select f.*
from facts.anggaran as f
inner join ledger.unggahan as u on f.unggahan_id = u.id
