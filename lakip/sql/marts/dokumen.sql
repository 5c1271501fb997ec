-- one row per document received for $tahun without readable figures and not taken back; n_dikutip counts the typed
-- values that name it
with
lampiran as (
    select
        unit,
        lampiran_sha256,
        count(*) as n_dikutip
    from rumus.unggahan_sah($sampai)
    where tahun = $tahun and lampiran_sha256 is not null
    group by unit, lampiran_sha256
)

select
    d.* exclude (urutan),
    coalesce(l.n_dikutip, 0) as n_dikutip
from rumus.dokumen_sah($sampai) as d
left join lampiran as l on d.unit = l.unit and d.sha256 = l.lampiran_sha256
where d.tahun = $tahun and coalesce($unit, d.unit) = d.unit
order by d.urutan desc
