-- one row per change and per look between two moments that fits the search, newest first, one page of them; n = how many
-- there are on all pages. nomor is null for a look.
with
semua as (
    select nomor, waktu, pelaku, tindakan, objek, isi
    from ledger.audit
    where waktu >= $dari and waktu < $hingga
    union all
    select
        null, waktu, akun || ' (' || peran || ')',
        case when berkas is not null then 'unduh' when ditolak then 'lihat_ditolak' else 'lihat' end,
        coalesce(berkas, alamat), saringan
    from ledger.lihat
    where waktu >= $dari and waktu < $hingga
)

select
    nomor, waktu, pelaku, tindakan, objek, isi,
    count(*) over () as n
from semua
where
    ($pelaku is null or pelaku = $pelaku or starts_with(pelaku, $pelaku || ' ('))
    and ($tindakan is null or list_contains($tindakan, tindakan))
    and ($objek is null or contains(lower(objek), lower($objek)))
    and ($teks is null or contains(lower(objek || ' ' || isi), lower($teks)))
order by waktu desc, nomor desc nulls last, pelaku, tindakan, objek, isi
limit $banyak
offset $lewati
