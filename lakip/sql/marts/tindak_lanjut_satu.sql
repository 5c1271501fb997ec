-- one row: the recommendation or arahan with this id as it was last written, whether or not it was taken back
select
    b.*,
    b.id in (select objek_id from ledger.pencabutan where urutan <= $sampai) as dicabut
from ledger.tindak_lanjut as b
where b.id = $id and b.urutan <= $sampai
qualify row_number() over (partition by b.id order by b.urutan desc) = 1
