-- one row per year whose results are kept, and by which formulas
select
    tahun,
    rumus
from ledger.hasil_tahun
order by tahun
