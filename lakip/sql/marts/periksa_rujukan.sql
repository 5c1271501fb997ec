-- one row per kind of reference: how many were looked at and how many point to nothing
select 'asal keputusan' as nama, count(*) as n, count(*) filter (where a.id is null) as n_putus
from ledger.unggahan as u
left join ledger.unggahan as a on u.asal_id = a.id
where u.asal_id is not null

union all
select 'unggahan temuan', count(*), count(*) filter (where u.id is null)
from ledger.temuan as t
left join ledger.unggahan as u on t.unggahan_id = u.id

union all
select 'temuan keputusan', count(*), count(*) filter (where t.nomor is null)
from ledger.keputusan as k
left join ledger.temuan as t on k.unggahan_id = t.unggahan_id and k.nomor = t.nomor

union all
select 'unggahan penarikan', count(*), count(*) filter (where u.id is null)
from ledger.penarikan as p
left join ledger.unggahan as u on p.unggahan_id = u.id

union all
select 'unggahan pemahaman', count(*), count(*) filter (where u.id is null)
from ledger.pemahaman as p
left join ledger.unggahan as u on p.unggahan_id = u.id

union all
select 'objek pencabutan', count(*), count(*) filter (where b.id is null and d.id is null and t.id is null)
from ledger.pencabutan as p
left join ledger.bukti as b on p.objek_id = b.id
left join ledger.dokumen as d on p.objek_id = d.id
left join (select distinct id from ledger.tindak_lanjut) as t on p.objek_id = t.id

union all
select 'butir kemajuan', count(*), count(*) filter (where t.id is null)
from ledger.kemajuan_tindak_lanjut as k
left join (select distinct id from ledger.tindak_lanjut) as t on k.tindak_lanjut = t.id

union all
select 'pengiriman tanda terima', count(*), count(*) filter (where k.id is null)
from ledger.tanda_terima as t
left join (select distinct id from ledger.pengiriman) as k on t.pengiriman = k.id

union all
select 'unit dokumen', count(*), count(*) filter (where k.kode is null)
from ledger.dokumen as d
left join rumus.unit_kerja($sampai) as k on d.unit = k.kode

union all
select 'indikator realisasi', count(*), count(*) filter (where i.kode is null)
from (
    select distinct f.indikator
    from facts.realisasi as f
    inner join ledger.unggahan as u on f.unggahan_id = u.id
) as f
left join rumus.indikator($sampai) as i on f.indikator = i.kode

union all
select 'kejadian ubahan waktu', count(*), count(*) filter (where k.id is null)
from ledger.kejadian_ubahan as u
left join ledger.kejadian as k on u.kejadian = k.id

union all
select 'versi SOP siklus', count(*), count(*) filter (where v.urutan is null)
from ledger.siklus as s
left join ledger.sop as v on s.sop = v.urutan

union all
select 'audit unggahan', count(*), count(*) filter (where a.nomor is null)
from ledger.unggahan as u
left join ledger.audit as a on u.urutan = a.nomor
order by nama
