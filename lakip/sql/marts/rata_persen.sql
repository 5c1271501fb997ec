-- one row: the mean of the percentages in $persen (p18, missing ones left out), and its predikat by the kebijakan of $tahun
with
rata as (
    select rumus.bagi_bulat(sum(p), count(p)) as persen
    from (select unnest(cast($persen as hugeint[])) as p) as t
)

select
    rumus.dari_p18(r.persen) as persen,
    p.label as predikat
from rata as r
left join rumus.pita_persen($tahun, $sampai) as p on rumus.di_pita(r.persen, p)
