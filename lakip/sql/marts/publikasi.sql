-- one row per address at which the report of $tahun or of a year before can be read, oldest first
with
terbit as (
    select *
    from ledger.publikasi
    where tahun <= $tahun and urutan <= $sampai
    qualify row_number() over (partition by tahun, alamat order by urutan desc) = 1
)

select
    tahun,
    alamat,
    tempat,
    terbit_on,
    pelaku,
    waktu
from terbit
where not batal
order by tahun, terbit_on, urutan
