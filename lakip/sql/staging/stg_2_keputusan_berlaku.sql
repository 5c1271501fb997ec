-- one row per settled doubt at audit number `sampai`: its newest decision; one whose claim was withdrawn settles nothing
create macro rumus.keputusan_berlaku(sampai) as table
select *
from ledger.keputusan
where urutan <= sampai and (klaim_id is null or klaim_id in (select id from rumus.unggahan_sah(sampai)))
qualify row_number() over (partition by unggahan_id, nomor order by urutan desc) = 1;
