-- Division of whole numbers, exact; the only door (docs/decisions/0004). DECIMAL / DECIMAL and avg() are DOUBLE in
-- DuckDB and rate figures on a band edge wrongly, and // of HUGEINT costs fifty times a multiplication. So a quotient is
-- guessed in DOUBLE, what is left over is taken exactly in HUGEINT and divided again, nine decimals further: after three
-- guesses at most half of b is left, and whether the result must go up or down is seen from that, never from a guess.
-- Limits: |b| < 1.7e29 and |a / b| < 1.7e20; beyond them HUGEINT overflows, which is an error, never a wrong figure.
-- b = 0 gives null.
create macro rumus.tanda_bagi(a, b) as (case when (a < 0) = (b < 0) then 1 else -1 end);

create macro rumus.mutlak(n) as (abs(cast(n as hugeint)));

create macro rumus.taksir(a, b) as (cast(cast(a as double) / b as hugeint));

create macro rumus.sisa(a, b) as (a - rumus.taksir(a, b) * b);

-- what is left over after one and after two guesses, nine decimals further
create macro rumus.sisa_1(a, b) as (rumus.sisa(a, b) * 1000000000::hugeint);

create macro rumus.sisa_2(a, b) as (rumus.sisa(rumus.sisa_1(a, b), b) * 1000000000::hugeint);

create macro rumus.bulat_positif(a, b) as (
    (rumus.taksir(a, b) * 1000000000::hugeint + rumus.taksir(rumus.sisa_1(a, b), b)) * 1000000000::hugeint
    + rumus.taksir(rumus.sisa_2(a, b), b)
    + cast(2 * rumus.sisa(rumus.sisa_2(a, b), b) >= b as integer)
    - cast(2 * rumus.sisa(rumus.sisa_2(a, b), b) < -b as integer)
);

-- a / b in units of 1e-18, rounded half up
create macro rumus.bagi(a, b) as (
    rumus.tanda_bagi(a, b) * rumus.bulat_positif(rumus.mutlak(a), nullif(rumus.mutlak(b), 0))
);

-- a / b rounded half up to a whole number of the scale a has; b counts things, and few rows are divided so.
create macro rumus.bagi_bulat(a, b) as (
    rumus.tanda_bagi(a, b) * ((2 * rumus.mutlak(a) + rumus.mutlak(b)) // (2 * nullif(rumus.mutlak(b), 0)))
);

-- p18 rounded half up, away from zero, to p12
create macro rumus.p18_ke_p12(n) as (case when n < 0 then n - 500000 else n + 500000 end // 1000000);

-- the whole number a / b lies above, and the one it lies below; neither is negative
create macro rumus.bagi_bawah(a, b) as (a // b);

create macro rumus.bagi_atas(a, b) as ((a + b - 1) // b);
