-- one row per tahun: the request of the asking SKPD that counts
select
    tahun,
    asal,
    nomor,
    tanggal,
    tenggat,
    perihal,
    pelaku,
    waktu
from ledger.permintaan_masuk
where tahun = $tahun and urutan <= $sampai
order by urutan desc
limit 1
