-- one row per finding of the uploads of tahun that still count; doubts without a decision first
select
    t.unggahan_id,
    t.nomor,
    u.unit,
    u.nama_berkas,
    u.versi,
    t."check",
    t.severity,
    t.sheet,
    t.cell,
    t.raw,
    t."value",
    t.message,
    t.guidance,
    json_extract_string(t.isi, '$[0].baris.indikator') as indikator,
    k.pilihan,
    k.nilai,
    k.pelaku as oleh,
    k.waktu
from ledger.temuan as t
inner join rumus.unggahan_sah($sampai) as u on t.unggahan_id = u.id
left join rumus.keputusan_berlaku($sampai) as k on t.unggahan_id = k.unggahan_id and t.nomor = k.nomor
where u.tahun = $tahun and coalesce($unit, u.unit) = u.unit
order by t.severity = 'tanya' and k.nomor is null desc, t.severity desc, u.urutan desc, t.nomor
