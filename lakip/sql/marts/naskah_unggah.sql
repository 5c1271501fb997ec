-- one row: the edited document that was handed back at audit number $sampai; none where that was another act
select
    urutan,
    edisi_asal,
    nama_berkas,
    sha256,
    selisih,
    pelaku,
    waktu
from ledger.naskah_unggah
where tahun = $tahun and urutan = $sampai
