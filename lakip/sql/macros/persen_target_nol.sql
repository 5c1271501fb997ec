-- Where the target is zero the kebijakan gives the percentage: one for a realisasi of zero, one for any above it.
create macro rumus.persen_target_nol(r, nol_nol, nol_ada) as (
    case
        when r = 0 then rumus.persen_tetap(nol_nol)
        when r > 0 then rumus.persen_tetap(nol_ada)
    end
);
