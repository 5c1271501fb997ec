-- one row: a finding with what waits for its decision, the decision that counts if there is one, and whether its upload counts
select
    t.*,
    k.pilihan,
    k.pelaku as oleh,
    k.waktu,
    t.unggahan_id in (select id from rumus.unggahan_sah($sampai)) as sah
from ledger.temuan as t
left join rumus.keputusan_berlaku($sampai) as k on t.unggahan_id = k.unggahan_id and t.nomor = k.nomor
where t.unggahan_id = $id and t.nomor = $nomor
