-- How many 1e-12 a percentage is rounded to before it is rated: 12 decimals, or whole numbers or two decimals where the
-- kebijakan says so.
create macro rumus.satuan_peringkat(pembulatan) as (
    case pembulatan when '0' then 1000000000000::hugeint when '2' then 10000000000::hugeint else 1::hugeint end
);
