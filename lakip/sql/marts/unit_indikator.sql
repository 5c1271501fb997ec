-- one row: the unit kerja of $indikator in the plan as it stood, none for a code the plan does not have
select unit
from rumus.indikator($sampai)
where kode = $indikator
