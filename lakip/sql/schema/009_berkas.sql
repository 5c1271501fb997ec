-- Kept rows of a unit lie beside each other, so the block bounds find them; an index on top doubled what a change costs
-- and made no page quicker (docs/kecepatan.md). PostgreSQL has no block bounds and keeps its index.
drop index ledger.hasil_indikator_letak;

drop index ledger.hasil_rekap_letak;
