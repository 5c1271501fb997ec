-- one row per file of the edition compiled at $urutan, the audit number its figures stood at and the version of its tables
with
susunan as (
    select
        *,
        unnest(from_json(berkas, '[{"name": "VARCHAR", "sha256": "VARCHAR"}]')) as isi
    from ledger.edisi
    where urutan = $urutan and urutan <= $sampai
)

select
    s.tahun,
    s.edisi,
    s.isi.name as nama,
    s.isi.sha256 as sha256,
    cast(json_extract_string(a.isi, '$.sampai') as bigint) as sampai_cetak,
    cast(json_extract_string(a.isi, '$.template') as integer) as template
from susunan as s
inner join ledger.audit as a on s.urutan = a.nomor
order by nama
