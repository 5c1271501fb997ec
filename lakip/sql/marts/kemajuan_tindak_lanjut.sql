-- one row per entry on what was done, of one recommendation or arahan or (null) of all, oldest first
select
    urutan,
    tindak_lanjut,
    status,
    uraian,
    tanggal,
    pelaku,
    waktu
from ledger.kemajuan_tindak_lanjut
where urutan <= $sampai and coalesce($id, tindak_lanjut) = tindak_lanjut
order by tindak_lanjut, urutan
