-- one row per backup that was made, looked at again or failed, newest first; isi is JSON
select nomor, waktu, tindakan, objek, isi
from ledger.audit
where tindakan in ('cadangan', 'periksa_cadangan', 'cadangan_gagal')
order by nomor desc
