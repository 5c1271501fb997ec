-- The figure a band is looked up with, in units of 1e-12: a percentage in p18 after half up to 12 decimals, or first
-- to whole numbers or two decimals where the kebijakan says so.
create macro rumus.nilai_peringkat(p, pembulatan) as (
    case pembulatan
        when '0' then rumus.bagi_bulat(p, 1000000000000000000) * 1000000000000
        when '2' then rumus.bagi_bulat(p, 10000000000000000) * 10000000000
        else rumus.bagi_bulat(p, 1000000)
    end
);

create macro rumus.dalam_pita(n, bawah, bawah_termasuk, atas, atas_termasuk) as (
    (bawah is null or n > rumus.p12(bawah) or (bawah_termasuk and n = rumus.p12(bawah)))
    and (atas is null or n < rumus.p12(atas) or (atas_termasuk and n = rumus.p12(atas)))
);
