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

create macro rumus.p12_besar(nilai) as (
    rumus.taksir_p12(nilai) + rumus.taksir_p12(nilai - rumus.dari_p12(rumus.taksir_p12(nilai)))
);

-- Up to 999,999 a value fits into 64 bits, in which all this costs a twentieth: its whole part, and what is left over.
create macro rumus.p12_kecil(nilai) as (
    cast(nilai as bigint) * rumus.satu_p12()
    + cast(cast(nilai - cast(cast(nilai as bigint) as decimal(18, 0)) as double) * 1e12 as bigint)
);

create macro rumus.p12(nilai) as (
    case
        when nilai between -999999 and 999999 then rumus.p12_kecil(cast(nilai as decimal(18, 12)))
        else rumus.p12_besar(cast(nilai as decimal(28, 12)))
    end
);

create macro rumus.p18(persen) as (rumus.p12(persen) * 1000000::hugeint);

-- A DECIMAL(38, 0) as HUGEINT; the cast would divide, at ten times the cost. Three guesses of 53 bits hold all 38 digits.
create macro rumus.taksir_utuh(n) as (cast(cast(n as double) as hugeint));

create macro rumus.lebih_utuh(n) as (n - cast(rumus.taksir_utuh(n) as decimal(38, 0)));

create macro rumus.utuh(n) as (
    rumus.taksir_utuh(n)
    + rumus.taksir_utuh(rumus.lebih_utuh(n))
    + rumus.taksir_utuh(rumus.lebih_utuh(rumus.lebih_utuh(n)))
);
