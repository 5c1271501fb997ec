-- one row per step of the newest version of the SOP
select no, nama, uraian, pelaksana, pelaksana_asumsi, kelengkapan, standar, output
from ledger.sop_langkah
where urutan <= $sampai
qualify row_number() over (partition by no order by urutan desc) = 1
order by no
