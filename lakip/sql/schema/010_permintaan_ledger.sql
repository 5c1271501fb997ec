-- What an asking SKPD wants of a year and until when; the newest urutan of a year counts.
create table ledger.permintaan_masuk (
    urutan bigint primary key,
    tahun integer not null,
    asal varchar not null,
    nomor varchar,
    tanggal date,
    tenggat date not null,
    perihal varchar,
    pelaku varchar not null,
    waktu timestamp not null
);

-- Number and date of a letter as the agenda book has them; unit '' = the one letter to everybody.
create table ledger.nomor_surat (
    tahun integer not null,
    jenis varchar not null,
    unit varchar not null,
    urutan bigint not null,
    nomor varchar not null,
    tanggal date not null,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (tahun, jenis, unit, urutan)
);

-- The request to a unit: aksi kirim and perpanjang name the due date, buka and ingatkan do not.
create table ledger.permintaan_unit (
    tahun integer not null,
    unit varchar not null,
    urutan bigint not null,
    aksi varchar not null,
    tenggat date,
    keterangan varchar,
    waktu timestamp not null,
    pelaku varchar not null,
    dicatat_at timestamp not null,
    primary key (tahun, unit, urutan)
);

-- A letter's template as the agency edited it; sha256 '' = the product's own again.
create table ledger.templat_surat (
    jenis varchar not null,
    urutan bigint not null,
    sha256 varchar not null,
    nama_berkas varchar not null,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (jenis, urutan)
);
