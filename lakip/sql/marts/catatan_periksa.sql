-- one row per note of the checking of $tahun, oldest first, with all that came of it; terbuka until it is closed
with
jawaban as (
    select
        catatan_id,
        list({'tindakan': tindakan, 'teks': teks, 'pelaku': pelaku, 'waktu': waktu} order by urutan) as jawaban,
        arg_max(tindakan, urutan) filter (where tindakan <> 'jawab') as terakhir
    from ledger.catatan_jawaban
    where urutan <= $sampai
    group by catatan_id
)

select
    c.id,
    c.urutan,
    c.tahun,
    c.jenis,
    c.rujukan,
    c.teks,
    c.pelaku,
    c.waktu,
    j.jawaban,
    coalesce(j.terakhir, 'buka') = 'buka' as terbuka
from ledger.catatan_periksa as c
left join jawaban as j on c.id = j.catatan_id
where c.tahun = $tahun and c.urutan <= $sampai
order by c.urutan, c.id
