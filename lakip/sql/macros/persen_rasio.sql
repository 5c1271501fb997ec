-- Makin tinggi makin baik: R / T x 100 (PermenPANRB 8/2021, kondisi normal), as a fraction.
-- r and t in p18; the two zero rules of the kebijakan in p18.
create macro rumus.persen_rasio(r, t, nol_nol, nol_ada) as (
    case
        when t = 0 and r = 0 then rumus.persen_tetap(nol_nol)
        when t = 0 and r <> 0 then rumus.persen_tetap(nol_ada)
        else rumus.pecahan(100 * r, t)
    end
);
