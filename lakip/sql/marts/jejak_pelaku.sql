-- one row per person that changed or looked at anything, and per thing they did
select distinct pelaku, tindakan
from ledger.audit
union
select distinct akun || ' (' || peran || ')', case when berkas is null then 'lihat' else 'unduh' end
from ledger.lihat
order by pelaku, tindakan
