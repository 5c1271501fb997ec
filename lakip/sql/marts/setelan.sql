-- one row per setting somebody changed: its newest value, as JSON
select kunci, nilai
from ledger.setelan
where urutan <= $sampai
qualify row_number() over (partition by kunci order by urutan desc) = 1
order by kunci
