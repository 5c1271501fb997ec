-- what is newer has the larger number: the version first, then the audit number. One number, because DuckDB finds the
-- newest rows by one key without sorting, at half the cost.
create macro rumus.kunci_versi(versi, urutan) as (
    rumus.peringkat_versi(versi) * 1000000000000000 + urutan
);

-- one row per indikator and periode (0 = the year) with a Perjanjian Kinerja target: that of the newest version
-- (Perubahan over Pergeseran over Murni), its values in p12
create macro rumus.target_periode(tahun_ini, lingkup, sampai) as table
select
    indikator,
    periode,
    versi,
    rumus.p12(nilai) as t,
    rumus.p12(rendah) as rendah,
    rumus.p12(tinggi) as tinggi,
    predikat,
    coalesce(nilai, rendah) is not null or predikat is not null as berisi,
    raw,
    cell,
    urutan
from ledger.target
where tahun = tahun_ini and jenis = 'PK' and urutan <= sampai and rumus.dalam_lingkup(indikator, lingkup)
qualify
    row_number() over (partition by indikator, periode order by rumus.kunci_versi(versi, urutan) desc) = 1;
