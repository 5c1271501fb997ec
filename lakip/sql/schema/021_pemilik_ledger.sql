-- Whose an account without NIP is: another account whose owner it is as well, its own name for somebody else who has
-- the same name as the owner of another account, null where nothing was said.
alter table ledger.akun add column pemilik varchar;
