-- What is to be followed up: a recommendation of an LHE (Laporan Hasil Evaluasi SAKIP) or an arahan of the leadership.
-- The newest urutan of an id counts; a row of ledger.pencabutan takes it back. unit '' = the whole agency.
create table ledger.tindak_lanjut (
    id varchar not null,
    urutan bigint not null,
    tahun integer not null,
    jenis varchar not null,
    asal varchar not null,
    nomor varchar,
    tanggal date not null,
    tahun_evaluasi integer,
    uraian varchar not null,
    unit varchar not null,
    penanggung_jawab varchar not null,
    tenggat date not null,
    indikator varchar,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (id, urutan)
);

-- What was done about it, entry by entry; the status of the newest urutan counts, without an entry it is belum.
create table ledger.kemajuan_tindak_lanjut (
    urutan bigint primary key,
    tindak_lanjut varchar not null,
    status varchar not null,
    uraian varchar not null,
    tanggal date not null,
    pelaku varchar not null,
    waktu timestamp not null
);
