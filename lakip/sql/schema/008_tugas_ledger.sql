-- Who stands in for a jabatan (Plt., Plh.) between two dates, by which SK: the account has that role beside its own.
create table ledger.delegasi (
    urutan bigint primary key,
    akun varchar not null,
    peran varchar not null,
    status varchar not null,
    dari date not null,
    sampai date not null,
    nomor_sk varchar not null,
    pelaku varchar not null,
    waktu timestamp not null
);

-- A delegation that ended before its time; delegasi is its urutan.
create table ledger.delegasi_dicabut (
    delegasi bigint primary key,
    urutan bigint not null,
    alasan varchar not null,
    pelaku varchar not null,
    waktu timestamp not null
);

-- A Ka. Subbag who made figures of a year and reviewed them all the same, and why; the Sekretaris is another person.
create table ledger.rangkap_tugas (
    urutan bigint primary key,
    tahun integer not null,
    alasan varchar not null,
    pelaku varchar not null,
    waktu timestamp not null
);

-- Serah terima: the account `dari` was closed and `ke` goes on with its work; terbuka is what was open then, as JSON.
create table ledger.serah_terima (
    urutan bigint primary key,
    dari varchar not null,
    ke varchar not null,
    dasar varchar not null,
    terbuka varchar not null,
    pelaku varchar not null,
    waktu timestamp not null
);
