-- one row per letter (jenis, unit) of $tahun that has a number: the newest one
select
    jenis,
    unit,
    nomor,
    tanggal,
    pelaku,
    waktu
from ledger.nomor_surat
where tahun = $tahun and urutan <= $sampai
qualify row_number() over (partition by jenis, unit order by urutan desc) = 1
order by jenis, unit
