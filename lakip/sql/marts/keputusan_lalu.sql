-- one row per settled doubt of a unit's uploads of $tahun that count, oldest decision first
select
    t."check",
    t.raw,
    t."value",
    t.isi,
    u.versi,
    k.pilihan,
    k.nilai,
    k.pelaku as oleh,
    k.waktu
from ledger.temuan as t
inner join rumus.unggahan_sah($sampai) as u on t.unggahan_id = u.id
inner join rumus.keputusan_berlaku($sampai) as k on t.unggahan_id = k.unggahan_id and t.nomor = k.nomor
where u.tahun = $tahun and u.unit = $unit and t.isi is not null
order by k.urutan, t.nomor
