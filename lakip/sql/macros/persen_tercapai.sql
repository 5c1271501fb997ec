-- Tercapai atau tidak: 100 when met, else 0. r and t are values in p12 or positions on the Skala Nilai.
create macro rumus.persen_tercapai(r, t, polaritas) as (
    case
        when r is null or t is null then null
        when polaritas = 'Turun' and r <= t then 100000000000000000000::hugeint
        when polaritas <> 'Turun' and r >= t then 100000000000000000000::hugeint
        else 0::hugeint
    end
);
