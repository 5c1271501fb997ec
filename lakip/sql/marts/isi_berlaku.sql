-- one row per current cell of $tahun that counts, with what it says, where it stands and the hand-in it came with
with
isi as (
    select
        'realisasi' as tabel, indikator as kode, periode, ukuran,
        nilai, rendah, tinggi, predikat, status, null as teks, sheet, cell, unggahan_id
    from rumus.realisasi_kini($tahun, $sampai)
    union all by name
    select 'anggaran' as tabel, kode_rekening as kode, periode, ukuran, nilai, sheet, cell, unggahan_id
    from rumus.anggaran_kini($tahun, $sampai)
    union all by name
    select 'kegiatan' as tabel, kode, periode, ukuran, nilai, sheet, cell, unggahan_id
    from rumus.kegiatan_kini($tahun, $sampai)
    union all by name
    select tabel, kode, 0 as periode, bagian as ukuran, teks, sheet, cell, unggahan_id
    from rumus.keterangan_kini($tahun, $sampai)
)

select
    i.* exclude (unggahan_id),
    u.unit,
    coalesce(u.nama_berkas, a.nama_berkas) as nama_berkas,
    coalesce(a.versi, u.versi) as versi,
    coalesce(a.dibuat_at, u.dibuat_at) as dibuat_at,
    u.urutan
from isi as i
inner join rumus.unggahan_sah($sampai) as u on i.unggahan_id = u.id
left join ledger.unggahan as a on u.asal_id = a.id
order by i.tabel desc, i.kode, i.periode, i.ukuran
