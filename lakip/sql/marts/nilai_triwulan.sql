-- one row per table, code and triwulan of $tahun: what was reported for that quarter alone, in the unit of the code.
-- tabel realisasi (indikator), kegiatan (output of a sub kegiatan) or anggaran (rupiah; a line without a figure of its
-- own has the sum of its leaves)
with
indikator as (
    select
        f.indikator as kode,
        f.periode,
        any_value(rumus.p12(f.nilai)) filter (where f.ukuran = 'nilai') as angka,
        rumus.rasio_p12(
            any_value(rumus.p12(f.nilai)) filter (where f.ukuran = 'pembilang'),
            any_value(rumus.p12(f.nilai)) filter (where f.ukuran = 'penyebut'),
            any_value(i.satuan_persen)
        ) as rasio,
        any_value(f.predikat) filter (where f.ukuran = 'nilai') as predikat
    from rumus.realisasi_kini($tahun, $sampai) as f
    inner join rumus.indikator_berlaku($tahun, $sampai) as i on f.indikator = i.kode
    where f.periode between 1 and 4
    group by f.indikator, f.periode
),

baris as (
    select
        kode,
        daun
    from rumus.anggaran_baris($tahun, $sampai)
),

rekening as (
    select
        kode_rekening as kode,
        periode,
        rumus.p12(nilai) as angka
    from rumus.anggaran_kini($tahun, $sampai)
    where ukuran = 'realisasi' and periode between 1 and 4 and nilai is not null
),

rincian as (
    select
        b.kode,
        r.periode,
        sum(r.angka) as angka
    from baris as b
    inner join baris as d on starts_with(d.kode, b.kode || '.') and d.daun
    inner join rekening as r on d.kode = r.kode
    group by b.kode, r.periode
)

select
    'realisasi' as tabel,
    kode,
    periode,
    rumus.dari_p12(coalesce(angka, rasio)) as nilai,
    predikat
from indikator
union all
select
    'kegiatan' as tabel,
    kode,
    periode,
    nilai,
    null as predikat
from rumus.kegiatan_kini($tahun, $sampai)
where ukuran = 'realisasi' and periode between 1 and 4 and nilai is not null
union all
select
    'anggaran' as tabel,
    coalesce(r.kode, j.kode) as kode,
    coalesce(r.periode, j.periode) as periode,
    rumus.dari_p12(coalesce(r.angka, j.angka)) as nilai,
    null as predikat
from rekening as r
full join rincian as j on r.kode = j.kode and r.periode = j.periode
order by tabel, kode, periode
