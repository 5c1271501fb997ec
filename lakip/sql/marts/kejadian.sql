-- one row per recorded step event of tahun, in the order they happened; at the same moment, in the order they were recorded
select langkah, aksi, waktu, alasan, pelaku, dicatat_at
from ledger.kejadian
where tahun = $tahun and urutan <= $sampai
order by waktu, urutan, dicatat_at, id
