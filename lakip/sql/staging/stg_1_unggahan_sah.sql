-- one row per upload that counts at audit number `sampai`: claimed, not withdrawn, nor its origin withdrawn
create macro rumus.unggahan_sah(sampai) as table
with
status_terakhir as (
    select unggahan_id, arg_max(ditarik, urutan) as ditarik
    from ledger.penarikan
    where urutan <= sampai
    group by unggahan_id
),

ditarik as (
    select unggahan_id
    from status_terakhir
    where ditarik
)

select u.*
from ledger.unggahan as u
where
    u.urutan <= sampai
    and u.id not in (select unggahan_id from ditarik)
    and coalesce(u.asal_id, '') not in (select unggahan_id from ditarik);
