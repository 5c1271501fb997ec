-- one row per current cell of $tahun that a figure stands on: which upload, file, sheet, cell and raw text, who handed
-- it in and how, whether the figure of the year was made of it, and the decision it came from if it was doubtful: the
-- newest one of its claim on a doubt about this cell, or about the whole row it stands in
with
fakta as (
    select 'realisasi' as tabel, indikator as kode, periode, ukuran, raw, nilai, unggahan_id, sheet, cell
    from rumus.realisasi_kini($tahun, $sampai)
    union all
    select 'anggaran', kode_rekening, periode, ukuran, raw, nilai, unggahan_id, sheet, cell
    from rumus.anggaran_kini($tahun, $sampai)
    union all
    select 'kegiatan', kode, periode, ukuran, raw, nilai, unggahan_id, sheet, cell
    from rumus.kegiatan_kini($tahun, $sampai)
),

keputusan as (
    select
        k.*,
        t.sheet,
        t.cell,
        t."check" in ('check_milik_unit', 'check_kode_teks', 'check_setahun_triwulan') as sebaris
    from rumus.keputusan_berlaku($sampai) as k
    inner join ledger.temuan as t on k.unggahan_id = t.unggahan_id and k.nomor = t.nomor
)

select
    f.*,
    f.tabel <> 'realisasi' or s.indikator is not null as dipakai,
    u.sumber,
    coalesce(u.nama_berkas, a.nama_berkas) as nama_berkas,
    coalesce(u.sha256, a.sha256) as sha256,
    u.asal_id,
    coalesce(u.lewat, a.lewat) as lewat,
    coalesce(u.diterima_on, a.diterima_on) as diterima_on,
    u.dasar,
    u.pelaku,
    u.dibuat_at,
    k.pilihan as keputusan,
    k.nilai as keputusan_nilai,
    k.pelaku as keputusan_oleh,
    k.waktu as keputusan_at
from fakta as f
inner join rumus.unggahan_sah($sampai) as u on f.unggahan_id = u.id
left join rumus.sel_realisasi($tahun, $sampai) as s
    on f.kode = s.indikator and f.periode = s.periode and f.ukuran = s.ukuran
left join ledger.unggahan as a on u.asal_id = a.id
left join keputusan as k
    on
        f.unggahan_id = k.klaim_id
        and f.sheet = k.sheet
        and (f.cell = k.cell or k.sebaris and regexp_extract(f.cell, '\d+$') = regexp_extract(k.cell, '\d+$'))
where coalesce($kode, f.kode) = f.kode
qualify
    row_number() over (
        partition by f.tabel, f.kode, f.periode, f.ukuran
        order by k.urutan desc, f.cell = k.cell desc, k.nomor desc
    ) = 1
order by f.tabel desc, f.kode, f.periode, f.ukuran
