-- Makin rendah makin baik, selisih: (2T - R) / T x 100 (PermenPANRB 8/2021, kondisi khusus), as a fraction.
create macro rumus.persen_selisih(r, t, nol_nol, nol_ada) as (
    case
        when t = 0 and r = 0 then rumus.persen_tetap(nol_nol)
        when t = 0 and r <> 0 then rumus.persen_tetap(nol_ada)
        else rumus.pecahan(100 * (2 * t - r), t)
    end
);
