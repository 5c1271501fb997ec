-- Target berupa rentang (PermenPANRB 8/2021), as a fraction: inside it 100; outside it the bound that was passed is the
-- target, by SELISIH where lower is better, else by RASIO; a bound of zero or below has no percentage.
create macro rumus.persen_rentang(r, rendah, tinggi, polaritas) as (
    case
        when r between rendah and tinggi then rumus.pecahan(100, 1)
        when r > tinggi then rumus.persen_batas_rentang(r, tinggi, polaritas)
        else rumus.persen_batas_rentang(r, rendah, polaritas)
    end
);
