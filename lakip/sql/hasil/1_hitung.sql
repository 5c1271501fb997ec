-- one row per indikator in force and triwulan, computed as of audit number `sampai`: the columns that are kept
create macro hitung.hasil_indikator(tahun_ini, lingkup, sampai, varian := null) as table
select
    tahun_ini as tahun,
    triwulan,
    kode,
    unit,
    kode_sasaran,
    dihitung,
    cast(t as decimal(38, 0)) as t,
    cast(t_rendah as decimal(38, 0)) as t_rendah,
    cast(t_tinggi as decimal(38, 0)) as t_tinggi,
    t_predikat,
    t_raw,
    t_cell,
    t_urutan,
    versi as versi_target,
    cast(r as decimal(38, 0)) as r,
    r_rendah,
    r_tinggi,
    r_predikat,
    r_raw,
    cast(persen as decimal(38, 0)) as persen,
    cast(persen_dibatasi as decimal(38, 0)) as persen_dibatasi,
    predikat_capaian,
    urut_predikat,
    status,
    status_data,
    tahun_data,
    s_d,
    unggahan_id,
    sheet,
    cell,
    batas,
    cast(p as decimal(38, 0)) as p,
    cast(w as decimal(38, 0)) as w
from rumus.capaian_tahun(tahun_ini, lingkup, sampai, varian := varian);

-- the sums of sasaran that need not be computed again: none
create macro hitung.rata_lain(tahun_ini) as table
select triwulan, kode, induk, jumlah, bobot, persen, n_ada, n_total
from ledger.hasil_rekap
where false;
