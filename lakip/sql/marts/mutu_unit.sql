-- one row per unit kerja with an indikator in force, a pagu or an upload of $tahun, '' = files of the whole agency: what was
-- doubted and how it was settled, what was corrected or typed, and which of its figures have evidence; lists hold kode indikator
with
unggahan as (
    select * from rumus.unggahan_sah($sampai)
    where tahun = $tahun
),

milik as (
    select kode, unit
    from rumus.indikator_berlaku($tahun, $sampai)
),

kiriman as (
    select
        unit,
        count(*) as n_unggahan,
        min(coalesce(diterima_on, cast(dibuat_at as date))) as diterima_on,
        max(coalesce(diterima_on, cast(dibuat_at as date))) as terakhir_on
    from unggahan
    where asal_id is null
    group by unit
),

keraguan as (
    select
        u.unit,
        count(*) as n_tanya,
        count(*) filter (where k.nomor is null) as n_terbuka,
        count(*) filter (where k.pilihan = 'terima') as n_terima,
        count(*) filter (where k.pilihan = 'ganti') as n_ganti,
        count(*) filter (where k.pilihan = 'abaikan') as n_abaikan
    from ledger.temuan as t
    inner join unggahan as u on t.unggahan_id = u.id
    left join rumus.keputusan_berlaku($sampai) as k on t.unggahan_id = k.unggahan_id and t.nomor = k.nomor
    where t.severity = 'tanya'
    group by u.unit
),

-- a cell is corrected when a later upload says something else; the same again is no correction
pernyataan as (
    select
        m.unit,
        f.indikator,
        count(distinct struct_pack(n := f.nilai, a := f.rendah, b := f.tinggi, p := f.predikat)) as n_isi
    from facts.realisasi as f
    inner join unggahan as u on f.unggahan_id = u.id
    inner join milik as m on f.indikator = m.kode
    where f.tahun = $tahun and f.status <> 'belum_ada'
    group by m.unit, f.indikator, f.periode, f.ukuran
),

koreksi as (
    select
        unit,
        count(*) as n_koreksi,
        list_sort(list_distinct(list(indikator))) as dikoreksi
    from pernyataan
    where n_isi > 1
    group by unit
),

bukti as (
    select distinct b.kode
    from ledger.bukti as b
    left join ledger.pencabutan as p on b.id = p.objek_id and p.urutan <= $sampai
    where b.tahun = $tahun and b.tabel = 'realisasi' and b.urutan <= $sampai and p.objek_id is null
),

disebut as (
    select distinct kode
    from rumus.keterangan_kini($tahun, $sampai)
    where tabel = 'realisasi' and bagian = 'data_dukung' and teks is not null
),

nilai as (
    select
        f.indikator,
        bool_or(u.sumber = 'isian') as diketik,
        bool_or(u.lampiran_sha256 is not null) as berlampiran
    from rumus.realisasi_kini($tahun, $sampai) as f
    inner join unggahan as u on f.unggahan_id = u.id
    where f.status = 'ada'
    group by f.indikator
),

dukungan as (
    select
        m.unit,
        count(*) as n_nilai,
        count(*) filter (where n.diketik) as n_isian,
        count(*) filter (where n.berlampiran or b.kode is not null) as n_berbukti,
        count(*) filter (where d.kode is not null) as n_disebut,
        list_sort(
            list(m.kode) filter (where not n.berlampiran and b.kode is null and d.kode is null)
        ) as tanpa_dukungan
    from nilai as n
    inner join milik as m on n.indikator = m.kode
    left join bukti as b on n.indikator = b.kode
    left join disebut as d on n.indikator = d.kode
    group by m.unit
),

unit as (
    select unit from milik
    union
    select unit from unggahan
    union
    select unit from rumus.pagu($sampai)
    where tahun = $tahun and unit is not null
)

select
    u.unit,
    coalesce(k.n_unggahan, 0) as n_unggahan,
    k.diterima_on,
    k.terakhir_on,
    coalesce(r.n_tanya, 0) as n_tanya,
    coalesce(r.n_terbuka, 0) as n_terbuka,
    coalesce(r.n_terima, 0) as n_terima,
    coalesce(r.n_ganti, 0) as n_ganti,
    coalesce(r.n_abaikan, 0) as n_abaikan,
    coalesce(c.n_koreksi, 0) as n_koreksi,
    coalesce(c.dikoreksi, []) as dikoreksi,
    coalesce(d.n_nilai, 0) as n_nilai,
    coalesce(d.n_isian, 0) as n_isian,
    coalesce(d.n_berbukti, 0) as n_berbukti,
    coalesce(d.n_disebut, 0) as n_disebut,
    coalesce(d.tanpa_dukungan, []) as tanpa_dukungan
from unit as u
left join kiriman as k on u.unit = k.unit
left join keraguan as r on u.unit = r.unit
left join koreksi as c on u.unit = c.unit
left join dukungan as d on u.unit = d.unit
order by u.unit
