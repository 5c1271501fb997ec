-- one row per recommendation or arahan of $tahun, and of the years before unless it was settled before $tahun began;
-- status and kemajuan_on are those of its newest entry
with
butir as (
    select *
    from ledger.tindak_lanjut
    where urutan <= $sampai
    qualify row_number() over (partition by id order by urutan desc) = 1
),

kemajuan as (
    select
        tindak_lanjut,
        arg_max(status, urutan) as status,
        arg_max(uraian, urutan) as kemajuan,
        arg_max(tanggal, urutan) as kemajuan_on
    from ledger.kemajuan_tindak_lanjut
    where urutan <= $sampai
    group by tindak_lanjut
),

dicabut as (
    select objek_id
    from ledger.pencabutan
    where urutan <= $sampai
),

bukti as (
    select
        b.kode,
        count(*) as n_bukti
    from ledger.bukti as b
    left join dicabut as d on b.id = d.objek_id
    where b.tabel = 'tindak_lanjut' and b.urutan <= $sampai and d.objek_id is null
    group by b.kode
)

select
    b.* exclude (urutan),
    u.nama as nama_unit,
    coalesce(k.status, 'belum') as status,
    k.kemajuan,
    k.kemajuan_on,
    coalesce(e.n_bukti, 0) as n_bukti
from butir as b
left join kemajuan as k on b.id = k.tindak_lanjut
left join bukti as e on b.id = e.kode
left join rumus.unit_kerja($sampai) as u on b.unit = u.kode
where
    b.id not in (select objek_id from dicabut)
    and b.tahun <= $tahun
    and (b.tahun = $tahun or coalesce(k.status, 'belum') in ('belum', 'berjalan') or year(k.kemajuan_on) >= $tahun)
    and coalesce($unit, b.unit) = b.unit
order by b.jenis desc, b.tanggal, b.nomor, b.urutan, b.id
