-- one row per upload of $tahun or before that counts: claimed and not withdrawn, in the order they came in
select
    id, unit, tahun, versi, jenis, sumber, asal_id, nama_berkas, sha256, lewat, diterima_on, dasar, pelaku, dibuat_at
from rumus.unggahan_sah($sampai)
where tahun <= $tahun
order by tahun, urutan, id
