-- one row per unit kerja, in the order of the plan
select kode, nama, jenis, induk, alias, berlaku_dari, berlaku_sampai
from rumus.unit_kerja($sampai)
order by baris, kode
