-- one row per performance year the plan, an upload or an event speaks of
select distinct tahun
from (
    select tahun from ledger.target where jenis = 'PK'
    union all
    select tahun from ledger.unggahan
    union all
    select tahun from ledger.kejadian
) as semua
order by tahun desc
