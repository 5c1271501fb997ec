-- one row per cell the figure of the year was made of: the cell of the year, else of the triwulan that their quarter
-- type joins; where there is no figure, the statement that counts
create macro rumus.sel_realisasi(tahun_ini, sampai) as table
with
periode as (select * from rumus.realisasi_periode(tahun_ini, sampai)),

terpilih as (
    select
        p.indikator,
        p.periode,
        p.tipe_triwulan,
        p.berpasangan,
        g.r
    from rumus.realisasi_gabungan(tahun_ini, 0, sampai) as g
    inner join periode as p
        on
            g.indikator = p.indikator and g.unggahan_id = p.asal.unggahan
            and g.sheet = p.asal.sheet and g.cell = p.asal.cell
),

dipakai as (
    select p.*
    from periode as p
    inner join terpilih as t on p.indikator = t.indikator
    where
        case
            when t.periode = 0 or t.r is null then p.periode = t.periode
            when p.periode = 0 then false
            when t.berpasangan then p.berpasangan
            when t.tipe_triwulan in ('KUM', 'RATA') then p.r is not null
            when t.tipe_triwulan in ('MAKS', 'MIN') then p.r = t.r
            else p.periode = t.periode
        end
)

select
    f.indikator,
    f.periode,
    f.ukuran
from rumus.realisasi_kini(tahun_ini, sampai) as f
inner join dipakai as d on f.indikator = d.indikator and f.periode = d.periode
where (f.ukuran = 'nilai') = (d.asal_nilai is not null and not d.berpasangan);
