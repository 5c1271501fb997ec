-- The facts: one row per cell as it stood in an upload; never updated, never deleted. A row is seen only when
-- ledger.unggahan claims its unggahan_id.

create table if not exists facts.realisasi (
    unggahan_id varchar,
    indikator varchar,
    tahun integer,
    periode integer,
    ukuran varchar,
    raw varchar,
    nilai decimal(28, 12),
    rendah decimal(28, 12),
    tinggi decimal(28, 12),
    predikat varchar,
    status varchar,
    status_data varchar,
    tahun_data integer,
    sheet varchar,
    cell varchar
);

create table if not exists facts.kegiatan (
    unggahan_id varchar,
    kode varchar,
    tahun integer,
    periode integer,
    ukuran varchar,
    raw varchar,
    nilai decimal(28, 12),
    sheet varchar,
    cell varchar
);

create table if not exists facts.anggaran (
    unggahan_id varchar,
    kode_rekening varchar,
    tahun integer,
    periode integer,
    ukuran varchar,
    raw varchar,
    nilai decimal(28, 12),
    sheet varchar,
    cell varchar
);

create table if not exists facts.keterangan (
    unggahan_id varchar,
    tabel varchar,
    kode varchar,
    tahun integer,
    bagian varchar,
    teks varchar,
    sheet varchar,
    cell varchar
);
