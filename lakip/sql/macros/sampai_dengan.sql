-- What the triwulan up to and including triwulan n come to. Those after n are no part of it: rumus.sd leaves them null.
create macro rumus.sd(tw, nomor, n) as (case when n >= nomor then tw end);

create macro rumus.jumlah_sd(tw_1, tw_2, tw_3, tw_4) as (
    case
        when coalesce(tw_1, tw_2, tw_3, tw_4) is not null
            then coalesce(tw_1, 0) + coalesce(tw_2, 0) + coalesce(tw_3, 0) + coalesce(tw_4, 0)
    end
);

create macro rumus.banyak_sd(tw_1, tw_2, tw_3, tw_4) as (
    cast(tw_1 is not null as integer)
    + cast(tw_2 is not null as integer)
    + cast(tw_3 is not null as integer)
    + cast(tw_4 is not null as integer)
);

-- The periode of which something is so, as marks in one number: bit 2^periode is set.
create macro rumus.tanda(periode) as (1 << periode);

create macro rumus.bertanda(tanda, periode) as (coalesce(tanda & rumus.tanda(periode) > 0, false));

-- The last triwulan up to and including n that is marked; null where there is none.
create macro rumus.terakhir_sd(tanda, n) as (
    case
        when n >= 4 and tanda & 16 > 0 then 4
        when n >= 3 and tanda & 8 > 0 then 3
        when n >= 2 and tanda & 4 > 0 then 2
        when n >= 1 and tanda & 2 > 0 then 1
    end
);
