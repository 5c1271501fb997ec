-- Pembilang / penyebut in p12, times 100 where the satuan is a percentage: the ratio of the sums, never the mean of
-- ratios. Cut at 18 decimals, then half up at 12: the same as half up at once.
create macro rumus.rasio_p12(pembilang, penyebut, satuan_persen) as (
    rumus.bagi_bulat(
        rumus.bagi_potong(case when satuan_persen then 100 else 1 end * pembilang, penyebut), 1000000
    )
);
