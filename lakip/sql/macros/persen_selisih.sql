-- Makin rendah makin baik, selisih: (2T - R) / T x 100 (PermenPANRB 8/2021, kondisi khusus), as a fraction; what has no
-- percentage as for rumus.persen_rasio.
create macro rumus.persen_selisih(r, t, nol_nol, nol_ada) as (
    case
        when t > 0 then rumus.pecahan(100 * (2 * t - r), t)
        when t = 0 then rumus.persen_target_nol(r, nol_nol, nol_ada)
    end
);
