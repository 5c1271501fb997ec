-- one row per text handed in beside the figures of $tahun: its newest wording
select tabel, kode, bagian, teks
from rumus.keterangan_kini($tahun, $sampai)
order by tabel, kode, bagian
