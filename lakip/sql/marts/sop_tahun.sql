-- one row per performance year whose siklus is open, newest first: the version of the SOP (its urutan) it is pinned to
select
    tahun,
    arg_max(sop, urutan) as sop
from ledger.siklus
where urutan <= $sampai
group by tahun
order by tahun desc
