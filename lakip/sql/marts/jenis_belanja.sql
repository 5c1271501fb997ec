-- one row per kelompok belanja (5.1.01 Pegawai, 5.1.02 Barang dan Jasa, …) of the leaves that carry an account code;
-- against the pagu of $versi (null = the newest)
with
daun as (
    select *, array_to_string(string_split(kode, '.')[1:3], '.') as kelompok
    from rumus.anggaran_baris($tahun, $sampai, sampai_versi := $versi)
    where daun and jenis_kode = 'rekening' and starts_with(kode, '5')
),

uraian as (
    select kode, uraian
    from rumus.anggaran_baris($tahun, $sampai)
),

jumlah as (
    select kelompok, sum(pagu) as pagu, sum(realisasi) as realisasi
    from daun
    group by kelompok
)

select
    j.kelompok as kode_rekening,
    u.uraian,
    rumus.dari_p12(j.pagu) as pagu_rp,
    rumus.dari_p12(j.realisasi) as realisasi_rp,
    rumus.dari_p18(rumus.persen_serapan(j.realisasi, j.pagu)) as persen_serapan
from jumlah as j
left join uraian as u on j.kelompok = u.kode
order by j.kelompok
