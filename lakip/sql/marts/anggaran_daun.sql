-- one row per leaf the sums of the budget run over, in code order, with the unit and the sasaran it counts for; against the
-- pagu of $versi (null = the newest)
select
    kode as kode_rekening,
    uraian,
    unit,
    sasaran,
    rumus.dari_p12(pagu) as pagu_rp,
    rumus.dari_p12(realisasi) as realisasi_rp
from rumus.anggaran_daun_sasaran($tahun, $sampai, sampai_versi := $versi)
where ($unit is null or unit = $unit) and ($sasaran is null or sasaran = $sasaran)
order by kode
