-- one row: the picture or planning document with this id, whether or not it still goes with the document
select * exclude (urutan)
from ledger.naskah_lampiran
where id = $id and urutan <= $sampai
order by urutan desc
limit 1
