-- Makin rendah makin baik, rasio terbalik: T / R x 100, as a fraction; R = 0 has no percentage, its capped value is the
-- cap. A negative realisasi would turn the best result into the worst one: no percentage; else as rumus.persen_rasio.
create macro rumus.persen_terbalik(r, t, nol_nol, nol_ada) as (
    case
        when t > 0 and r >= 0 then rumus.pecahan(100 * t, r)
        when t = 0 then rumus.persen_target_nol(r, nol_nol, nol_ada)
    end
);
