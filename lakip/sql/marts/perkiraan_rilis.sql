-- one row per indikator whose figure of tahun is expected on a date: the newest word on it
select indikator, perkiraan, catatan, pelaku, waktu
from ledger.perkiraan_rilis
where tahun = $tahun and urutan <= $sampai
qualify row_number() over (partition by indikator order by urutan desc) = 1
order by indikator
