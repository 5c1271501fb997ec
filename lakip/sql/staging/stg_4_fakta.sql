-- the current value of each cell: the newest claimed, not withdrawn upload that holds it; an empty statement
-- ("-", "n/a") never hides a figure
create macro rumus.realisasi_kini(tahun_ini, sampai) as table
select f.*, u.urutan
from facts.realisasi as f
inner join rumus.unggahan_sah(sampai) as u on f.unggahan_id = u.id
where f.tahun = tahun_ini
qualify
    row_number() over (
        partition by f.indikator, f.periode, f.ukuran
        order by f.status = 'belum_ada', u.urutan desc, f.sheet, f.cell
    ) = 1;

create macro rumus.kegiatan_kini(tahun_ini, sampai) as table
select f.*, u.urutan, u.unit
from facts.kegiatan as f
inner join rumus.unggahan_sah(sampai) as u on f.unggahan_id = u.id
where f.tahun = tahun_ini
qualify
    row_number() over (
        partition by f.kode, f.periode, f.ukuran
        order by f.nilai is null, u.urutan desc, f.sheet, f.cell
    ) = 1;

-- the newest value of each budget cell, once from files for the whole agency (se_instansi) and once from the bidang
create macro rumus.anggaran_dilaporkan(tahun_ini, sampai) as table
select f.*, u.urutan, u.unit, u.unit = '' as se_instansi
from facts.anggaran as f
inner join rumus.unggahan_sah(sampai) as u on f.unggahan_id = u.id
where f.tahun = tahun_ini
qualify
    row_number() over (
        partition by f.kode_rekening, f.periode, f.ukuran, se_instansi
        order by f.nilai is null, u.urutan desc, f.sheet, f.cell
    ) = 1;

-- the current budget cells: where the agency-wide LRA reports a code, its figures stand and those of the bidang do not,
-- however late they came; a mixture of the two would be the figure of nobody
create macro rumus.anggaran_kini(tahun_ini, sampai) as table
with
dilaporkan as (
    select
        *,
        bool_or(nilai is not null) over (partition by kode_rekening, ukuran, se_instansi) as berisi
    from rumus.anggaran_dilaporkan(tahun_ini, sampai)
)

select * exclude (se_instansi, berisi)
from dilaporkan
qualify rank() over (partition by kode_rekening, ukuran order by berisi desc, se_instansi desc) = 1;

create macro rumus.keterangan_kini(tahun_ini, sampai) as table
select f.*, u.urutan
from facts.keterangan as f
inner join rumus.unggahan_sah(sampai) as u on f.unggahan_id = u.id
where f.tahun = tahun_ini
qualify
    row_number() over (
        partition by f.tabel, f.kode, f.bagian
        order by u.urutan desc, f.sheet, f.cell
    ) = 1;
