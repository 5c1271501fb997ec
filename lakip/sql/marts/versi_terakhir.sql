-- one row: the highest version handed in for unit and tahun, 0 for none
select coalesce(max(versi), 0) as versi
from ledger.unggahan
where unit = $unit and tahun = $tahun
