-- one row per recorded step event of tahun, at its time as last amended (waktu_semula: as first recorded, null when it
-- was not), in the order they happened; at the same moment, in the order they were recorded
with
ubahan as (
    select kejadian, arg_max(waktu, urutan) as waktu
    from ledger.kejadian_ubahan
    where tahun = $tahun and urutan <= $sampai
    group by kejadian
)

select
    k.id, k.langkah, k.aksi, coalesce(u.waktu, k.waktu) as waktu, k.alasan, k.pelaku, k.dicatat_at, k.pemeriksa, k.ke,
    k.dasar, k.catatan, case when u.waktu is not null then k.waktu end as waktu_semula
from ledger.kejadian as k
left join ubahan as u on k.id = u.kejadian
where k.tahun = $tahun and k.urutan <= $sampai
order by waktu, k.urutan, k.dicatat_at, k.id
