-- one row per cell the upload with this id holds, with what was decided on its doubts since; whether or not it still counts
with
ditarik as (
    select
        unggahan_id,
        arg_max(ditarik, urutan) as ditarik
    from ledger.penarikan
    where urutan <= $sampai
    group by unggahan_id
),

klaim as (
    select
        u.id,
        u.urutan
    from ledger.unggahan as u
    left join ditarik as d on u.id = d.unggahan_id
    where u.urutan <= $sampai and (u.id = $id or (u.asal_id = $id and not coalesce(d.ditarik, false)))
),

isi as (
    select
        f.unggahan_id, 'realisasi' as tabel, f.indikator as kode, f.periode, f.ukuran,
        f.nilai, f.rendah, f.tinggi, f.predikat, f.status, null as teks, f.sheet, f.cell
    from facts.realisasi as f
    union all by name
    select f.unggahan_id, 'anggaran' as tabel, f.kode_rekening as kode, f.periode, f.ukuran, f.nilai, f.sheet, f.cell
    from facts.anggaran as f
    union all by name
    select f.unggahan_id, 'kegiatan' as tabel, f.kode, f.periode, f.ukuran, f.nilai, f.sheet, f.cell
    from facts.kegiatan as f
    union all by name
    select f.unggahan_id, f.tabel, f.kode, 0 as periode, f.bagian as ukuran, f.teks, f.sheet, f.cell
    from facts.keterangan as f
)

select i.*
from isi as i
inner join klaim as k on i.unggahan_id = k.id
qualify
    row_number() over (
        partition by i.tabel, i.kode, i.periode, i.ukuran
        order by i.status = 'belum_ada', k.urutan desc, i.sheet, i.cell
    ) = 1
order by i.tabel desc, i.kode, i.periode, i.ukuran
