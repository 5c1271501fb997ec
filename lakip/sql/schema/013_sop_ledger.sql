-- Why a version of the SOP was registered: jenis revisi or daftar_ulang; null = the one the product came with.
alter table ledger.sop add column jenis varchar;

alter table ledger.sop add column alasan varchar;
