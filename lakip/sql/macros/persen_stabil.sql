-- Makin dekat makin baik: (1 - |R - T| / T) x 100; a target of zero counts only when met exactly.
create macro rumus.persen_stabil(r, t) as (
    case
        when t = 0 and r = 0 then 100000000000000000000::hugeint
        when t = 0 then null
        else rumus.bagi(100 * (t - abs(r - t)), t)
    end
);
