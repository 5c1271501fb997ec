-- From when on an early warning is given, as settings of a version of the ketentuan perhitungan; null = the first values
-- (rumus.kebijakan_lengkap), as for every version saved before these columns were there.
alter table ledger.kebijakan add column peringatan_hari integer;

alter table ledger.kebijakan add column peringatan_pita integer;

alter table ledger.kebijakan add column peringatan_capaian decimal(28, 12);

alter table ledger.kebijakan add column peringatan_serapan decimal(28, 12);
