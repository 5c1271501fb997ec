-- one row per program and kegiatan of the lines of $unit (null = the agency) that neither the plan nor a report names: the
-- sums of its leaves against the pagu of $versi (null = the newest); uraian = what an upload or the sheet Sasaran calls
-- the code
with
baris as (select * from rumus.anggaran_baris($tahun, $sampai, sampai_versi := $versi)),

uraian as (
    select kode, uraian from rumus.sasaran($sampai)
    union all
    select kode, teks from rumus.keterangan_kini($tahun, $sampai)
    where tabel = 'anggaran' and bagian = 'uraian'
),

di_atas as (
    select
        *,
        array_to_string(string_split(kode, '.')[1:banyak], '.') as induk
    from baris
    cross join (values (3), (5)) as n (banyak)
    where
        daun and merinci is null and jenis_kode = 'program' and len(string_split(kode, '.')) > banyak
        and ($unit is null or unit = $unit)
),

jumlah as (
    select
        induk,
        case when count(distinct unit) = 1 then any_value(unit) end as unit,
        sum(pagu) as pagu,
        sum(realisasi) as realisasi
    from di_atas
    where induk not in (select kode from baris)
    group by induk
)

select
    j.induk as kode_rekening,
    (select min(u.uraian) from uraian as u where u.kode = j.induk) as uraian,
    j.unit,
    rumus.dari_p12(j.pagu) as pagu_rp,
    rumus.dari_p12(j.realisasi) as realisasi_rp,
    rumus.dari_p12(j.pagu) as pagu_rincian_rp,
    rumus.dari_p12(j.realisasi) as realisasi_rincian_rp,
    rumus.dari_p18(rumus.persen_serapan(j.realisasi, j.pagu)) as persen_serapan,
    case
        when j.realisasi is null then 'belum_ada'
        when coalesce(j.pagu, 0) = 0 then 'tidak_dapat_dihitung'
        when j.realisasi = 0 then 'nihil'
        else 'ada'
    end as status
from jumlah as j
order by j.induk
