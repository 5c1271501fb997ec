-- one row per year whose calendar somebody has replaced: where the rows in force came from
select
    tahun,
    sumber,
    pelaku,
    waktu
from ledger.kalender_tahun
where urutan <= $sampai
qualify row_number() over (partition by tahun order by urutan desc) = 1
order by tahun
