-- Makin tinggi makin baik: R / T x 100 (PermenPANRB 8/2021, kondisi normal).
-- r and t in p12; the two zero rules of the kebijakan in p18; result in p18.
create macro rumus.persen_rasio(r, t, nol_nol, nol_ada) as (
    case
        when t = 0 and r = 0 then nol_nol
        when t = 0 and r <> 0 then nol_ada
        else rumus.bagi(100 * r, t)
    end
);
