-- one row per performance year the plan, an upload, an event or a siklus speaks of
select distinct tahun
from (
    select tahun from ledger.target where jenis = 'PK'
    union all
    select tahun from ledger.unggahan
    union all
    select tahun from ledger.kejadian
    union all
    select tahun from ledger.siklus
) as semua
order by tahun desc
