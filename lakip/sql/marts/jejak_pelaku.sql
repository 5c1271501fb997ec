-- one row per person that changed or looked at anything, and per thing they did
select distinct pelaku, tindakan
from ledger.audit
union
select distinct
    akun || ' (' || peran || ')',
    case when berkas is not null then 'unduh' when ditolak then 'lihat_ditolak' else 'lihat' end
from ledger.lihat
order by pelaku, tindakan
