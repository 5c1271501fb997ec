-- a / b for whole numbers of the same scale, exact to 18 decimals and rounded half up; the result counts 1e-18.
-- DECIMAL / DECIMAL and avg() are DOUBLE in DuckDB and rate figures on a band edge wrongly (docs/decisions/0004).
-- Limit: |b| < 1.7e29, that is values below 1.7e17 in units of 1e-12. b = 0 gives null.
create macro rumus.bagi_positif(a, b) as (
    (a // b) * 1000000000000000000::hugeint
    + (((a % b) * 1000000000::hugeint) // b) * 1000000000::hugeint
    + (((((a % b) * 1000000000::hugeint) % b) * 1000000000::hugeint) // b)
    + case
        when 2 * (((((a % b) * 1000000000::hugeint) % b) * 1000000000::hugeint) % b) >= b then 1
        else 0
    end
);

create macro rumus.bagi(a, b) as (
    case when (a < 0) = (b < 0) then 1 else -1 end
    * rumus.bagi_positif(abs(cast(a as hugeint)), abs(nullif(cast(b as hugeint), 0)))
);

-- a / b rounded half up to a whole number of the scale a has; b counts things.
create macro rumus.bagi_bulat(a, b) as (
    case when (a < 0) = (b < 0) then 1 else -1 end
    * ((2 * abs(cast(a as hugeint)) + abs(cast(b as hugeint))) // (2 * abs(nullif(cast(b as hugeint), 0))))
);
