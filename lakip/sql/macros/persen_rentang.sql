-- Target berupa rentang (PermenPANRB 8/2021), as a fraction: inside it 100; outside it the bound that was passed is the
-- target, by SELISIH where lower is better, else by RASIO; a bound of zero has no percentage.
create macro rumus.persen_rentang(r, rendah, tinggi, polaritas) as (
    case
        when r between rendah and tinggi then rumus.pecahan(100, 1)
        when polaritas = 'Turun' and r > tinggi then rumus.pecahan(100 * (2 * tinggi - r), tinggi)
        when polaritas = 'Turun' then rumus.pecahan(100 * (2 * rendah - r), rendah)
        when r > tinggi then rumus.pecahan(100 * r, tinggi)
        else rumus.pecahan(100 * r, rendah)
    end
);
