-- Makin rendah makin baik, rasio terbalik: T / R x 100; R = 0 has no percentage (null), its capped value is the cap.
create macro rumus.persen_terbalik(r, t, nol_nol, nol_ada) as (
    case
        when t = 0 and r = 0 then nol_nol
        when t = 0 and r <> 0 then nol_ada
        else rumus.bagi(100 * t, r)
    end
);
