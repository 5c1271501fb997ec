-- one row: the ketentuan perhitungan in force at the end of the year
create macro rumus.kebijakan_berlaku(tahun_ini, sampai) as table
select *
from ledger.kebijakan
where urutan <= sampai and berlaku_dari <= make_date(tahun_ini, 12, 31)
order by versi desc
limit 1;

-- one row per band of a scale
create macro rumus.pita(sampai) as table
select *
from ledger.skala
where urutan <= sampai
qualify row_number() over (partition by skala, urut order by urutan desc) = 1;
