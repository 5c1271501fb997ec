-- Who looked at which page with which filters, and which file was taken away: plain rows outside the audit chain, for
-- the notice that UU 27/2022 asks for. saringan is JSON of codes; berkas the name of the file, null for a page.
create table ledger.lihat (
    waktu timestamp not null,
    akun varchar not null,
    peran varchar not null,
    alamat varchar not null,
    saringan varchar not null,
    berkas varchar
);
