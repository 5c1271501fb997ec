-- one row per delegation that was ever given, newest first, and why it was withdrawn
select d.urutan, d.akun, d.peran, d.status, d.dari, d.sampai, d.nomor_sk, c.alasan as dicabut
from ledger.delegasi as d
left join ledger.delegasi_dicabut as c on d.urutan = c.delegasi
where d.urutan <= $sampai
order by d.urutan desc
