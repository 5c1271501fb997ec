-- one row per kode rekening that is reported in tahun, of the cells that stand (dari_bidang false) or of what the bidang
-- reported, whether or not an agency-wide LRA stands in its place (true); rupiah in p12
-- A year value counts before the quarters, unless a quarter came in with a later upload.
create macro rumus.anggaran_laporan(tahun_ini, dari_bidang, sampai) as table
with
sel as (
    select
        *,
        {'unggahan': unggahan_id, 'sheet': sheet, 'cell': cell, 'raw': raw} as asal
    from rumus.anggaran_kini(tahun_ini, sampai)
    where not dari_bidang
    union all by name
    select
        * exclude (se_instansi),
        {'unggahan': unggahan_id, 'sheet': sheet, 'cell': cell, 'raw': raw} as asal
    from rumus.anggaran_dilaporkan(tahun_ini, sampai)
    where dari_bidang and not se_instansi
),

periode as (
    select
        kode_rekening,
        any_value(rumus.p12(nilai)) filter (where ukuran = 'pagu') as pagu,
        any_value(rumus.p12(nilai)) filter (where ukuran = 'realisasi' and periode = 0) as realisasi_tahun,
        sum(rumus.p12(nilai)) filter (where ukuran = 'realisasi' and periode > 0) as realisasi_triwulan,
        any_value(nilai) filter (where ukuran = 'fisik') as persen_fisik,
        any_value(asal) filter (where ukuran = 'realisasi' and periode = 0 and nilai is not null) as asal_tahun,
        arg_max(asal, periode) filter (
            where ukuran = 'realisasi' and periode > 0 and nilai is not null
        ) as asal_triwulan,
        asal_tahun is not null and coalesce(
            max(urutan) filter (where ukuran = 'realisasi' and periode > 0 and nilai is not null)
            <= any_value(urutan) filter (where ukuran = 'realisasi' and periode = 0),
            true
        ) as memakai_tahun
    from sel
    group by kode_rekening
)

select
    kode_rekening,
    pagu,
    persen_fisik,
    case when memakai_tahun then realisasi_tahun else realisasi_triwulan end as realisasi,
    case when memakai_tahun then asal_tahun else asal_triwulan end as asal,
    memakai_tahun
from periode;

-- one row per kode rekening that is planned or reported in tahun; rupiah in p12. A line is daun (a leaf) when no other
-- line's code continues it; sums use leaves only, and a parent without a figure of its own gets the sum of its leaves.
-- A leaf of the plan stays one: codes outside the plan below it only detail it (merinci = its code), else a unit that
-- reports by account would take the planned pagu out of the sum. `sampai_versi` (null = the newest) holds the plan as it
-- stood with that version: what a later one added has no pagu yet.
create macro rumus.anggaran_baris(tahun_ini, sampai, sampai_versi := null) as table
with
pagu_versi as (
    select
        *,
        sampai_versi is null or rumus.peringkat_versi(versi) <= rumus.peringkat_versi(sampai_versi) as berlaku
    from rumus.pagu(sampai)
    where tahun = tahun_ini
),

rencana as (
    select * replace (case when berlaku then pagu_rp end as pagu_rp)
    from pagu_versi
    qualify
        row_number() over (
            partition by kode_rekening
            order by berlaku desc, pagu_rp is null, rumus.peringkat_versi(versi) desc
        ) = 1
),

uraian_laporan as (
    select kode, teks
    from rumus.keterangan_kini(tahun_ini, sampai)
    where tabel = 'anggaran' and bagian = 'uraian'
),

-- the unit that reported a line last; a file for the whole agency names none
unit_pelapor as (
    select f.kode_rekening, arg_max(u.unit, u.urutan) as unit
    from facts.anggaran as f
    inner join rumus.unggahan_sah(sampai) as u on f.unggahan_id = u.id
    where f.tahun = tahun_ini and u.unit <> ''
    group by f.kode_rekening
),

gabungan as (
    select
        coalesce(r.kode_rekening, l.kode_rekening) as kode,
        coalesce(r.uraian, u.teks) as uraian,
        coalesce(r.unit, p.unit) as unit,
        r.kode_sasaran,
        r.versi as versi_pagu,
        r.urutan as pagu_urutan,
        r.cell as pagu_cell,
        r.raw as pagu_raw,
        r.baris,
        r.kode_rekening is null as di_luar_rencana,
        case when r.kode_rekening is null then l.pagu else rumus.p12(r.pagu_rp) end as pagu,
        l.pagu as pagu_laporan,
        l.realisasi,
        b.realisasi as realisasi_bidang,
        l.persen_fisik,
        l.asal
    from rencana as r
    full join rumus.anggaran_laporan(tahun_ini, false, sampai) as l on r.kode_rekening = l.kode_rekening
    left join uraian_laporan as u on coalesce(r.kode_rekening, l.kode_rekening) = u.kode
    left join unit_pelapor as p on coalesce(r.kode_rekening, l.kode_rekening) = p.kode_rekening
    left join rumus.anggaran_laporan(tahun_ini, true, sampai) as b
        on coalesce(r.kode_rekening, l.kode_rekening) = b.kode_rekening
),

bertingkat as (
    select
        kode,
        di_luar_rencana,
        array_to_string(string_split(kode, '.')[1 : banyak], '.') as induk
    from gabungan
    cross join lateral (
        select unnest(range(1, len(string_split(kode, '.')))) as banyak
    ) as tingkat
    where rumus.jenis_kode(induk) = rumus.jenis_kode(kode)
),

perincian as (
    select b.kode, b.induk as merinci
    from bertingkat as b
    inner join rencana as r on b.induk = r.kode_rekening
    where
        b.di_luar_rencana
        and b.induk not in (select bertingkat.induk from bertingkat where not bertingkat.di_luar_rencana)
),

daun as (
    select *
    from gabungan
    where
        kode not in (select perincian.kode from perincian)
        and kode not in (
            select bertingkat.induk
            from bertingkat
            where bertingkat.kode not in (select perincian.kode from perincian)
        )
),

jumlah_daun as (
    select
        b.induk as kode,
        sum(d.pagu) as pagu_daun,
        sum(d.realisasi) as realisasi_daun
    from daun as d
    inner join bertingkat as b on d.kode = b.kode
    group by b.induk
)

select
    g.* exclude (pagu, realisasi),
    rumus.jenis_kode(g.kode) as jenis_kode,
    p.merinci,
    g.kode in (select daun.kode from daun) as daun,
    j.pagu_daun,
    j.realisasi_daun,
    coalesce(g.pagu, j.pagu_daun) as pagu,
    coalesce(g.realisasi, j.realisasi_daun) as realisasi,
    g.realisasi as realisasi_tercatat
from gabungan as g
left join jumlah_daun as j on g.kode = j.kode
left join perincian as p on g.kode = p.kode;

-- one row per leaf the sums run over, of the agency (unit_ini null) or of one unit: the program codes where there are
-- any, else the account codes of belanja (5); the two dimensions of one budget are never added together
create macro rumus.anggaran_daun(tahun_ini, unit_ini, sampai, sampai_versi := null) as table
with
daun as (
    select *
    from rumus.anggaran_baris(tahun_ini, sampai, sampai_versi := sampai_versi)
    where
        daun and (unit_ini is null or unit = unit_ini)
        and (jenis_kode = 'program' or starts_with(kode, '5'))
)

select *
from daun
where jenis_kode = (select min(d.jenis_kode) from daun as d);

-- the same leaves of the agency, each with the sasaran it serves; null = its kode_sasaran leads to no row of jenis Sasaran
create macro rumus.anggaran_daun_sasaran(tahun_ini, sampai, sampai_versi := null) as table
with recursive
naik as (
    select kode as dari, kode, jenis, induk
    from rumus.sasaran(sampai)
    union
    select n.dari, s.kode, s.jenis, s.induk
    from naik as n
    inner join rumus.sasaran(sampai) as s on n.induk = s.kode
    where n.jenis <> 'Sasaran'
),

milik as (
    select dari, kode as sasaran
    from naik
    where jenis = 'Sasaran'
)

select
    d.*,
    m.sasaran
from rumus.anggaran_daun(tahun_ini, null, sampai, sampai_versi := sampai_versi) as d
left join milik as m on coalesce(d.kode_sasaran, d.kode) = m.dari;
