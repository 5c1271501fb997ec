-- How step times are held against the SOP, as settings of a version of the ketentuan perhitungan; null = the first values
-- (rumus.kebijakan_lengkap), as for every version saved before these columns were there.
alter table ledger.kebijakan add column sop_hari varchar;

alter table ledger.kebijakan add column sop_waktu varchar;

alter table ledger.kebijakan add column sop_total varchar;
