-- The report sent to one recipient; the newest urutan of an id counts, batal = it was never sent after all.
create table ledger.pengiriman (
    id varchar not null,
    urutan bigint not null,
    tahun integer not null,
    penerima varchar not null,
    media varchar not null,
    dikirim_at timestamp not null,
    keterangan varchar,
    batal boolean not null,
    alasan varchar,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (id, urutan)
);

-- Who received what was sent, and the signed copy of the Surat Pengantar; the newest urutan of a sending counts.
create table ledger.tanda_terima (
    pengiriman varchar not null,
    urutan bigint not null,
    diterima_on date not null,
    nama varchar not null,
    jabatan varchar,
    nama_berkas varchar,
    sha256 varchar,
    jenis varchar,
    ukuran bigint,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (pengiriman, urutan)
);

-- Where the report of a year can be read by anybody; the newest urutan of an address counts, batal = not there after all.
create table ledger.publikasi (
    tahun integer not null,
    alamat varchar not null,
    urutan bigint not null,
    tempat varchar not null,
    terbit_on date not null,
    batal boolean not null,
    alasan varchar,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (tahun, alamat, urutan)
);
