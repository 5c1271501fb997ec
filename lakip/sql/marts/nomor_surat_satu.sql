-- one row: the letter whose number was entered at $urutan; unit is the Bagian/Bidang of a Nota Dinas, or the recipient of a
-- Surat Pengantar, '' = the one to all
select
    tahun,
    jenis,
    unit,
    nomor,
    tanggal
from ledger.nomor_surat
where urutan = $urutan and urutan <= $sampai
