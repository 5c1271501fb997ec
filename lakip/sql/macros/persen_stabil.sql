-- Makin dekat makin baik: (1 - |R - T| / T) x 100, as a fraction; a target of zero counts only when met exactly, one below
-- zero has no percentage.
create macro rumus.persen_stabil(r, t) as (
    case
        when t > 0 then rumus.pecahan(100 * (t - abs(r - t)), t)
        when t = 0 and r = 0 then rumus.pecahan(100, 1)
    end
);
