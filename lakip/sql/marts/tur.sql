-- one row: when this account closed its introduction, or none
select waktu
from ledger.tur
where akun = $akun
