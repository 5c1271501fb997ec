-- one row: the newest edition compiled of tahun, and the audit number its figures stood at; none before the first
select
    e.edisi,
    e.dibuat_at,
    cast(json_extract_string(a.isi, '$.sampai') as bigint) as sampai_cetak
from ledger.edisi as e
inner join ledger.audit as a on e.urutan = a.nomor
where e.tahun = $tahun and e.urutan <= $sampai
order by e.urutan desc
limit 1
