-- A realisasi against the bound of a range that it passed.
create macro rumus.persen_batas_rentang(r, batas, polaritas) as (
    case
        when batas > 0 and polaritas = 'Turun' then rumus.pecahan(100 * (2 * batas - r), batas)
        when batas > 0 then rumus.pecahan(100 * r, batas)
    end
);
