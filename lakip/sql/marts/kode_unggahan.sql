-- one row per indikator that the uploads $id of $tahun say something of
select distinct indikator as kode
from facts.realisasi
where tahun = $tahun and rumus.dalam_lingkup(unggahan_id, $id)
