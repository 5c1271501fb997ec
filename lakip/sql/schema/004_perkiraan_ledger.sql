-- When a figure that is not out yet is expected; the newest urutan of an indikator and year counts.
create table ledger.perkiraan_rilis (
    indikator varchar not null,
    tahun integer not null,
    urutan bigint not null,
    perkiraan date not null,
    catatan varchar,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (indikator, tahun, urutan)
);
