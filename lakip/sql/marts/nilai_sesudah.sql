-- one row: the value of an indikator in a period that came after audit number $dilihat, with who brought it and when
select
    f.raw,
    u.pelaku,
    u.dibuat_at as waktu
from rumus.realisasi_kini($tahun, $sampai) as f
inner join ledger.unggahan as u on f.unggahan_id = u.id
where f.indikator = $kode and f.periode = $periode and f.ukuran = 'nilai' and u.urutan > $dilihat
