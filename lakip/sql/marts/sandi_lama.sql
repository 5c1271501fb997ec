-- one row per password $akun ever had, newest first
select sidik
from ledger.sandi
where akun = $akun
order by urutan desc
