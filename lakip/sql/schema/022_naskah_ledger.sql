-- A document of the LAKIP that people edited in Word and handed back: the document of the edition compiled as everything
-- stood at this urutan. edisi_asal = the edition it was made from; selisih is JSON, what in it is not as computed.
create table ledger.naskah_unggah (
    urutan bigint primary key,
    tahun integer not null,
    edisi_asal varchar not null,
    nama_berkas varchar not null,
    sha256 varchar not null,
    selisih varchar not null,
    pelaku varchar not null,
    waktu timestamp not null
);
