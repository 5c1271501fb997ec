-- one row: the edition compiled at $urutan, the audit number its figures stood at and the version of its tables
select
    e.tahun,
    e.edisi,
    cast(json_extract_string(a.isi, '$.sampai') as bigint) as sampai_cetak,
    cast(json_extract_string(a.isi, '$.template') as integer) as template
from ledger.edisi as e
inner join ledger.audit as a on e.urutan = a.nomor
where e.urutan = $urutan and e.urutan <= $sampai
