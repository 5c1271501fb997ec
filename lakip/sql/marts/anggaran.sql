-- one row per kode rekening that is planned or reported in tahun, against the pagu of $versi (null = the newest)
select
    kode as kode_rekening,
    uraian,
    unit,
    rumus.dari_p12(pagu) as pagu_rp,
    rumus.dari_p12(realisasi) as realisasi_rp,
    rumus.dari_p12(pagu_daun) as pagu_rincian_rp,
    rumus.dari_p12(realisasi_daun) as realisasi_rincian_rp,
    rumus.dari_p18(rumus.persen_serapan(realisasi, pagu)) as persen_serapan,
    case
        when di_luar_rencana then 'di_luar_rencana'
        when realisasi is null then 'belum_ada'
        when coalesce(pagu, 0) = 0 then 'tidak_dapat_dihitung'
        when realisasi = 0 then 'nihil'
        else 'ada'
    end as status,
    kode_sasaran,
    versi_pagu,
    rumus.dari_p12(pagu_laporan) as pagu_laporan_rp,
    persen_fisik,
    jenis_kode,
    daun,
    merinci,
    asal.unggahan as unggahan_id,
    asal.sheet as sheet,
    asal.cell as cell,
    asal.raw as raw,
    case
        when $tahun in (select tahun from rumus.audit_berlaku($sampai) where audited) then 'audited' else 'unaudited'
    end as audit,
    rumus.dari_p12(realisasi_bidang) as realisasi_bidang_rp,
    rumus.dari_p12(nullif(realisasi_bidang - realisasi_tercatat, 0)) as selisih_bidang_rp
from rumus.anggaran_baris($tahun, $sampai, sampai_versi := $versi)
where $unit is null or unit = $unit
order by kode
