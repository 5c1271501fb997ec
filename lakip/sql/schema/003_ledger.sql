-- Kept results: what the formulas gave, written again by the write that changes it, in its transaction
-- (docs/decisions/0008). Derived from the rest of the store and nothing else; `verify` proves that they still are what
-- the formulas give. Whole numbers count 1e-12 (t, r and the bounds of t) and 1e-18 (the percentages and sums).

-- Which years are kept, and by which formulas (sha256 of their text).
create table ledger.hasil_tahun (
    tahun integer primary key,
    rumus varchar not null
);

-- One row per indikator in force and triwulan (0 = the year).
create table ledger.hasil_indikator (
    tahun integer not null,
    triwulan integer not null,
    kode varchar not null,
    unit varchar not null,
    kode_sasaran varchar not null,
    dihitung boolean,
    t decimal(38, 0),
    t_rendah decimal(38, 0),
    t_tinggi decimal(38, 0),
    t_predikat varchar,
    t_raw varchar,
    t_cell varchar,
    t_urutan bigint,
    versi_target varchar,
    r decimal(38, 0),
    r_rendah decimal(28, 12),
    r_tinggi decimal(28, 12),
    r_predikat varchar,
    r_raw varchar,
    persen decimal(38, 0),
    persen_dibatasi decimal(38, 0),
    predikat_capaian varchar,
    urut_predikat integer,
    status varchar not null,
    status_data varchar,
    tahun_data integer,
    s_d integer,
    unggahan_id varchar,
    sheet varchar,
    cell varchar,
    batas decimal(28, 12),
    p decimal(38, 0),
    w decimal(38, 0) not null
);

-- One row per mean and triwulan: tingkat sasaran, tujuan, unit or instansi.
create table ledger.hasil_rekap (
    tahun integer not null,
    triwulan integer not null,
    tingkat varchar not null,
    kode varchar not null,
    uraian varchar,
    nama varchar,
    induk varchar,
    baris integer,
    jumlah decimal(38, 0),
    bobot decimal(38, 0),
    persen decimal(38, 0),
    predikat varchar,
    n_ada bigint not null,
    n_total bigint not null,
    menurut_sasaran decimal(38, 0),
    menurut_indikator decimal(38, 0)
);

create index hasil_indikator_letak on ledger.hasil_indikator (tahun, unit);

create index hasil_rekap_letak on ledger.hasil_rekap (tahun, triwulan);
