-- one row per upload of the accounts $akun that still counts and has doubts nobody has settled
select u.id as unggahan_id, u.tahun, u.unit, u.nama_berkas, u.pelaku, count(*) as n_terbuka
from rumus.unggahan_sah($sampai) as u
inner join ledger.temuan as t on u.id = t.unggahan_id
left join rumus.keputusan_berlaku($sampai) as k on t.unggahan_id = k.unggahan_id and t.nomor = k.nomor
where u.pelaku in (select unnest($akun)) and t.severity = 'tanya' and k.nomor is null
group by u.id, u.tahun, u.unit, u.nama_berkas, u.pelaku
order by u.tahun desc, u.unit, u.id
