-- one row per indikator and imported plan that changed it, oldest first; only of those that changed at all
select
    i.kode,
    i.nama as indikator,
    i.satuan,
    i.rumus,
    i.skala,
    i.kondisi_awal,
    i.definisi,
    r.nama_berkas,
    r.dibuat_at
from ledger.indikator as i
inner join ledger.rencana as r on i.urutan = r.urutan
where i.urutan <= $sampai
qualify count(*) over (partition by i.kode) > 1
order by i.kode, i.urutan
