-- one row: how many tries to sign in since $sejak count against this account and this address
select
    count(*) filter (where akun = $akun) as dari_akun,
    count(*) filter (where alamat = $alamat) as dari_alamat
from ledger.percobaan_masuk
where waktu > $sejak
