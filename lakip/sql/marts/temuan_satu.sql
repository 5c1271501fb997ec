-- one row: a finding with what waits for its decision, and the decision if there is one
select t.*, k.pilihan
from ledger.temuan as t
left join ledger.keputusan as k on t.unggahan_id = k.unggahan_id and t.nomor = k.nomor
where t.unggahan_id = $id and t.nomor = $nomor
