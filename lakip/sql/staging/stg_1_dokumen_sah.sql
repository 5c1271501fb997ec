-- one row per received document that counts at audit number `sampai`: registered and not taken back
create macro rumus.dokumen_sah(sampai) as table
select *
from ledger.dokumen
where urutan <= sampai and id not in (select objek_id from ledger.pencabutan as p where p.urutan <= sampai);

-- one row per tahun somebody said something about: whether its budget figures are audited, and on what basis
create macro rumus.audit_berlaku(sampai) as table
select *
from ledger.audit_anggaran
where urutan <= sampai
qualify row_number() over (partition by tahun order by urutan desc) = 1;
