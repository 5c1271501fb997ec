-- one row per upload id made before $batas whose facts nobody claimed
with
kiriman as (
    select unggahan_id from facts.realisasi
    union
    select unggahan_id from facts.kegiatan
    union
    select unggahan_id from facts.anggaran
    union
    select unggahan_id from facts.keterangan
)

select k.unggahan_id
from kiriman as k
left join ledger.unggahan as u on k.unggahan_id = u.id
where u.id is null and k.unggahan_id < $batas
order by k.unggahan_id
