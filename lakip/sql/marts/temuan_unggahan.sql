-- one row per finding of the upload with this id, in its own order, with the decision that counts if there is one
select
    t.nomor,
    t."check",
    t.severity,
    t.sheet,
    t.cell,
    t.raw,
    t."value",
    t.message,
    t.guidance,
    t.isi,
    t.ada_usulan,
    k.pilihan,
    k.nilai,
    k.pelaku as oleh,
    k.waktu
from ledger.temuan as t
left join rumus.keputusan_berlaku($sampai) as k on t.unggahan_id = k.unggahan_id and t.nomor = k.nomor
where t.unggahan_id = $id
order by t.nomor
