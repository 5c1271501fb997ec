-- one row per rangkap tugas recorded for $tahun
with
pemilik as (
    select akun, arg_max(nama, urutan) as nama
    from ledger.akun
    where urutan <= $sampai
    group by akun
)

select r.pelaku, coalesce(a.nama, r.pelaku) as nama, r.alasan, r.waktu
from ledger.rangkap_tugas as r
left join pemilik as a on r.pelaku = a.akun
where r.tahun = $tahun and r.urutan <= $sampai
order by r.urutan
