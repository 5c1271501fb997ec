-- one row per return of the LAKIP of $tahun (kembali), end of step 6 or sending that holds (kirim), in the order recorded
select urutan, case when aksi = 'kembali' then 'kembali' else 'kirim' end as aksi
from ledger.kejadian
where tahun = $tahun and urutan <= $sampai and (aksi = 'kembali' or (langkah = 6 and aksi = 'selesai'))
union all
select max(urutan), 'kirim'
from ledger.pengiriman
where tahun = $tahun and urutan <= $sampai
group by id
having not arg_max(batal, urutan)
order by urutan
