-- Whole numbers the formulas compute with: p12 counts 1e-12 (values), p18 counts 1e-18 (percentages).
create macro rumus.satu_p12() as (1000000000000::hugeint);

create macro rumus.dari_p12(n) as (
    cast(cast(n as decimal(38, 0)) * cast(0.000000000001 as decimal(12, 12)) as decimal(38, 12))
);

create macro rumus.dari_p18(n) as (
    cast(cast(n as decimal(38, 0)) * cast(0.000000000000000001 as decimal(18, 18)) as decimal(38, 18))
);

-- Multiplying by 1e12 would not fit into 38 digits, and rescaling a DECIMAL costs twenty times what this does: the whole
-- number is guessed in DOUBLE, and the guess is mended by what exactly it is off: at most 1e13 units, which a DOUBLE holds.
create macro rumus.taksir_p12(nilai) as (cast(cast(nilai as double) * 1e12 as hugeint));

create macro rumus.p12(nilai) as (
    rumus.taksir_p12(cast(nilai as decimal(28, 12)))
    + rumus.taksir_p12(
        cast(nilai as decimal(28, 12)) - rumus.dari_p12(rumus.taksir_p12(cast(nilai as decimal(28, 12))))
    )
);

create macro rumus.p18(persen) as (rumus.p12(persen) * 1000000::hugeint);
