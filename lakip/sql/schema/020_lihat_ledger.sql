-- A look that was refused; null for those noted before it was told apart.
alter table ledger.lihat add column ditolak boolean;
