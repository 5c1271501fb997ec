-- Floor and cap of a percentage, all in p18, no cap = null. A missing percentage stays missing: DuckDB's
-- greatest and least skip null and would turn it into 0 or into the cap.
create macro rumus.lantai_nol(persen) as (case when persen < 0 then 0::hugeint else persen end);

-- The cap of one indikator: its own Batas Capaian, else that of the kebijakan where it caps each indikator.
create macro rumus.batas_berlaku(batas, urutan_batas, batas_rata) as (
    coalesce(batas, case when urutan_batas = 'batas_lalu_rata' then batas_rata end)
);

create macro rumus.dibatasi(persen, batas) as (case when persen > batas then batas else persen end);

-- The percentage averages use: capped; a TERBALIK realisasi of zero under a target has none, its capped value is the
-- cap (100 where the indikator has none).
create macro rumus.persen_dipakai(persen, cara, r, t, batas) as (
    case
        when persen is null and cara = 'TERBALIK' and r = 0 and t > 0 then coalesce(batas, rumus.p18(100))
        else rumus.dibatasi(persen, batas)
    end
);
