-- one row per step of every registered version of the SOP
select urutan, no, nama, uraian, pelaksana, pelaksana_asumsi, kelengkapan, standar, output
from ledger.sop_langkah
where urutan <= $sampai
order by urutan, no
