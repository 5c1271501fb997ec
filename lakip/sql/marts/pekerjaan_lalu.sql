-- one row per upload, typed value, decision, withdrawal, SOP step or compiled edition of $tahun by the accounts $akun
with
unggahan_tahun as (
    select *
    from ledger.unggahan
    where tahun = $tahun and urutan <= $sampai
),

perbuatan as (
    select dibuat_at as waktu, sumber as apa, unit, nama_berkas, dasar as keterangan, pelaku, urutan, 0 as nomor
    from unggahan_tahun
    where sumber <> 'keputusan'
    union all
    select k.waktu, 'keputusan', u.unit, u.nama_berkas, k.pilihan, k.pelaku, k.urutan, k.nomor
    from ledger.keputusan as k
    inner join unggahan_tahun as u on k.unggahan_id = u.id
    where k.urutan <= $sampai
    union all
    select
        p.waktu, case when p.ditarik then 'penarikan' else 'pengembalian' end, u.unit, u.nama_berkas, p.alasan, p.pelaku,
        p.urutan, 0
    from ledger.penarikan as p
    inner join unggahan_tahun as u on p.unggahan_id = u.id
    where p.urutan <= $sampai
    union all
    select dicatat_at, 'langkah', '', null, concat('langkah ', langkah, ' ', aksi), pelaku, urutan, langkah
    from ledger.kejadian
    where tahun = $tahun and urutan <= $sampai
    union all
    select u.dicatat_at, 'langkah', '', null, concat('langkah ', k.langkah, ' ', k.aksi, ' diubah'), u.pelaku, u.urutan, k.langkah
    from ledger.kejadian_ubahan as u
    inner join ledger.kejadian as k on u.kejadian = k.id
    where u.tahun = $tahun and u.urutan <= $sampai
    union all
    select dibuat_at, 'susun', '', concat('LAKIP ', tahun), null, pelaku, urutan, 0
    from ledger.edisi
    where tahun = $tahun and urutan <= $sampai
)

select waktu, apa, unit, nama_berkas, keterangan, pelaku
from perbuatan
where pelaku in (select unnest($akun))
order by waktu, urutan, nomor, keterangan
