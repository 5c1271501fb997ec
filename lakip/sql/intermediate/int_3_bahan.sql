-- one row per indikator in force and triwulan: its target and its realisasi up to and including triwulan n (0 = the
-- year), joined by the quarter type; t and r in p12 as they are shown, t_hitung and r_hitung in p18 as the formulas take
-- them. A quarter without a target has the yearly one, except where quarters add up (KUM, KUM_SD: contract §4.1). A year
-- value (or "belum rilis" for the year) counts before the quarters, unless a figure of a quarter came in with a later
-- upload: what says more comes first (a figure or "belum rilis" before "-"), of two such the later, of one upload the year.
-- Numbers alone are spread over the quarters; texts and cells are joined last, those of the one periode that counts.
create macro rumus.bahan_capaian(tahun_ini, lingkup, sampai) as table
with
target as materialized (select * from rumus.target_periode(tahun_ini, lingkup, sampai)),

realisasi as materialized (select * from rumus.realisasi_periode(tahun_ini, lingkup, sampai)),

target_tw as (
    select
        indikator,
        any_value(versi) filter (where periode = 0) as versi,
        bit_or(rumus.tanda(periode)) filter (where berisi) as t_berisi,
        any_value(t) filter (where periode = 0) as t0,
        any_value(t) filter (where periode = 1) as t1,
        any_value(t) filter (where periode = 2) as t2,
        any_value(t) filter (where periode = 3) as t3,
        any_value(t) filter (where periode = 4) as t4
    from target
    group by indikator
),

realisasi_tw as (
    select
        indikator,
        bit_or(rumus.tanda(periode)) as disebut,
        bit_or(rumus.tanda(periode)) filter (where ada) as ada,
        bit_or(rumus.tanda(periode)) filter (where ada or status = 'belum_rilis') as berkata,
        max(urutan_isi) filter (where periode = 0) as urutan_tahunan,
        max(urutan_isi) filter (where periode > 0 and ada) as urutan_tw,
        any_value(r) filter (where periode = 1) as r1,
        any_value(r) filter (where periode = 2) as r2,
        any_value(r) filter (where periode = 3) as r3,
        any_value(r) filter (where periode = 4) as r4,
        any_value(pembilang) filter (where periode = 1 and berpasangan) as b1,
        any_value(pembilang) filter (where periode = 2 and berpasangan) as b2,
        any_value(pembilang) filter (where periode = 3 and berpasangan) as b3,
        any_value(pembilang) filter (where periode = 4 and berpasangan) as b4,
        any_value(penyebut) filter (where periode = 1 and berpasangan) as c1,
        any_value(penyebut) filter (where periode = 2 and berpasangan) as c2,
        any_value(penyebut) filter (where periode = 3 and berpasangan) as c3,
        any_value(penyebut) filter (where periode = 4 and berpasangan) as c4
    from realisasi
    group by indikator
),

kuartal as (
    select
        i.kode,
        i.kode_sasaran,
        i.unit,
        i.satuan_persen,
        i.polaritas,
        i.rumus,
        i.tipe_triwulan,
        i.skala,
        i.batas,
        i.bobot,
        i.dihitung,
        s.triwulan,
        s.n,
        t.* exclude (indikator),
        r.* exclude (indikator)
    from rumus.indikator_berlaku(tahun_ini, sampai) as i
    left join target_tw as t on i.kode = t.indikator
    left join realisasi_tw as r on i.kode = r.indikator
    cross join (values (0, 4), (1, 1), (2, 2), (3, 3), (4, 4)) as s (triwulan, n)
    where rumus.dalam_lingkup(i.kode, lingkup)
),

sampai_dengan as (
    select
        * exclude (t2, t3, t4, r2, r3, r4, b2, b3, b4, c2, c3, c4),
        rumus.sd(r2, 2, n) as r2,
        rumus.sd(r3, 3, n) as r3,
        rumus.sd(r4, 4, n) as r4,
        rumus.sd(b2, 2, n) as b2,
        rumus.sd(b3, 3, n) as b3,
        rumus.sd(b4, 4, n) as b4,
        rumus.sd(c2, 2, n) as c2,
        rumus.sd(c3, 3, n) as c3,
        rumus.sd(c4, 4, n) as c4,
        case
            when triwulan > 0 and tipe_triwulan = 'KUM'
                then
                    t1
                    + case when n >= 2 then t2 else 0 end
                    + case when n >= 3 then t3 else 0 end
                    + case when n >= 4 then t4 else 0 end
            when triwulan > 0 and tipe_triwulan = 'RATA'
                then
                    coalesce(t1, t0)
                    + case when n >= 2 then coalesce(t2, t0) else 0 end
                    + case when n >= 3 then coalesce(t3, t0) else 0 end
                    + case when n >= 4 then coalesce(t4, t0) else 0 end
        end as t_jumlah,
        case
            when triwulan = 0 or rumus.bertanda(t_berisi, triwulan) then triwulan
            when tipe_triwulan not in ('KUM', 'KUM_SD') then 0
        end as periode_target,
        rumus.terakhir_sd(berkata, n) as akhir_berkata,
        coalesce(rumus.terakhir_sd(ada, n), akhir_berkata, rumus.terakhir_sd(disebut, n)) as akhir,
        case
            when
                triwulan = 0 and rumus.bertanda(disebut, 0) and (
                    akhir is null
                    or rumus.bertanda(berkata, 0) > (akhir_berkata is not null)
                    or rumus.bertanda(berkata, 0) = (akhir_berkata is not null)
                    and coalesce(urutan_tahunan, -1) >= coalesce(urutan_tw, -1)
                )
                then 0
            else akhir
        end as pilihan
    from kuartal
),

-- a figure that is a mean or a ratio is the quotient atas / bawah; any other stands as it is (pokok)
hasil_bagi as (
    select
        s.*,
        t.t as t_ini,
        t.rendah as t_rendah,
        t.tinggi as t_tinggi,
        t.predikat as t_predikat,
        t.raw as t_raw,
        t.cell as t_cell,
        t.urutan as t_urutan,
        r.rendah as r_rendah,
        r.tinggi as r_tinggi,
        r.predikat as r_predikat,
        r.ada as r_ada,
        r.status as r_status,
        r.status_data,
        r.tahun_data,
        r.raw as r_raw,
        r.unggahan_id,
        r.sheet,
        r.cell,
        coalesce(r.berpasangan, false) as berpasangan,
        s.triwulan > 0 and s.tipe_triwulan = 'RATA' as t_dirata,
        case when s.triwulan > 0 and s.tipe_triwulan in ('KUM', 'RATA') then s.t_jumlah else t.t end as t_pokok,
        case
            when berpasangan
                then
                    rumus.kali_persen(s.satuan_persen)
                    * case when s.pilihan = 0 then r.pembilang else rumus.jumlah_sd(s.b1, s.b2, s.b3, s.b4) end
            when s.pilihan > 0 and s.tipe_triwulan = 'RATA' then rumus.jumlah_sd(s.r1, s.r2, s.r3, s.r4)
        end as r_atas,
        case
            when berpasangan and s.pilihan = 0 then r.penyebut
            when berpasangan then rumus.jumlah_sd(s.c1, s.c2, s.c3, s.c4)
            when s.pilihan > 0 and s.tipe_triwulan = 'RATA'
                then rumus.banyak_sd(s.r1, s.r2, s.r3, s.r4) * rumus.satu_p12()
        end as r_bawah,
        case
            when s.pilihan = 0 then r.r
            when berpasangan or s.tipe_triwulan = 'RATA' then null
            when s.tipe_triwulan = 'KUM' then rumus.jumlah_sd(s.r1, s.r2, s.r3, s.r4)
            when s.tipe_triwulan = 'MAKS' then greatest(s.r1, s.r2, s.r3, s.r4)
            when s.tipe_triwulan = 'MIN' then least(s.r1, s.r2, s.r3, s.r4)
            else r.r
        end as r_pokok
    from sampai_dengan as s
    left join target as t on s.kode = t.indikator and s.periode_target = t.periode
    left join realisasi as r on s.kode = r.indikator and s.pilihan = r.periode
),

dibagi as (
    select
        *,
        case when t_dirata then rumus.bagi_bulat(t_pokok * 1000000, n) else t_pokok * 1000000 end as t_hitung,
        coalesce(rumus.bagi(r_atas, r_bawah), r_pokok * 1000000) as r_hitung
    from hasil_bagi
)

select
    kode,
    kode_sasaran,
    unit,
    satuan_persen,
    polaritas,
    rumus,
    tipe_triwulan,
    skala,
    batas,
    bobot,
    dihitung,
    triwulan,
    versi,
    pilihan,
    berpasangan,
    t_hitung,
    r_hitung,
    case when t_dirata then rumus.p18_ke_p12(t_hitung) else t_pokok end as t,
    t_rendah,
    t_tinggi,
    t_predikat,
    t_raw,
    t_cell,
    t_urutan,
    case when r_bawah is null then r_pokok else rumus.p18_ke_p12(r_hitung) end as r,
    r_rendah,
    r_tinggi,
    r_predikat,
    case when r_ada then 'ada' else coalesce(r_status, 'belum_ada') end as status_realisasi,
    status_data,
    tahun_data,
    case when pilihan = 0 then 4 when r_ada then pilihan end as s_d,
    r_raw,
    unggahan_id,
    sheet,
    cell
from dibagi;
