-- one row per table an edition depends on: how many rows are in force and the sha256 of their content, without the
-- audit number they came in with
with
isi as (
    select 'instansi' as tabel, cast(t as varchar) as baris from (select * exclude (urutan) from rumus.instansi($sampai)) as t
    union all
    select 'pejabat', cast(t as varchar) from (select * exclude (urutan) from rumus.pejabat($sampai)) as t
    union all
    select 'unit_kerja', cast(t as varchar) from (select * exclude (urutan) from rumus.unit_kerja($sampai)) as t
    union all
    select 'sasaran', cast(t as varchar) from (select * exclude (urutan) from rumus.sasaran($sampai)) as t
    union all
    select 'indikator', cast(t as varchar) from (select * exclude (urutan) from rumus.indikator($sampai)) as t
    union all
    select 'target', cast(t as varchar) from (select * exclude (urutan) from rumus.target($sampai)) as t
    union all
    select 'standar', cast(t as varchar) from (select * exclude (urutan) from rumus.standar($sampai)) as t
    union all
    select 'realisasi_lalu', cast(t as varchar) from (select * exclude (urutan) from rumus.realisasi_lalu($sampai)) as t
    union all
    select 'anggaran_lalu', cast(t as varchar) from (select * exclude (urutan) from rumus.anggaran_lalu($sampai)) as t
    union all
    select 'pagu', cast(t as varchar) from (select * exclude (urutan) from rumus.pagu($sampai)) as t
    union all
    select 'skala', cast(t as varchar) from (select * exclude (urutan) from rumus.pita($sampai)) as t
    union all
    select 'kebijakan', cast(t as varchar)
    from (
        select * exclude (
            urutan, peringatan_hari, peringatan_pita, peringatan_capaian, peringatan_serapan, sop_hari, sop_waktu, sop_total
        )
        from rumus.kebijakan_berlaku($tahun, $sampai)
    ) as t
    union all
    select 'audit_anggaran', cast(t as varchar) from (select * exclude (urutan) from rumus.audit_berlaku($sampai)) as t
    where t.tahun = $tahun
    union all
    select 'temuan', cast(t as varchar) from (select * from ledger.temuan) as t
    where t.unggahan_id in (select id from rumus.unggahan_sah($sampai) where tahun = $tahun)
    union all
    select 'keputusan', cast(t as varchar) from (select * exclude (urutan) from rumus.keputusan_berlaku($sampai)) as t
    where t.unggahan_id in (select id from rumus.unggahan_sah($sampai) where tahun = $tahun)
)

select
    tabel,
    count(*) as n,
    sha256(string_agg(baris, chr(10) order by baris)) as sha256
from isi
group by tabel
order by tabel
