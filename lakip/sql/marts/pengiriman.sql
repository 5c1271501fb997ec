-- one row per sending of the report of $tahun or of a year before that stands, in the order they went out: to whom, with which
-- Surat Pengantar, how often it was corrected, who received it
with
kirim as (
    select
        *,
        count(*) over (partition by id) - 1 as n_koreksi
    from ledger.pengiriman
    where tahun <= $tahun and urutan <= $sampai
    qualify row_number() over (partition by id order by urutan desc) = 1
),

terima as (
    select *
    from ledger.tanda_terima
    where urutan <= $sampai
    qualify row_number() over (partition by pengiriman order by urutan desc) = 1
),

-- a letter to one recipient may have a number of its own; '' = the one to everybody
surat as (
    select *
    from ledger.nomor_surat
    where jenis = 'surat_pengantar' and urutan <= $sampai
    qualify row_number() over (partition by tahun, unit order by urutan desc) = 1
)

select
    k.id,
    k.tahun,
    k.penerima,
    coalesce(s.nomor, b.nomor) as nomor,
    coalesce(s.tanggal, b.tanggal) as tanggal,
    k.media,
    k.dikirim_at,
    k.keterangan,
    k.n_koreksi,
    k.alasan,
    t.diterima_on,
    t.nama,
    t.jabatan,
    t.nama_berkas,
    t.sha256,
    t.jenis,
    t.ukuran,
    k.pelaku,
    k.waktu
from kirim as k
left join terima as t on k.id = t.pengiriman
left join surat as s on k.tahun = s.tahun and k.penerima = s.unit
left join surat as b on k.tahun = b.tahun and b.unit = ''
where not k.batal
order by k.tahun, k.dikirim_at, k.urutan
