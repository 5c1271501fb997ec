-- one row per return of the LAKIP of $tahun and per end of its sending, oldest first; urutan is when it was recorded
select urutan, langkah, aksi
from ledger.kejadian
where tahun = $tahun and urutan <= $sampai and (aksi = 'kembali' or (langkah = 6 and aksi = 'selesai'))
order by urutan
