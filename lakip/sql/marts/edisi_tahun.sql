-- one row per compiled edition of $tahun, oldest first: its hash, who compiled it, and the state of the data it stands on
select
    e.urutan,
    e.edisi,
    e.pelaku,
    e.dibuat_at,
    cast(json_extract_string(a.isi, '$.sampai') as bigint) as sampai_cetak,
    cast(json_extract_string(a.isi, '$.template') as integer) as template
from ledger.edisi as e
inner join ledger.audit as a on e.urutan = a.nomor
where e.tahun = $tahun and e.urutan <= $sampai
order by e.urutan
