-- Target berupa rentang (PermenPANRB 8/2021): inside it 100; outside it the bound that was passed is the target,
-- by SELISIH where lower is better, else by RASIO; a bound of zero has no percentage.
create macro rumus.persen_rentang(r, rendah, tinggi, polaritas) as (
    case
        when r between rendah and tinggi then 100000000000000000000::hugeint
        when polaritas = 'Turun' and r > tinggi then rumus.bagi(100 * (2 * tinggi - r), tinggi)
        when polaritas = 'Turun' then rumus.bagi(100 * (2 * rendah - r), rendah)
        when r > tinggi then rumus.bagi(100 * r, tinggi)
        else rumus.bagi(100 * r, rendah)
    end
);
