-- one row: whether the budget figures of $tahun are audited, and the newest word on it
select
    $tahun as tahun,
    case when a.audited then 'audited' else 'unaudited' end as audit,
    a.dasar,
    a.pelaku,
    a.waktu
from (select $tahun as tahun) as t
left join rumus.audit_berlaku($sampai) as a on t.tahun = a.tahun
