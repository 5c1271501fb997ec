-- one row per PDF made of the edition $edisi to be signed, oldest first
select urutan, nama, sha256
from ledger.edisi_berkas
where edisi = $edisi and nama like '%.pdf'
order by urutan
