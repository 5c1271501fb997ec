-- one row per unit kerja the data of $tahun was asked of: when it was sent and opened, until when, how often reminded
select
    unit,
    min(waktu) filter (where aksi = 'kirim') as dikirim_at,
    min(waktu) filter (where aksi = 'buka') as dibuka_at,
    arg_max(tenggat, urutan) filter (where tenggat is not null) as tenggat,
    count(*) filter (where aksi = 'perpanjang') as n_perpanjangan,
    arg_max(keterangan, urutan) filter (where aksi = 'perpanjang') as alasan,
    count(*) filter (where aksi = 'ingatkan') as n_ingatkan,
    max(waktu) filter (where aksi = 'ingatkan') as diingatkan_at
from ledger.permintaan_unit
where tahun = $tahun and urutan <= $sampai
group by unit
order by unit
