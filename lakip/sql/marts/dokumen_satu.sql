-- one row: the received document with this id, whether or not it was taken back
select
    d.*,
    d.id in (select objek_id from ledger.pencabutan where urutan <= $sampai) as dicabut
from ledger.dokumen as d
where d.id = $id
