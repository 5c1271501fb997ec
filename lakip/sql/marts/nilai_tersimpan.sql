-- one row per current cell of $tahun, figures and texts, that states something: what it says and the upload it came with
with
fakta as (
    select
        'realisasi' as tabel, indikator as kode, ukuran, periode, raw, nilai, unggahan_id
    from rumus.realisasi_kini($tahun, $sampai)
    where status = 'ada'
    union all
    select 'anggaran', kode_rekening, ukuran, periode, raw, nilai, unggahan_id
    from rumus.anggaran_kini($tahun, $sampai)
    where nilai is not null
    union all
    select 'kegiatan', kode, ukuran, periode, raw, nilai, unggahan_id
    from rumus.kegiatan_kini($tahun, $sampai)
    where nilai is not null
    union all
    select 'keterangan', kode, bagian, 0, teks, null, unggahan_id
    from rumus.keterangan_kini($tahun, $sampai)
    where tabel = 'realisasi'
)

select
    f.* exclude (unggahan_id),
    u.unit,
    coalesce(u.nama_berkas, a.nama_berkas) as nama_berkas,
    coalesce(a.versi, u.versi) as versi,
    u.dibuat_at
from fakta as f
inner join rumus.unggahan_sah($sampai) as u on f.unggahan_id = u.id
left join ledger.unggahan as a on u.asal_id = a.id
order by f.tabel, f.kode, f.ukuran, f.periode
