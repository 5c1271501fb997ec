-- one row per text of the document of $tahun that a person has taken up
select
    blok,
    status,
    teks,
    angka,
    konsep,
    pelaku,
    waktu
from ledger.naskah
where tahun = $tahun and urutan <= $sampai
qualify row_number() over (partition by blok order by urutan desc) = 1
order by blok
