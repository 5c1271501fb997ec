-- Mean of persen capaian: the sum of weight x percentage over the sum of weights, exact, half up at 18 decimals;
-- capped afterwards where the kebijakan says mean first, cap later.
create macro rumus.rata_persen(jumlah, bobot, urutan_batas, batas) as (
    rumus.dibatasi(
        rumus.bagi_bulat(jumlah, bobot), case when urutan_batas = 'rata_lalu_batas' then rumus.p18(batas) end
    )
);
