-- The ledger: who claimed what, in one order. Rows are only ever added; the newest urutan of a key is the
-- current one, so any figure can be computed again as it stood at any audit number.

create table ledger.audit (
    nomor bigint primary key,
    waktu timestamp not null,
    pelaku varchar not null,
    tindakan varchar not null,
    objek varchar not null,
    isi varchar not null,
    prev varchar not null,
    h varchar not null
);

-- Plan: one row per imported plan workbook, then one table per sheet of contract §4.1.
create table ledger.rencana (
    urutan bigint primary key,
    sha256 varchar not null,
    nama_berkas varchar not null,
    pelaku varchar not null,
    dibuat_at timestamp not null
);

create table ledger.instansi (
    urutan bigint not null,
    kunci varchar not null,
    nilai varchar,
    baris integer not null,
    primary key (kunci, urutan)
);

create table ledger.pejabat (
    urutan bigint not null,
    jabatan varchar not null,
    nama varchar not null,
    pangkat varchar,
    nip varchar,
    status varchar not null,
    dari date not null,
    sampai date,
    nomor_sk varchar,
    baris integer not null,
    primary key (jabatan, nama, dari, urutan)
);

create table ledger.unit_kerja (
    urutan bigint not null,
    kode varchar not null,
    nama varchar not null,
    jenis varchar,
    induk varchar,
    alias varchar,
    berlaku_dari date,
    berlaku_sampai date,
    baris integer not null,
    primary key (kode, urutan)
);

create table ledger.sasaran (
    urutan bigint not null,
    kode varchar not null,
    jenis varchar not null,
    uraian varchar not null,
    induk varchar,
    unit varchar,
    baris integer not null,
    primary key (kode, urutan)
);

create table ledger.indikator (
    urutan bigint not null,
    kode varchar not null,
    kode_sasaran varchar not null,
    nama varchar not null,
    satuan varchar not null,
    satuan_persen boolean not null,
    polaritas varchar not null,
    rumus varchar not null,
    tipe_triwulan varchar not null,
    unit varchar not null,
    penanggung_jawab varchar,
    iku boolean not null,
    masuk_pk boolean not null,
    definisi varchar,
    sumber_data varchar,
    batas decimal(28, 12),
    bobot decimal(28, 12),
    kondisi_awal varchar,
    kondisi_awal_nilai decimal(28, 12),
    target_akhir varchar,
    target_akhir_nilai decimal(28, 12),
    standar_nasional varchar,
    standar_nasional_nilai decimal(28, 12),
    skala varchar,
    desimal integer not null,
    berlaku_dari date,
    berlaku_sampai date,
    menggantikan varchar,
    baris integer not null,
    primary key (kode, urutan)
);

-- periode 0 is the year, 1 to 4 the triwulan; a row of the sheet becomes five rows here.
create table ledger.target (
    urutan bigint not null,
    indikator varchar not null,
    tahun integer not null,
    jenis varchar not null,
    versi varchar not null,
    periode integer not null,
    raw varchar,
    nilai decimal(28, 12),
    rendah decimal(28, 12),
    tinggi decimal(28, 12),
    predikat varchar,
    nomor_sk varchar,
    tanggal date,
    cell varchar not null,
    baris integer not null,
    primary key (indikator, tahun, jenis, versi, periode, urutan)
);

create table ledger.standar (
    urutan bigint not null,
    indikator varchar not null,
    tahun integer not null,
    tingkat varchar not null,
    raw varchar,
    nilai decimal(28, 12),
    sumber varchar,
    cell varchar not null,
    baris integer not null,
    primary key (indikator, tahun, tingkat, urutan)
);

create table ledger.realisasi_lalu (
    urutan bigint not null,
    indikator varchar not null,
    tahun integer not null,
    raw varchar,
    nilai decimal(28, 12),
    rendah decimal(28, 12),
    tinggi decimal(28, 12),
    predikat varchar,
    cell varchar not null,
    baris integer not null,
    primary key (indikator, tahun, urutan)
);

create table ledger.anggaran_lalu (
    urutan bigint not null,
    kode_rekening varchar not null,
    tahun integer not null,
    target_renstra varchar,
    pagu_rp decimal(18, 2),
    realisasi_rp decimal(18, 2),
    baris integer not null,
    primary key (kode_rekening, tahun, urutan)
);

create table ledger.pagu (
    urutan bigint not null,
    kode_rekening varchar not null,
    tahun integer not null,
    versi varchar not null,
    uraian varchar,
    unit varchar,
    kode_sasaran varchar,
    raw varchar,
    pagu_rp decimal(18, 2),
    cell varchar not null,
    baris integer not null,
    primary key (kode_rekening, tahun, versi, urutan)
);

-- Uploads: the row that claims facts. UNIQUE (unit, tahun, versi) is the commit point; unit '' is a file for
-- the whole agency. A settled doubt is a claim of its own that names the upload it came from (asal_id).
create table ledger.unggahan (
    id varchar primary key,
    urutan bigint not null,
    unit varchar not null,
    tahun integer not null,
    versi integer not null,
    jenis varchar not null,
    sumber varchar not null,
    asal_id varchar,
    nama_berkas varchar,
    sha256 varchar,
    lewat varchar,
    diterima_on date,
    dasar varchar,
    lampiran_sha256 varchar,
    lampiran_nama varchar,
    n_rows integer not null,
    pelaku varchar not null,
    dibuat_at timestamp not null,
    unique (unit, tahun, versi)
);

create table ledger.penarikan (
    urutan bigint primary key,
    unggahan_id varchar not null,
    ditarik boolean not null,
    alasan varchar,
    pelaku varchar not null,
    waktu timestamp not null
);

-- isi holds the fact rows that wait for the decision (tanya), as JSON.
create table ledger.temuan (
    unggahan_id varchar not null,
    nomor integer not null,
    "check" varchar not null,
    severity varchar not null,
    sheet varchar,
    cell varchar,
    raw varchar,
    "value" varchar,
    message varchar not null,
    guidance varchar not null,
    isi varchar,
    ada_usulan boolean not null,
    primary key (unggahan_id, nomor)
);

-- A doubt is settled again once the claim of its decision is withdrawn: see rumus.keputusan_berlaku.
create table ledger.keputusan (
    unggahan_id varchar not null,
    nomor integer not null,
    urutan bigint not null,
    pilihan varchar not null,
    nilai varchar,
    klaim_id varchar,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (unggahan_id, nomor, urutan)
);

-- Ketentuan perhitungan: dated and versioned; every setting is printed beside the result.
create table ledger.kebijakan (
    versi integer primary key,
    urutan bigint not null,
    berlaku_dari date not null,
    dasar varchar not null,
    skala varchar not null,
    pembulatan_predikat varchar not null,
    rata_indikator varchar not null,
    rata_instansi varchar not null,
    urutan_batas varchar not null,
    batas_rata decimal(28, 12),
    data_kosong varchar not null,
    naik_target_nol_realisasi_nol decimal(28, 12),
    naik_target_nol_realisasi_ada decimal(28, 12),
    turun_target_nol_realisasi_nol decimal(28, 12),
    turun_target_nol_realisasi_ada decimal(28, 12),
    desimal_cetak integer not null
);

create table ledger.skala (
    skala varchar not null,
    urut integer not null,
    urutan bigint not null,
    kode varchar not null,
    label varchar not null,
    bawah decimal(28, 12),
    bawah_termasuk boolean not null,
    atas decimal(28, 12),
    atas_termasuk boolean not null,
    dasar varchar not null,
    primary key (skala, urut, urutan)
);

-- Calendar and office hours; a later row with the same key replaces an earlier one.
create table ledger.kalender (
    tanggal date not null,
    jenis varchar not null,
    urutan bigint not null,
    keterangan varchar,
    primary key (tanggal, jenis, urutan)
);

create table ledger.jam_kerja (
    profil varchar not null,
    hari integer not null,
    mulai varchar not null,
    selesai varchar not null,
    urutan bigint not null,
    primary key (profil, hari, mulai, urutan)
);

-- The SOP register and the events of each yearly cycle.
create table ledger.sop (
    urutan bigint primary key,
    nomor varchar not null,
    judul varchar not null,
    berlaku_dari date not null,
    berlaku_sampai date,
    waktu_tertulis varchar not null,
    isi varchar not null
);

create table ledger.sop_langkah (
    urutan bigint not null,
    no integer not null,
    nama varchar not null,
    uraian varchar not null,
    pelaksana varchar not null,
    pelaksana_asumsi boolean not null,
    kelengkapan varchar not null,
    standar varchar not null,
    output varchar not null,
    primary key (no, urutan)
);

create table ledger.kejadian (
    id varchar primary key,
    urutan bigint not null,
    tahun integer not null,
    langkah integer not null,
    aksi varchar not null,
    waktu timestamp not null,
    alasan varchar,
    pelaku varchar not null,
    dicatat_at timestamp not null
);

create table ledger.edisi (
    urutan bigint primary key,
    tahun integer not null,
    edisi varchar not null,
    berkas varchar not null,
    pelaku varchar not null,
    dibuat_at timestamp not null
);

create table ledger.pemulihan (
    urutan bigint primary key,
    waktu timestamp not null,
    karantina varchar not null,
    hilang varchar not null,
    pelaku varchar not null
);

-- A recovery whose losses somebody says are made good; it is no longer shown.
create table ledger.pemulihan_selesai (
    pemulihan bigint primary key,
    urutan bigint not null,
    pelaku varchar not null,
    waktu timestamp not null
);
