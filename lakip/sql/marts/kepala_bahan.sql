-- one row: the newest audit row of the plan, the uploads, the ketentuan, the steps and the texts that the edition of
-- $tahun stands on; whatever else is done later leaves it as it is
with
bahan as (
    select max(urutan) as urutan from ledger.rencana
    where urutan <= $sampai
    union all
    select max(urutan) from rumus.unggahan_sah($sampai)
    where tahun <= $tahun
    union all
    select max(urutan) from rumus.kebijakan_berlaku($tahun, $sampai)
    union all
    select max(urutan) from ledger.kejadian
    where tahun = $tahun and urutan <= $sampai
    union all
    select max(urutan) from ledger.kejadian_ubahan
    where tahun = $tahun and urutan <= $sampai
    union all
    select max(urutan) from ledger.siklus
    where tahun = $tahun and urutan <= $sampai
    union all
    select max(urutan) from ledger.naskah
    where tahun = $tahun and urutan <= $sampai
    union all
    select max(urutan) from ledger.naskah_tabel
    where tahun = $tahun and urutan <= $sampai
    union all
    select max(urutan) from ledger.naskah_lampiran
    where tahun = $tahun and urutan <= $sampai
)

select nomor, h
from ledger.audit
where nomor = (select max(urutan) from bahan)
