-- Whole numbers the formulas compute with: p12 counts 1e-12 (values), p18 counts 1e-18 (percentages).
create macro rumus.p12(nilai) as (
    -- in two steps, because a value of DECIMAL(28,12) times 1e12 would not fit into 38 digits
    cast(cast(cast(nilai as decimal(28, 12)) * 1000000 as decimal(38, 6)) * 1000000 as hugeint)
);

create macro rumus.p18(persen) as (rumus.p12(persen) * 1000000::hugeint);

create macro rumus.dari_p12(n) as (
    cast(cast(n as decimal(38, 0)) * cast(0.000000000001 as decimal(12, 12)) as decimal(38, 12))
);

create macro rumus.dari_p18(n) as (
    cast(cast(n as decimal(38, 0)) * cast(0.000000000000000001 as decimal(18, 18)) as decimal(38, 18))
);
