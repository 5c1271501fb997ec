-- The files of a compiled edition, kept byte for byte among the stored files; urutan is that of the edition.
create table ledger.edisi_berkas (
    urutan bigint not null,
    tahun integer not null,
    edisi varchar not null,
    nama varchar not null,
    sha256 varchar not null,
    primary key (urutan, nama)
);

-- A note of a checker, pinned to a tabel (T07), an indikator, a sasaran or a part of the naskah.
create table ledger.catatan_periksa (
    id varchar primary key,
    urutan bigint not null,
    tahun integer not null,
    jenis varchar not null,
    rujukan varchar not null,
    teks varchar not null,
    pelaku varchar not null,
    waktu timestamp not null
);

-- What came of a note: an answer (jawab), its end (selesai), or that it is open once more (buka).
create table ledger.catatan_jawaban (
    id varchar primary key,
    urutan bigint not null,
    catatan_id varchar not null,
    tindakan varchar not null,
    teks varchar not null,
    pelaku varchar not null,
    waktu timestamp not null
);

-- The reviewer's answer to one statement of the checklist of Permenpan-RB 53/2014; jawaban = ya, tidak, or '' taken back.
create table ledger.reviu (
    urutan bigint not null,
    tahun integer not null,
    butir varchar not null,
    jawaban varchar not null,
    keterangan varchar not null,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (urutan, butir)
);

-- Internal approval of exactly one compiled edition: who, as what, over which files. putaran counts the returns before it.
create table ledger.persetujuan (
    urutan bigint not null,
    tahun integer not null,
    edisi_urutan bigint not null,
    edisi varchar not null,
    tahap varchar not null,
    putaran integer not null,
    berkas varchar not null,
    sidik_berkas varchar not null,
    nama varchar not null,
    jabatan varchar not null,
    status varchar not null,
    orang varchar not null,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (edisi_urutan, tahap, putaran)
);

-- How the Kepala signed, as somebody recorded it: on paper (basah), with a certified signature (elektronik), in an e-office.
-- cocok tells how the signed file stands to the file handed over; asal_sha256 is that file.
create table ledger.penandatanganan (
    urutan bigint primary key,
    tahun integer not null,
    edisi_urutan bigint not null,
    edisi varchar not null,
    cara varchar not null,
    tanggal date not null,
    nama varchar not null,
    jabatan varchar not null,
    nama_berkas varchar not null,
    sha256 varchar not null,
    asal_nama varchar,
    asal_sha256 varchar,
    cocok varchar not null,
    dicocokkan_oleh varchar,
    alasan varchar,
    pelaku varchar not null,
    waktu timestamp not null
);

-- A revision of a frozen LAKIP: from here on a new edition is compiled, checked and signed; the frozen one stays.
create table ledger.revisi (
    urutan bigint primary key,
    tahun integer not null,
    nomor integer not null,
    alasan varchar not null,
    pelaku varchar not null,
    waktu timestamp not null
);
