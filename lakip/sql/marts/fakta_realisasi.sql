-- one row per row of facts.realisasi that an upload claims
select f.*
from facts.realisasi as f
inner join ledger.unggahan as u on f.unggahan_id = u.id
