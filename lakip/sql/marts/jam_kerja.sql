-- one row per stretch of office hours; the newest urutan of a profile replaces it whole
select profil, hari, mulai, selesai
from ledger.jam_kerja
where urutan <= $sampai
qualify urutan = max(urutan) over (partition by profil)
order by profil, hari, mulai
