-- one row: how many results of $tahun are kept, and how many of them, or of those worked out anew, the other does not have
with
tersimpan as (select * from simpan.hasil_indikator($tahun, null, $sampai)),

dihitung as (select * from hitung.hasil_indikator($tahun, null, $sampai)),

rata_tersimpan as (select * from simpan.hasil_rekap($tahun, $sampai)),

rata_dihitung as (select * from hitung.hasil_rekap($tahun, $sampai)),

beda as (
    (select 'indikator' as tabel, kode from (from tersimpan except all from dihitung) as a)
    union all
    (select 'indikator', kode from (from dihitung except all from tersimpan) as b)
    union all
    (select tingkat, kode from (from rata_tersimpan except all from rata_dihitung) as c)
    union all
    (select tingkat, kode from (from rata_dihitung except all from rata_tersimpan) as d)
)

select
    (select count(*) from tersimpan) + (select count(*) from rata_tersimpan) as n,
    (select count(*) from beda) as n_beda
