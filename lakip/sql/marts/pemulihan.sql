-- one row per recovery after a damaged or shortened log
select urutan, waktu, karantina, hilang, pelaku
from ledger.pemulihan
order by urutan
