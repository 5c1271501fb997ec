-- one row per stored file the ledger names
select distinct sha256
from (
    select sha256 from ledger.rencana
    union all
    select sha256 from ledger.unggahan where sha256 is not null
    union all
    select lampiran_sha256 from ledger.unggahan where lampiran_sha256 is not null
    union all
    select sha256 from ledger.bukti where sha256 is not null
    union all
    select sha256 from ledger.dokumen
    union all
    select sha256 from ledger.templat_surat where sha256 <> ''
    union all
    select sha256 from ledger.edisi_berkas
    union all
    select sha256 from ledger.penandatanganan
    union all
    select sha256 from ledger.tanda_terima where sha256 is not null
    union all
    select sha256 from ledger.naskah_lampiran where sha256 is not null
    union all
    select sha256 from ledger.naskah_unggah
) as semua
order by sha256
