-- A percentage before it is divided: the fraction a / b, so that a formula divides nothing and all of them are divided
-- in one place. Without b there is no percentage.
create macro rumus.pecahan(a, b) as ({'a': cast(a as hugeint), 'b': cast(b as hugeint)});

-- A percentage that is given and not computed, in p18.
create macro rumus.persen_tetap(persen) as (rumus.pecahan(persen, 1000000000000000000));

-- One side of a fraction as rumus.bagi can take it: p18, and p12 where the divisor stands for 1e11 or more.
create macro rumus.ringkas(n, b) as (
    case when abs(b) < 100000000000000000000000000000::hugeint then n else rumus.p18_ke_p12(n) end
);
