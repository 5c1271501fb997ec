-- one row: when the newest upload of tahun that counts was stored
select max(dibuat_at) as dibuat_at
from rumus.unggahan_sah($sampai)
where tahun = $tahun
