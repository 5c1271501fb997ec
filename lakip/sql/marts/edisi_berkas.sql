-- one row per kept file of the edition compiled at $urutan
select nama, sha256
from ledger.edisi_berkas
where urutan = $urutan
order by nama
