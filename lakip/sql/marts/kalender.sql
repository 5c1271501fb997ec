-- one row per calendar day that differs from an ordinary one
with
diganti as (
    select
        tahun,
        max(urutan) as sejak
    from ledger.kalender_tahun
    where urutan <= $sampai
    group by tahun
)

select
    k.tanggal,
    k.jenis,
    k.keterangan
from ledger.kalender as k
left join diganti as d on year(k.tanggal) = d.tahun
where k.urutan <= $sampai and k.urutan >= coalesce(d.sejak, 0)
qualify row_number() over (partition by k.tanggal, k.jenis order by k.urutan desc) = 1
order by k.tanggal, k.jenis
