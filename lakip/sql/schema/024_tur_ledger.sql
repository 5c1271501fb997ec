-- Accounts that have closed their introduction; outside the audit log, because it changes nothing of the agency.
create table ledger.tur (
    akun varchar primary key,
    waktu timestamp not null
);
