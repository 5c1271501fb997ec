-- one row per serah terima, in order
select s.urutan, s.dari, s.ke, s.dasar, s.terbuka, s.waktu
from ledger.serah_terima as s
where s.urutan <= $sampai
order by s.urutan
