-- one row: the evidence with this id, whether or not it was detached
select
    b.*,
    b.id in (select objek_id from ledger.pencabutan where urutan <= $sampai) as dicabut
from ledger.bukti as b
where b.id = $id
