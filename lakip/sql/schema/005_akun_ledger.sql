-- Accounts: who may sign in and in which role. The newest urutan of an account counts; a closed one is never removed,
-- because what it did still bears its name.
create table ledger.akun (
    akun varchar not null,
    urutan bigint not null,
    nama varchar not null,
    peran varchar not null,
    unit varchar not null,
    jabatan varchar not null,
    nip varchar not null,
    ditutup boolean not null,
    alasan varchar,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (akun, urutan)
);

-- The argon2id hash of every password an account had. One given out by somebody else is valid until berlaku_sampai and
-- must be changed; null = chosen by the person.
create table ledger.sandi (
    akun varchar not null,
    urutan bigint not null,
    sidik varchar not null,
    berlaku_sampai timestamp,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (akun, urutan)
);

-- The code the first admin is made with, by its sha256; only the newest one is valid.
create table ledger.kode_admin (
    urutan bigint primary key,
    sidik varchar not null,
    berlaku_sampai timestamp not null,
    pelaku varchar not null,
    waktu timestamp not null
);

-- Settings of the product as JSON; the newest urutan of a kunci counts, without a row the default does.
create table ledger.setelan (
    kunci varchar not null,
    urutan bigint not null,
    nilai varchar not null,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (kunci, urutan)
);

-- Sessions by the sha256 of their id: unlike everything above changed and removed in place, outside the audit log.
-- versi is the urutan of the account at sign-in: a session does not outlive a change of its account.
create table ledger.sesi (
    sidik varchar primary key,
    akun varchar not null,
    versi bigint not null,
    alamat varchar not null,
    dibuat_at timestamp not null,
    terakhir_at timestamp not null,
    berakhir_at timestamp not null
);

-- Tries to sign in that count against the limits, removed when their time is over; akun is a sha256, because people
-- type their password into the wrong field.
create table ledger.percobaan_masuk (
    id varchar primary key,
    akun varchar not null,
    alamat varchar not null,
    waktu timestamp not null
);
