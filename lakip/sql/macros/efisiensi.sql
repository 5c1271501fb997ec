-- Efisiensi of resource use (reference rules §2.8). capaian and serapan are percentages in p18, rupiah counts sen.
-- SELISIH: percentage points between what was reached and what was spent; it concludes only where the target is
-- reached, because spending little on little is not efficient.
create macro rumus.efisiensi_selisih(capaian, serapan) as (capaian - serapan);

create macro rumus.efisiensi_simpulan(capaian, serapan) as (
    case
        when capaian is null or serapan is null then 'tidak_dapat_dihitung'
        when capaian < rumus.p18(100) then 'tidak_disimpulkan'
        when capaian > serapan then 'efisien'
        when capaian = serapan then 'seimbang'
        else 'kurang_efisien'
    end
);

-- RASIO: capaian / serapan x 100, in p18; nothing spent gives null.
create macro rumus.efisiensi_rasio(capaian, serapan) as (rumus.bagi(100 * capaian, serapan));

-- What the output was worth at its budgeted cost: pagu x capaian, in 1e-14 sen (capaian to 12 decimals).
create macro rumus.nilai_keluaran(capaian, pagu_sen) as (pagu_sen * rumus.bagi_bulat(capaian, 1000000));

-- BIAYA: rupiah saved against that worth, in sen half up.
create macro rumus.efisiensi_biaya(keluaran, realisasi_sen) as (
    rumus.bagi_bulat(keluaran, 100000000000000) - realisasi_sen
);

-- BIAYA as a percentage of that worth (PMK 214/2017, weighted by pagu), in p18; the four decimals cut off keep the
-- divisor within the limit of rumus.bagi and change nothing before the 20th digit.
create macro rumus.efisiensi_persen(keluaran, realisasi_sen) as (
    rumus.p18(100) - rumus.bagi(100 * realisasi_sen * 10000000000, rumus.bagi_bulat(keluaran, 10000))
);

-- Nilai Efisiensi 0 to 100: 50 + E / 20 x 50 with E held between -20 and 20, in p18.
create macro rumus.nilai_efisiensi(persen) as (
    rumus.p18(50)
    + rumus.bagi_bulat(
        5 * case
            when persen > rumus.p18(20) then rumus.p18(20)
            when persen < -rumus.p18(20) then -rumus.p18(20)
            else persen
        end,
        2
    )
);

create macro rumus.dari_sen(n) as (
    cast(cast(n as decimal(38, 0)) * cast(0.01 as decimal(2, 2)) as decimal(28, 2))
);
