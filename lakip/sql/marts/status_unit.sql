-- one row per unit kerja that carries an indikator in force or a pagu of $tahun: how much of its data has come in
with
indikator as (
    select
        unit,
        count(*) as n_indikator,
        count(*) filter (where status <> 'belum_ada') as n_terisi,
        count(*) filter (where status = 'belum_rilis') as n_belum_rilis
    from sumber.hasil_indikator($tahun, null, $sampai)
    where triwulan = 0
    group by unit
),

diminta as (
    select unit from indikator
    union
    select unit from rumus.pagu($sampai)
    where tahun = $tahun
),

unggahan as (
    select *
    from rumus.unggahan_sah($sampai)
    where tahun = $tahun
),

-- a settled doubt is a claim too; what the unit handed in is its newest upload of its own that says anything
kiriman as (
    select
        unit,
        versi,
        coalesce(diterima_on, cast(dibuat_at as date)) as tanggal,
        n_rows > 0 or id in (select unggahan_id from ledger.temuan where severity = 'tanya') as berisi
    from unggahan
    where asal_id is null
),

terakhir as (
    select
        unit,
        max(versi) filter (where berisi) as versi,
        arg_max(tanggal, versi) filter (where berisi) as diterima_on,
        arg_max(tanggal, versi) filter (where not berisi) as kosong_on
    from kiriman
    group by unit
),

-- letters, photos and PDFs that came without readable figures; one that no typed value names waits to be typed
dokumen as (
    select
        d.unit,
        count(*) as n_dokumen,
        count(*) filter (
            where d.sha256 not in (select u.lampiran_sha256 from unggahan as u where u.lampiran_sha256 is not null)
        ) as n_dokumen_menunggu,
        max(d.diterima_on) as dokumen_on
    from rumus.dokumen_sah($sampai) as d
    where d.tahun = $tahun
    group by d.unit
),

terbuka as (
    select
        u.unit,
        count(*) as n_keputusan_terbuka
    from ledger.temuan as t
    inner join unggahan as u on t.unggahan_id = u.id
    left join rumus.keputusan_berlaku($sampai) as k on t.unggahan_id = k.unggahan_id and t.nomor = k.nomor
    where t.severity = 'tanya' and k.nomor is null
    group by u.unit
),

gabungan as (
    select
        k.kode,
        k.nama,
        k.baris,
        coalesce(i.n_indikator, 0) as n_indikator,
        coalesce(i.n_terisi, 0) as n_terisi,
        coalesce(i.n_belum_rilis, 0) as n_belum_rilis,
        t.diterima_on,
        t.kosong_on,
        t.versi,
        coalesce(b.n_keputusan_terbuka, 0) as n_keputusan_terbuka,
        coalesce(s.n_dokumen, 0) as n_dokumen,
        coalesce(s.n_dokumen_menunggu, 0) as n_dokumen_menunggu,
        s.dokumen_on
    from rumus.unit_kerja($sampai) as k
    inner join diminta as d on k.kode = d.unit
    left join indikator as i on k.kode = i.unit
    left join terakhir as t on k.kode = t.unit
    left join terbuka as b on k.kode = b.unit
    left join dokumen as s on k.kode = s.unit
)

select
    * exclude (baris),
    case
        when n_terisi = n_indikator and (n_indikator > 0 or versi is not null) then 'lengkap'
        when n_terisi = 0 and versi is null then 'belum'
        else 'sebagian'
    end as status
from gabungan
order by baris, kode
