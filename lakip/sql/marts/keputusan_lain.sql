-- one row: the decision that now counts for the doubt which the claim with this id has settled
select b.*
from ledger.keputusan as k
inner join rumus.keputusan_berlaku($sampai) as b on k.unggahan_id = b.unggahan_id and k.nomor = b.nomor
where k.klaim_id = $id
