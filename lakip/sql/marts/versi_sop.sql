-- one row: the version of the SOP in force on $hari, by its audit number; before the first version the first one, and
-- without a day the newest
select urutan as sop
from ledger.sop
where urutan <= $sampai
order by
    coalesce(berlaku_dari <= cast($hari as date), true) desc,
    abs(date_diff('day', berlaku_dari, cast($hari as date))),
    urutan desc
limit 1
