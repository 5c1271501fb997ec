-- one row per cell the figure up to and including triwulan n (0 = the year) was made of: the cell of the year, else of the
-- triwulan that their quarter type joins; where there is no figure, the statement that counts. Only of the indikator in
-- `lingkup` (null = all).
create macro rumus.sel_realisasi(tahun_ini, lingkup, triwulan_ini, sampai) as table
with
dipakai as (
    select p.*
    from rumus.realisasi_periode(tahun_ini, lingkup, sampai) as p
    inner join rumus.bahan_capaian(tahun_ini, lingkup, sampai) as b on p.indikator = b.kode
    where
        b.triwulan = triwulan_ini and case
            when b.pilihan = 0 or b.r is null then p.periode = b.pilihan
            when p.periode = 0 or (triwulan_ini > 0 and p.periode > triwulan_ini) then false
            when b.berpasangan then p.berpasangan
            when b.tipe_triwulan in ('KUM', 'RATA') then p.r is not null
            when b.tipe_triwulan in ('MAKS', 'MIN') then p.r = b.r
            else p.periode = b.pilihan
        end
)

select
    f.indikator,
    f.periode,
    f.ukuran
from rumus.realisasi_kini(tahun_ini, sampai) as f
inner join dipakai as d on f.indikator = d.indikator and f.periode = d.periode
where
    rumus.dalam_lingkup(f.indikator, lingkup)
    and (f.ukuran = 'nilai') = (d.menyatakan_nilai and not d.berpasangan);
