-- one row per registered version of the SOP, newest first, with who registered it and when
select
    row_number() over (order by s.urutan) as versi,
    s.urutan,
    s.nomor,
    s.judul,
    s.berlaku_dari,
    s.berlaku_sampai,
    s.isi,
    s.jenis,
    s.alasan,
    a.pelaku,
    a.waktu
from ledger.sop as s
inner join ledger.audit as a on s.urutan = a.nomor
where s.urutan <= $sampai
order by s.urutan desc
