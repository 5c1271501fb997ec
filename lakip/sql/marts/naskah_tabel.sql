-- one row per table typed in for the document of $tahun
select
    tabel,
    isi,
    pelaku,
    waktu
from ledger.naskah_tabel
where tahun = $tahun and urutan <= $sampai
qualify row_number() over (partition by tabel order by urutan desc) = 1
order by tabel
