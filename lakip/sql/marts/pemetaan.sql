-- one row per layout a unit has confirmed a mapping for: its newest mapping, the one confirmed last first
select sidik, isi, pelaku, waktu
from ledger.pemetaan
where unit = $unit and urutan <= $sampai
qualify row_number() over (partition by sidik order by urutan desc) = 1
order by urutan desc, sidik
