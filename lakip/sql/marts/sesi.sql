-- one row: the session whose id has this sha256, or none
select sidik, akun, versi, dibuat_at, terakhir_at, berakhir_at
from ledger.sesi
where sidik = $sidik
