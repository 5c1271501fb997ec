-- one row per upload of the same bytes for the same unit and tahun that still counts
select id, versi
from rumus.unggahan_sah($sampai)
where sumber = 'berkas' and unit = $unit and tahun = $tahun and sha256 = $sha256
order by versi
