-- one row per official and term of office
select jabatan, nama, pangkat, nip, status, dari, sampai, nomor_sk
from rumus.pejabat($sampai)
order by baris, jabatan, dari
