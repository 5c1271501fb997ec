-- one row per doubtful reading (tanya) or remark of an upload of $tahun that counts, and how it was settled; a missing
-- explanation is no remark on a figure: the report names what it lacks itself
select
    u.unit,
    coalesce(u.nama_berkas, u.sumber) as nama_berkas,
    t.unggahan_id,
    t.nomor,
    t."check",
    t.severity,
    t.sheet,
    t.cell,
    t.raw,
    t."value",
    t.message,
    k.pilihan,
    k.nilai,
    k.pelaku as oleh,
    k.waktu
from ledger.temuan as t
inner join rumus.unggahan_sah($sampai) as u on t.unggahan_id = u.id
left join rumus.keputusan_berlaku($sampai) as k on t.unggahan_id = k.unggahan_id and t.nomor = k.nomor
where u.tahun = $tahun and t."check" <> 'check_teks_wajib'
order by u.urutan, t.unggahan_id, t.nomor
