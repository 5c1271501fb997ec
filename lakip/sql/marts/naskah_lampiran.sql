-- one row per picture or planning document that goes with the document of $tahun, in the order they came
with
terbaru as (
    select
        *,
        min(urutan) over (partition by id) as datang
    from ledger.naskah_lampiran
    where tahun = $tahun and urutan <= $sampai
    qualify row_number() over (partition by id order by urutan desc) = 1
)

select * exclude (urutan, tahun, dilepas, datang)
from terbaru
where dilepas is null
order by datang, jenis, nomor, id
