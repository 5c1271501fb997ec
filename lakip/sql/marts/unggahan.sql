-- one row per upload of tahun, newest first, with its findings counted and whether it still counts
with
sah as (select id from rumus.unggahan_sah($sampai)),

catatan as (
    select
        t.unggahan_id,
        count(*) as n_temuan,
        count(*) filter (where t.severity = 'tanya' and k.nomor is null) as n_terbuka
    from ledger.temuan as t
    left join rumus.keputusan_berlaku($sampai) as k on t.unggahan_id = k.unggahan_id and t.nomor = k.nomor
    group by t.unggahan_id
)

select
    u.*,
    s.id is null as ditarik,
    coalesce(c.n_temuan, 0) as n_temuan,
    coalesce(c.n_terbuka, 0) as n_terbuka
from ledger.unggahan as u
left join sah as s on u.id = s.id
left join catatan as c on u.id = c.unggahan_id
where u.tahun = $tahun and coalesce($unit, u.unit) = u.unit and u.urutan <= $sampai
order by u.urutan desc
