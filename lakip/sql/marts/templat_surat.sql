-- one row per letter whose template the agency has edited
select
    jenis,
    sha256,
    nama_berkas,
    pelaku,
    waktu
from ledger.templat_surat
where urutan <= $sampai
qualify row_number() over (partition by jenis order by urutan desc) = 1
order by jenis
