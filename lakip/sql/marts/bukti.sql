-- one row per piece of evidence attached to a value of $tahun and not detached since
select b.* exclude (urutan)
from ledger.bukti as b
left join ledger.pencabutan as p on b.id = p.objek_id and p.urutan <= $sampai
where
    b.tahun = $tahun and b.urutan <= $sampai and p.objek_id is null
    and coalesce($tabel, b.tabel) = b.tabel and coalesce($kode, b.kode) = b.kode
order by b.tabel desc, b.kode, b.periode, b.urutan
