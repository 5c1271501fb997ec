-- the plan as it stood at audit number `sampai`: the newest row of each key
create macro rumus.instansi(sampai) as table
select *
from ledger.instansi
where urutan <= sampai
qualify row_number() over (partition by kunci order by urutan desc) = 1;

create macro rumus.pejabat(sampai) as table
select *
from ledger.pejabat
where urutan <= sampai
qualify row_number() over (partition by jabatan, nama, dari order by urutan desc) = 1;

create macro rumus.unit_kerja(sampai) as table
select *
from ledger.unit_kerja
where urutan <= sampai
qualify row_number() over (partition by kode order by urutan desc) = 1;

create macro rumus.sasaran(sampai) as table
select *
from ledger.sasaran
where urutan <= sampai
qualify row_number() over (partition by kode order by urutan desc) = 1;

-- `unit_ini` (null = all) asks only for codes that unit has or had; the others are not looked through
create macro rumus.indikator(sampai, unit_ini := null) as table
select *
from ledger.indikator
where
    urutan <= sampai
    and (unit_ini is null or kode in (select i.kode from ledger.indikator as i where i.unit = unit_ini))
qualify row_number() over (partition by kode order by urutan desc) = 1;

-- the plan's sasaran, and one for each code that only an indikator names: it counts as a Sasaran of that code
create macro rumus.sasaran_lengkap(sampai) as table
select kode, jenis, uraian, induk, unit, baris
from rumus.sasaran(sampai)
union all
select distinct kode_sasaran, 'Sasaran', kode_sasaran, null, null, null
from rumus.indikator(sampai)
where kode_sasaran not in (select kode from rumus.sasaran(sampai));

-- one row per indikator in force at the end of the year, with the kind of sasaran it hangs under
create macro rumus.indikator_berlaku(tahun_ini, sampai, unit_ini := null) as table
select
    i.*,
    coalesce(s.jenis, 'Sasaran') as jenis_sasaran,
    coalesce(s.uraian, i.kode_sasaran) as sasaran,
    s.baris as baris_sasaran,
    jenis_sasaran = 'Sasaran' and i.masuk_pk as dihitung
from rumus.indikator(sampai, unit_ini := unit_ini) as i
left join rumus.sasaran(sampai) as s on i.kode_sasaran = s.kode
where
    coalesce(i.berlaku_dari, date '0001-01-01') <= make_date(tahun_ini, 12, 31)
    and coalesce(i.berlaku_sampai, date '9999-12-31') >= make_date(tahun_ini, 12, 31);

create macro rumus.target(sampai) as table
select *
from ledger.target
where urutan <= sampai
qualify row_number() over (partition by indikator, tahun, jenis, versi, periode order by urutan desc) = 1;

create macro rumus.standar(sampai) as table
select *
from ledger.standar
where urutan <= sampai
qualify row_number() over (partition by indikator, tahun, tingkat order by urutan desc) = 1;

create macro rumus.realisasi_lalu(sampai) as table
select *
from ledger.realisasi_lalu
where urutan <= sampai
qualify row_number() over (partition by indikator, tahun order by urutan desc) = 1;

create macro rumus.anggaran_lalu(sampai) as table
select *
from ledger.anggaran_lalu
where urutan <= sampai
qualify row_number() over (partition by kode_rekening, tahun order by urutan desc) = 1;

create macro rumus.pagu(sampai) as table
select *
from ledger.pagu
where urutan <= sampai
qualify row_number() over (partition by kode_rekening, tahun, versi order by urutan desc) = 1;

create macro rumus.peringkat_versi(versi) as (
    case versi when 'Perubahan' then 3 when 'Pergeseran' then 2 else 1 end
);
