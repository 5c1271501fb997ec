-- one row: the budget of the agency or of one unit, summed over leaves of the program codes where there are any,
-- else over the account codes of belanja (5); against the pagu of $versi (null = the newest)
with
jumlah as (
    select
        min(jenis_kode) as jenis_kode,
        sum(pagu) as pagu,
        sum(realisasi) as realisasi,
        count(*) as n_baris,
        count(realisasi) as n_ada
    from rumus.anggaran_daun($tahun, $unit, $sampai, sampai_versi := $versi)
)

select
    rumus.dari_p12(pagu) as pagu_rp,
    rumus.dari_p12(realisasi) as realisasi_rp,
    rumus.dari_p18(rumus.persen_serapan(realisasi, pagu)) as persen_serapan,
    jenis_kode,
    n_baris,
    n_ada,
    case
        when $tahun in (select tahun from rumus.audit_berlaku($sampai) where audited) then 'audited' else 'unaudited'
    end as audit
from jumlah
