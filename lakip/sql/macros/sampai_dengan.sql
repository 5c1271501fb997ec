-- What four triwulan come to up to and including triwulan n: tw is the list of their values, null where there is none.
create macro rumus.jumlah_sd(tw, n) as (list_sum(tw[:n]));

create macro rumus.banyak_sd(tw, n) as (list_count(tw[:n]));

create macro rumus.terbesar_sd(tw, n) as (list_max(tw[:n]));

create macro rumus.terkecil_sd(tw, n) as (list_min(tw[:n]));

-- The last triwulan up to and including n of which something is so; null where there is none.
create macro rumus.terakhir_sd(tw_1, tw_2, tw_3, tw_4, n) as (
    case
        when n >= 4 and tw_4 then 4
        when n >= 3 and tw_3 then 3
        when n >= 2 and tw_2 then 2
        when n >= 1 and tw_1 then 1
    end
);
