-- Which version of the ketentuan perhitungan a year is bound to; the newest urutan of a year counts. A version saved
-- later never moves a year that stands here.
create table ledger.kebijakan_tahun (
    tahun integer not null,
    urutan bigint not null,
    versi integer not null,
    alasan varchar not null,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (tahun, urutan)
);
