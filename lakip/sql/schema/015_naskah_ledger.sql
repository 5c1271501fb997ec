-- A text of the document as a person left it; the newest urutan of a blok counts. status disunting or diterima, or konsep:
-- the rules write it again. teks holds a paragraph a line; angka is JSON, [[kunci, number], …] for every number of teks in
-- its order, kunci '' = no figure; konsep is the sha256 of what the rules had written then.
create table ledger.naskah (
    tahun integer not null,
    blok varchar not null,
    urutan bigint not null,
    status varchar not null,
    teks varchar,
    angka varchar,
    konsep varchar,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (tahun, blok, urutan)
);

-- A table typed in for the document (pegawai, penghargaan): isi is JSON, all its rows; the newest urutan counts.
create table ledger.naskah_tabel (
    tahun integer not null,
    tabel varchar not null,
    urutan bigint not null,
    isi varchar not null,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (tahun, tabel, urutan)
);

-- A picture or a planning document that goes with the document; the newest urutan of an id counts, dilepas = why it no
-- longer goes with it. A planning document may be registered without its file.
create table ledger.naskah_lampiran (
    id varchar not null,
    urutan bigint not null,
    tahun integer not null,
    jenis varchar not null,
    nomor varchar,
    tanggal date,
    keterangan varchar,
    nama_berkas varchar,
    sha256 varchar,
    jenis_berkas varchar,
    ukuran bigint,
    dilepas varchar,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (id, urutan)
);
