-- one row per band of every scale, best band first
select skala, urut, kode, label, bawah, bawah_termasuk, atas, atas_termasuk, dasar
from rumus.pita($sampai)
order by skala, urut
