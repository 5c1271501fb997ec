-- Tercapai atau tidak, as a fraction: 100 when met, else 0. r and t are values or positions on the Skala Nilai.
create macro rumus.persen_tercapai(r, t, polaritas) as (
    case
        when r is null or t is null then null
        when polaritas = 'Turun' then rumus.pecahan(100 * cast(r <= t as integer), 1)
        else rumus.pecahan(100 * cast(r >= t as integer), 1)
    end
);
