-- one row: the mean of the sasaran of $kode and of the agency if $kode had the percentage $persen (p18, uncapped), by the
-- same sums and the same ketentuan as the means of the year; nothing is stored
with
kebijakan as (select * from rumus.kebijakan_berlaku($tahun, $sampai)),

indikator as (
    select
        h.kode,
        h.kode_sasaran,
        cast(h.w as hugeint) as w,
        case
            when h.kode <> $kode then cast(h.p as hugeint)
            when $persen is null then case when k.data_kosong = 'nol' then 0::hugeint end
            when k.urutan_batas = 'batas_lalu_rata' then rumus.dibatasi(cast($persen as hugeint), rumus.p18(h.batas))
            else cast($persen as hugeint)
        end as p
    from sumber.hasil_indikator($tahun, null, $sampai) as h
    cross join kebijakan as k
    where h.triwulan = 0 and h.dihitung
),

jumlah as (
    select
        kode_sasaran,
        sum(p * w) as jumlah,
        sum(w) filter (where p is not null) as bobot
    from indikator
    group by kode_sasaran
),

sasaran as (
    select j.*, rumus.rata_persen(j.jumlah, j.bobot, k.urutan_batas, k.batas_rata) as persen
    from jumlah as j
    cross join kebijakan as k
),

jumlah_instansi as (
    select
        sum(jumlah) as jumlah,
        sum(bobot) as bobot,
        sum(persen) as jumlah_rata,
        count(persen) as banyak_rata
    from sasaran
),

instansi as (
    select
        case
            when k.rata_instansi = 'menurut_indikator'
                then rumus.rata_persen(j.jumlah, j.bobot, k.urutan_batas, k.batas_rata)
            else rumus.bagi_bulat(j.jumlah_rata, j.banyak_rata)
        end as persen
    from jumlah_instansi as j
    cross join kebijakan as k
)

select
    rumus.dari_p18(s.persen) as sasaran,
    ps.label as predikat_sasaran,
    rumus.dari_p18(i.persen) as instansi,
    pi.label as predikat_instansi
from instansi as i
left join sasaran as s on s.kode_sasaran in (select kode_sasaran from indikator where kode = $kode)
left join rumus.pita_persen($tahun, $sampai) as ps on rumus.di_pita(s.persen, ps)
left join rumus.pita_persen($tahun, $sampai) as pi on rumus.di_pita(i.persen, pi)
