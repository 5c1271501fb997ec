-- Makin rendah makin baik, rasio terbalik: T / R x 100, as a fraction; R = 0 has no percentage, its capped value is the
-- cap.
create macro rumus.persen_terbalik(r, t, nol_nol, nol_ada) as (
    case
        when t = 0 and r = 0 then rumus.persen_tetap(nol_nol)
        when t = 0 and r <> 0 then rumus.persen_tetap(nol_ada)
        else rumus.pecahan(100 * t, r)
    end
);
