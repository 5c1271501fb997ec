-- Whose calendar rows count: from the newest urutan of a year on, only rows that came in with it or later.
create table ledger.kalender_tahun (
    tahun integer not null,
    urutan bigint not null,
    sumber varchar not null,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (tahun, urutan)
);
