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

create macro rumus.anggaran_kini(tahun_ini, sampai) as table
select f.*, u.urutan, u.unit
from facts.anggaran as f
inner join rumus.unggahan_sah(sampai) as u on f.unggahan_id = u.id
where f.tahun = tahun_ini
qualify
    row_number() over (
        partition by f.kode_rekening, f.periode, f.ukuran
        order by f.nilai is null, u.urutan desc, f.sheet, f.cell
    ) = 1;

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
