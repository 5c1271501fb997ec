-- one row per version of the ketentuan perhitungan, newest first, with who saved it and when
select
    k.*,
    a.pelaku,
    a.waktu
from rumus.kebijakan_lengkap() as k
inner join ledger.audit as a on k.urutan = a.nomor
where k.urutan <= $sampai
order by k.versi desc
