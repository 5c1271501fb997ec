-- Division of whole numbers of the same scale, exact to 18 decimals; the result counts 1e-18.
-- DECIMAL / DECIMAL and avg() are DOUBLE in DuckDB and rate figures on a band edge wrongly (docs/decisions/0004).
-- Limits: |b| < 1.7e29 (values below 1.7e17 in units of 1e-12) and |a / b| < 1.7e20; beyond them HUGEINT overflows,
-- which is an error, never a wrong figure. b = 0 gives null.
create macro rumus.tanda_bagi(a, b) as (case when (a < 0) = (b < 0) then 1 else -1 end);

create macro rumus.mutlak(n) as (abs(cast(n as hugeint)));

create macro rumus.sisa_bagi(a, b) as ((((a % b) * 1000000000::hugeint) % b) * 1000000000::hugeint);

create macro rumus.potong_positif(a, b) as (
    (a // b) * 1000000000000000000::hugeint
    + (((a % b) * 1000000000::hugeint) // b) * 1000000000::hugeint
    + rumus.sisa_bagi(a, b) // b
);

create macro rumus.bulat_positif(a, b) as (
    rumus.potong_positif(a, b) + 2 * (rumus.sisa_bagi(a, b) % b) // b
);

-- a / b cut off after the 18th decimal
create macro rumus.bagi_potong(a, b) as (
    rumus.tanda_bagi(a, b) * rumus.potong_positif(rumus.mutlak(a), nullif(rumus.mutlak(b), 0))
);

-- a / b rounded half up at the 18th decimal
create macro rumus.bagi(a, b) as (
    rumus.tanda_bagi(a, b) * rumus.bulat_positif(rumus.mutlak(a), nullif(rumus.mutlak(b), 0))
);

-- a / b rounded half up to a whole number of the scale a has; b counts things.
create macro rumus.bagi_bulat(a, b) as (
    rumus.tanda_bagi(a, b) * ((2 * rumus.mutlak(a) + rumus.mutlak(b)) // (2 * nullif(rumus.mutlak(b), 0)))
);
