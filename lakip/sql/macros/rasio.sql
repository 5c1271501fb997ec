-- What a ratio is multiplied by: pembilang / penyebut is a percentage where the satuan is one.
create macro rumus.kali_persen(satuan_persen) as (case when satuan_persen then 100 else 1 end);

-- Pembilang / penyebut of one periode as it is shown, in p12: the ratio of the sums, never the mean of ratios.
create macro rumus.rasio_p12(pembilang, penyebut, satuan_persen) as (
    rumus.p18_ke_p12(rumus.bagi(rumus.kali_persen(satuan_persen) * pembilang, penyebut))
);
