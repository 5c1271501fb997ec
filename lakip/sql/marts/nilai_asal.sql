-- one row per current cell of $tahun that a figure stands on: which upload, file, sheet, cell and raw text, who handed
-- it in and how, whether the figure up to and including $triwulan (0 = the year) was made of it, and
-- the decision it came from if it was doubtful: the newest one of its claim on a doubt about this cell, or
-- about the whole row it stands in
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

-- a pagu that was reported counts only where the plan has none
direncanakan as (
    select distinct kode_rekening
    from rumus.pagu($sampai)
    where tahun = $tahun
),

keputusan as (
    select
        k.*,
        t.sheet,
        t.cell,
        t.message,
        t."check" in ('check_milik_unit', 'check_kode_teks', 'check_setahun_triwulan') as sebaris
    from rumus.keputusan_berlaku($sampai) as k
    inner join ledger.temuan as t on k.unggahan_id = t.unggahan_id and k.nomor = t.nomor
)

select
    f.*,
    case
        when f.tabel = 'realisasi' then s.indikator is not null
        when f.tabel = 'anggaran' and f.ukuran = 'realisasi' then (f.periode = 0) = coalesce(l.memakai_tahun, true)
        when f.tabel = 'anggaran' and f.ukuran = 'pagu' then p.kode_rekening is null
        else true
    end as dipakai,
    u.sumber,
    coalesce(u.nama_berkas, a.nama_berkas) as nama_berkas,
    coalesce(u.sha256, a.sha256) as sha256,
    u.asal_id,
    u.lampiran_nama,
    u.lampiran_sha256,
    coalesce(u.lewat, a.lewat) as lewat,
    coalesce(u.diterima_on, a.diterima_on) as diterima_on,
    u.dasar,
    u.pelaku,
    u.dibuat_at,
    k.pilihan as keputusan,
    k.nilai as keputusan_nilai,
    k.message as keputusan_tentang,
    k.pelaku as keputusan_oleh,
    k.waktu as keputusan_at
from fakta as f
inner join rumus.unggahan_sah($sampai) as u on f.unggahan_id = u.id
left join rumus.sel_realisasi($tahun, case when $kode is not null then [$kode] end, $triwulan, $sampai) as s
    on f.kode = s.indikator and f.periode = s.periode and f.ukuran = s.ukuran
left join rumus.anggaran_laporan($tahun, false, $sampai) as l on f.tabel = 'anggaran' and f.kode = l.kode_rekening
left join direncanakan as p on f.tabel = 'anggaran' and f.kode = p.kode_rekening
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
