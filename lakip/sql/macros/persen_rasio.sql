-- Makin tinggi makin baik: R / T x 100 (PermenPANRB 8/2021, kondisi normal), as a fraction.
-- r and t in p18; the two zero rules of the kebijakan in p18. No rule is declared for a target below zero, nor for a
-- realisasi below a target of zero: there is no percentage.
create macro rumus.persen_rasio(r, t, nol_nol, nol_ada) as (
    case
        when t > 0 then rumus.pecahan(100 * r, t)
        when t = 0 then rumus.persen_target_nol(r, nol_nol, nol_ada)
    end
);
