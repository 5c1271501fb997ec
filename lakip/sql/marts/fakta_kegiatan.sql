-- one row per row of facts.kegiatan that an upload claims
select f.*
from facts.kegiatan as f
inner join ledger.unggahan as u on f.unggahan_id = u.id
