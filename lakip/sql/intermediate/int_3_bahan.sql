-- one row per indikator in force and triwulan: its target and its realisasi up to and including triwulan n (0 = the
-- year), joined by the quarter type; t and r in p12 as they are shown, t_hitung and r_hitung in p18 as the formulas take
-- them. A quarter without a target has the yearly one, except where quarters add up (KUM, KUM_SD: contract §4.1). A year
-- value (or "belum rilis" for the year) counts before the quarters, unless a figure of a quarter came in with a later
-- upload: what says more comes first (a figure or "belum rilis" before "-"), of two such the later, of one upload the year.
create macro rumus.bahan_capaian(tahun_ini, lingkup, sampai) as table
with
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
        t.versi,
        t.t0,
        t.t1,
        t.t2,
        t.t3,
        t.t4,
        r.p0,
        r.p1,
        r.p2,
        r.p3,
        r.p4,
        [t.t1.t, t.t2.t, t.t3.t, t.t4.t] as t_tw,
        [r.p1.r, r.p2.r, r.p3.r, r.p4.r] as r_tw
    from rumus.indikator_berlaku(tahun_ini, sampai) as i
    left join rumus.target_kuartal(tahun_ini, lingkup, sampai) as t on i.kode = t.indikator
    left join rumus.realisasi_kuartal(tahun_ini, lingkup, sampai) as r on i.kode = r.indikator
    cross join (values (0, 4), (1, 1), (2, 2), (3, 3), (4, 4)) as s (triwulan, n)
    where rumus.dalam_lingkup(i.kode, lingkup)
),

sampai_dengan as (
    select
        *,
        case triwulan when 0 then t0 when 1 then t1 when 2 then t2 when 3 then t3 else t4 end as t_ini,
        rumus.terakhir_sd(p1.ada, p2.ada, p3.ada, p4.ada, n) as akhir_ada,
        coalesce(
            akhir_ada,
            rumus.terakhir_sd(
                p1.status = 'belum_rilis', p2.status = 'belum_rilis', p3.status = 'belum_rilis', p4.status = 'belum_rilis', n
            )
        ) as akhir_berkata,
        coalesce(
            akhir_berkata,
            rumus.terakhir_sd(
                p1.periode is not null, p2.periode is not null, p3.periode is not null, p4.periode is not null, n
            )
        ) as akhir,
        triwulan = 0 and p0.periode is not null as ada_tahunan,
        ada_tahunan and (p0.ada or coalesce(p0.status = 'belum_rilis', false)) as tahunan_berkata,
        case
            when ada_tahunan
                then
                    list_max([
                        case when p1.ada then p1.urutan_isi end, case when p2.ada then p2.urutan_isi end,
                        case when p3.ada then p3.urutan_isi end, case when p4.ada then p4.urutan_isi end
                    ])
        end as urutan_tw
    from kuartal
),

terpilih as (
    select
        *,
        case
            when triwulan = 0 or t_ini.berisi then t_ini
            when tipe_triwulan not in ('KUM', 'KUM_SD') then t0
        end as target,
        case
            when
                ada_tahunan and (
                    akhir is null
                    or tahunan_berkata > (akhir_berkata is not null)
                    or tahunan_berkata = (akhir_berkata is not null)
                    and coalesce(p0.urutan_isi, -1) >= coalesce(urutan_tw, -1)
                )
                then 0
            else akhir
        end as pilihan,
        case pilihan when 0 then p0 when 1 then p1 when 2 then p2 when 3 then p3 when 4 then p4 end as realisasi
    from sampai_dengan
),

-- a figure that is a mean or a ratio is the quotient atas / bawah; any other stands as it is (pokok)
pasangan as (
    select
        *,
        coalesce(realisasi.berpasangan, false) as berpasangan,
        case
            when triwulan > 0 and tipe_triwulan = 'RATA' then n - rumus.banyak_sd(t_tw, n)
        end as t_kosong,
        case
            when berpasangan and pilihan = 0 then [p0.pembilang]
            when berpasangan
                then
                    [
                        case when p1.berpasangan then p1.pembilang end, case when p2.berpasangan then p2.pembilang end,
                        case when p3.berpasangan then p3.pembilang end, case when p4.berpasangan then p4.pembilang end
                    ]
            when pilihan > 0 and tipe_triwulan = 'RATA' then r_tw
        end as r_dibagi,
        case
            when berpasangan and pilihan = 0 then [p0.penyebut]
            when berpasangan
                then
                    [
                        case when p1.berpasangan then p1.penyebut end, case when p2.berpasangan then p2.penyebut end,
                        case when p3.berpasangan then p3.penyebut end, case when p4.berpasangan then p4.penyebut end
                    ]
        end as r_pembagi
    from terpilih
),

hasil_bagi as (
    select
        *,
        coalesce(rumus.jumlah_sd(t_tw, n), 0) + case when t_kosong > 0 then t_kosong * t0.t else 0 end as t_atas,
        case
            when triwulan = 0 or tipe_triwulan not in ('KUM', 'RATA') then target.t
            when tipe_triwulan = 'KUM' and rumus.banyak_sd(t_tw, n) = n then rumus.jumlah_sd(t_tw, n)
        end as t_pokok,
        rumus.jumlah_sd(r_dibagi, n) * case when berpasangan then rumus.kali_persen(satuan_persen) else 1 end as r_atas,
        case
            when berpasangan then rumus.jumlah_sd(r_pembagi, n)
            when r_dibagi is not null then rumus.banyak_sd(r_tw, n) * rumus.satu_p12()
        end as r_bawah,
        case
            when pilihan = 0 then realisasi.r
            when berpasangan or tipe_triwulan = 'RATA' then null
            when tipe_triwulan = 'KUM' then rumus.jumlah_sd(r_tw, n)
            when tipe_triwulan = 'MAKS' then rumus.terbesar_sd(r_tw, n)
            when tipe_triwulan = 'MIN' then rumus.terkecil_sd(r_tw, n)
            else realisasi.r
        end as r_pokok
    from pasangan
),

dibagi as (
    select
        *,
        case
            when t_kosong is null then t_pokok * 1000000 else rumus.bagi_bulat(t_atas * 1000000, n)
        end as t_hitung,
        coalesce(rumus.bagi(r_atas, r_bawah), r_pokok * 1000000) as r_hitung
    from hasil_bagi
)

select
    * exclude (
        t0, t1, t2, t3, t4, p0, p1, p2, p3, p4, t_tw, r_tw, n, target, realisasi, r_dibagi, r_pembagi,
        t_ini, t_kosong, t_atas, t_pokok, r_atas, r_bawah, r_pokok
    ),
    case when t_kosong is null then t_pokok else rumus.p18_ke_p12(t_hitung) end as t,
    target.rendah as t_rendah,
    target.tinggi as t_tinggi,
    target.predikat as t_predikat,
    target.raw as t_raw,
    target.cell as t_cell,
    target.urutan as t_urutan,
    case when r_bawah is null then r_pokok else rumus.p18_ke_p12(r_hitung) end as r,
    realisasi.rendah as r_rendah,
    realisasi.tinggi as r_tinggi,
    realisasi.predikat as r_predikat,
    case when realisasi.ada then 'ada' else coalesce(realisasi.status, 'belum_ada') end as status_realisasi,
    realisasi.status_data as status_data,
    realisasi.tahun_data as tahun_data,
    case when pilihan = 0 then 4 when realisasi.ada then pilihan end as s_d,
    realisasi.asal.raw as r_raw,
    realisasi.asal.unggahan as unggahan_id,
    realisasi.asal.sheet as sheet,
    realisasi.asal.cell as cell
from dibagi;
