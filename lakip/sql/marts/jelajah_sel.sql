-- one row per current cell of $tahun: as it was written beside how it was read, where it stands and who handed it in.
-- Of $unit alone unless null, of $tabel alone unless null, and with $cari in code, name, text or file; n = how many there
-- are in all, of which $banyak are given from $mulai on
with
isi as (
    select
        'realisasi' as tabel, indikator as kode, periode, ukuran, raw,
        nilai, rendah, tinggi, predikat, status, sheet, cell, unggahan_id
    from rumus.realisasi_kini($tahun, $sampai)
    union all by name
    select 'anggaran' as tabel, kode_rekening as kode, periode, ukuran, raw, nilai, sheet, cell, unggahan_id
    from rumus.anggaran_kini($tahun, $sampai)
    union all by name
    select 'kegiatan' as tabel, kode, periode, ukuran, raw, nilai, sheet, cell, unggahan_id
    from rumus.kegiatan_kini($tahun, $sampai)
    union all by name
    select 'keterangan' as tabel, kode, 0 as periode, bagian as ukuran, teks as raw, sheet, cell, unggahan_id
    from rumus.keterangan_kini($tahun, $sampai)
),

milik as (
    select
        kode,
        nama as uraian,
        unit
    from rumus.indikator_berlaku($tahun, $sampai)
    union all
    select
        kode,
        uraian,
        unit
    from rumus.anggaran_baris($tahun, $sampai)
),

sel as (
    select
        i.* exclude (unggahan_id),
        m.uraian,
        coalesce(m.unit, nullif(u.unit, '')) as unit,
        coalesce(u.nama_berkas, a.nama_berkas) as nama_berkas,
        coalesce(a.versi, u.versi) as versi,
        u.dibuat_at
    from isi as i
    inner join rumus.unggahan_sah($sampai) as u on i.unggahan_id = u.id
    left join ledger.unggahan as a on u.asal_id = a.id
    left join milik as m on i.kode = m.kode
)

select
    *,
    count(*) over () as n
from sel
where
    ($unit is null or unit = $unit)
    and ($tabel is null or tabel = $tabel)
    and contains(lower(concat_ws(' ', kode, uraian, raw, nama_berkas, cell)), lower($cari))
order by tabel desc, kode, periode, ukuran, sheet, cell
limit $banyak offset $mulai
