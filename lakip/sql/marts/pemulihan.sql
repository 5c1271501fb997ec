-- one row per recovery after a damaged or shortened log, and whether somebody has settled it
select p.urutan, p.waktu, p.karantina, p.hilang, p.pelaku, s.pemulihan is not null as ditangani
from ledger.pemulihan as p
left join ledger.pemulihan_selesai as s on p.urutan = s.pemulihan
order by p.urutan
