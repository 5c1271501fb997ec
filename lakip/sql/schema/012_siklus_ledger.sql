-- The year's siklus: the version of the SOP it is pinned to (`sop` is the urutan of ledger.sop) and whether each reviewer
-- of langkah 4 has the whole standard; the newest urutan of a year counts.
create table ledger.siklus (
    tahun integer not null,
    urutan bigint not null,
    sop bigint not null,
    baku_masing_masing boolean not null,
    pelaku varchar not null,
    waktu timestamp not null,
    primary key (tahun, urutan)
);

-- What an event may say beside its time: which of the two reviewers of langkah 4, back to which langkah, how the time is
-- known when it was recorded afterwards, and what it pins notes to (JSON).
alter table ledger.kejadian add column pemeriksa varchar;

alter table ledger.kejadian add column ke integer;

alter table ledger.kejadian add column dasar varchar;

alter table ledger.kejadian add column catatan varchar;

-- A time that was recorded wrongly: `kejadian` is the id of the event, `waktu` its time from then on; the first one stays.
create table ledger.kejadian_ubahan (
    kejadian varchar not null,
    urutan bigint not null,
    tahun integer not null,
    waktu timestamp not null,
    alasan varchar not null,
    pelaku varchar not null,
    dicatat_at timestamp not null,
    primary key (kejadian, urutan)
);
