-- What the product understood of an upload, as JSON: how columns were mapped, which checks ran, which sheets were read.
create table ledger.pemahaman (
    unggahan_id varchar primary key,
    urutan bigint not null,
    pemetaan varchar not null,
    periksa varchar not null,
    lembar varchar not null
);

-- The mapping somebody confirmed for a layout (sidik) that a unit hands in; the newest one is offered next time.
create table ledger.pemetaan (
    unit varchar not null,
    sidik varchar not null,
    urutan bigint not null,
    isi varchar not null,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (unit, sidik, urutan)
);

-- Evidence of a value: a stored file by its content, or a link that is never fetched. periode 0 is the year.
create table ledger.bukti (
    id varchar primary key,
    urutan bigint not null,
    tahun integer not null,
    tabel varchar not null,
    kode varchar not null,
    periode integer not null,
    nama_berkas varchar,
    sha256 varchar,
    jenis varchar,
    ukuran bigint,
    tautan varchar,
    halaman varchar,
    keterangan varchar,
    pelaku varchar not null,
    waktu timestamp not null
);

-- A letter, photo or PDF that was received without figures a program can read; the figures are typed from it.
create table ledger.dokumen (
    id varchar primary key,
    urutan bigint not null,
    tahun integer not null,
    unit varchar not null,
    nama_berkas varchar not null,
    sha256 varchar not null,
    jenis varchar not null,
    ukuran bigint not null,
    lewat varchar,
    diterima_on date not null,
    keterangan varchar,
    pelaku varchar not null,
    waktu timestamp not null
);

-- Evidence detached or a document taken back; objek_id is the id of either.
create table ledger.pencabutan (
    objek_id varchar primary key,
    urutan bigint not null,
    alasan varchar not null,
    pelaku varchar not null,
    waktu timestamp not null
);

-- Whether the budget figures of a year are audited; without a row they are not.
create table ledger.audit_anggaran (
    tahun integer not null,
    urutan bigint not null,
    audited boolean not null,
    dasar varchar not null,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (tahun, urutan)
);
