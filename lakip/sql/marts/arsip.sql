-- one row per document in the archive that fits the search, newest first, one page of them; n = how many there are on all
-- pages. sha256 is null for a letter that is made again as it stood at urutan; dilepas = it counts no longer but is kept
with
dicabut as (
    select objek_id
    from ledger.pencabutan
    where urutan <= $sampai
),

sah as (
    select id
    from rumus.unggahan_sah($sampai)
),

berkas_edisi as (
    select
        *,
        unnest(from_json(berkas, '[{"name": "VARCHAR", "sha256": "VARCHAR"}]')) as isi
    from ledger.edisi
    where urutan <= $sampai
),

edisi as (
    select *
    from berkas_edisi
    qualify row_number() over (partition by tahun, isi.name, isi.sha256 order by urutan desc) = 1
),

butir as (
    select distinct on (id) id, unit
    from ledger.tindak_lanjut
    where urutan <= $sampai
    order by id asc, urutan desc
),

baris as (
    select distinct on (kode_rekening) kode_rekening, unit
    from rumus.pagu($sampai)
    order by kode_rekening asc, urutan desc
),

kiriman as (
    select distinct on (id) id, tahun, penerima
    from ledger.pengiriman
    where urutan <= $sampai
    order by id asc, urutan desc
),

semua as (
    select
        'edisi:' || urutan || ':' || isi.name as id,
        case
            when starts_with(isi.name, 'Kertas_Kerja') then 'kertas_kerja'
            when starts_with(isi.name, 'Nota_Dinas') or starts_with(isi.name, 'Surat_Pengantar') then 'surat'
            else 'naskah'
        end as jenis,
        tahun,
        '' as unit,
        isi.name as nama,
        isi.sha256 as sha256,
        dibuat_at as waktu,
        pelaku,
        'Edisi ' || left(edisi, 12) as keterangan,
        false as dilepas,
        urutan
    from edisi
    union all
    select
        'surat:' || urutan, 'surat', tahun, case jenis when 'nota_dinas' then unit else '' end,
        case jenis when 'nota_dinas' then 'Nota_Dinas_' else 'Surat_Pengantar_' end
        || tahun || case unit when '' then '' else '_' || regexp_replace(unit, '[^\w.-]+', '_', 'g') end || '.docx',
        null, waktu, pelaku, 'Nomor ' || nomor, false, urutan
    from ledger.nomor_surat
    where urutan <= $sampai
    union all
    select
        'rencana:' || urutan, 'rencana', null, '', nama_berkas, sha256, dibuat_at, pelaku, null, false, urutan
    from ledger.rencana
    where urutan <= $sampai
    union all
    select
        'data:' || id, 'data', tahun, unit, nama_berkas, sha256, dibuat_at, pelaku,
        'Versi ' || versi || coalesce(', diterima lewat ' || lewat, ''), id not in (select s.id from sah as s), urutan
    from ledger.unggahan
    where urutan <= $sampai and sha256 is not null and asal_id is null
    union all
    select
        'lampiran:' || id, 'lampiran', tahun, unit, lampiran_nama, lampiran_sha256, dibuat_at, pelaku, dasar,
        id not in (select s.id from sah as s), urutan
    from ledger.unggahan
    where urutan <= $sampai and lampiran_sha256 is not null
    union all
    select
        'bukti:' || b.id, 'bukti', b.tahun, coalesce(i.unit, t.unit, p.unit, ''), b.nama_berkas, b.sha256, b.waktu, b.pelaku,
        case b.tabel when 'tindak_lanjut' then 'Tindak lanjut' else b.kode end || coalesce(', ' || b.keterangan, ''),
        b.id in (select objek_id from dicabut), b.urutan
    from ledger.bukti as b
    left join rumus.indikator($sampai) as i on b.tabel = 'realisasi' and b.kode = i.kode
    left join butir as t on b.tabel = 'tindak_lanjut' and b.kode = t.id
    left join baris as p on b.tabel in ('anggaran', 'kegiatan') and b.kode = p.kode_rekening
    where b.urutan <= $sampai and b.sha256 is not null
    union all
    select
        'dokumen:' || id, 'dokumen', tahun, unit, nama_berkas, sha256, waktu, pelaku, keterangan,
        id in (select objek_id from dicabut), urutan
    from ledger.dokumen
    where urutan <= $sampai
    union all
    select
        'templat:' || urutan, 'templat', null, '', nama_berkas, sha256, waktu, pelaku, null, false, urutan
    from ledger.templat_surat
    where urutan <= $sampai and sha256 <> ''
    union all
    select
        'bahan:' || id, 'bahan', tahun, '', nama_berkas, sha256, waktu, pelaku,
        jenis || coalesce(' ' || nomor, '') || coalesce(', ' || keterangan, ''), dilepas is not null, urutan
    from ledger.naskah_lampiran
    where urutan <= $sampai and sha256 is not null
    qualify row_number() over (partition by id order by urutan desc) = 1
    union all
    select
        'tanda_tangan:' || urutan, 'naskah', tahun, '', nama_berkas, sha256, waktu, pelaku,
        'Bertanda tangan ' || nama || ', edisi ' || left(edisi, 12), false, urutan
    from ledger.penandatanganan
    where urutan <= $sampai
    union all
    select
        'tanda_terima:' || t.urutan, 'tanda_terima', k.tahun, '', t.nama_berkas, t.sha256, t.waktu, t.pelaku,
        k.penerima || ', diterima ' || t.nama, false, t.urutan
    from ledger.tanda_terima as t
    inner join kiriman as k on t.pengiriman = k.id
    where t.urutan <= $sampai and t.sha256 is not null
)

select
    *,
    count(*) over () as n
from semua
where
    ($id is null or id = $id)
    and ($tahun is null or tahun is null or tahun = $tahun)
    and ($unit is null or unit = $unit)
    and ($jenis is null or jenis = $jenis)
    and ($dari is null or cast(waktu as date) >= $dari)
    and ($hingga is null or cast(waktu as date) <= $hingga)
    and (
        $teks is null
        or contains(lower(nama || ' ' || coalesce(keterangan, '')), lower($teks))
        or starts_with(sha256, lower($teks))
    )
order by waktu desc, urutan desc, id asc
limit $banyak
offset $lewati
