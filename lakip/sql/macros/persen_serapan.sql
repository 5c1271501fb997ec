-- Serapan anggaran: realisasi / pagu x 100; a pagu of zero has no percentage. Rupiah in p12, result in p18.
create macro rumus.persen_serapan(realisasi, pagu) as (rumus.bagi(100 * realisasi, pagu));
