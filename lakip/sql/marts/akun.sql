-- one row per account, or only $akun: as it stands now, with its newest password (never to leave
-- lakip/workflow) and the jabatan it stands in for
with
berlaku as (
    select *
    from ledger.akun
    where ($akun is null or akun = $akun) and urutan <= $sampai
    qualify row_number() over (partition by akun order by urutan desc) = 1
),

nip_sekarang as (
    select akun, arg_max(nip, urutan) as nip
    from ledger.akun
    where urutan <= $sampai
    group by akun
),

kata_sandi as (
    select akun, arg_max(s, urutan) as s
    from ledger.sandi as s
    where ($akun is null or akun = $akun) and urutan <= $sampai
    group by akun
),

tugas as (
    select akun, list({'peran': peran, 'dari': dari, 'sampai': sampai} order by urutan) as delegasi
    from ledger.delegasi
    where
        ($akun is null or akun = $akun)
        and urutan <= $sampai
        and urutan not in (select delegasi from ledger.delegasi_dicabut)
    group by akun
)

select
    b.akun,
    b.urutan,
    b.nama,
    b.peran,
    b.unit,
    b.jabatan,
    b.nip,
    b.pemilik,
    coalesce(nullif(b.nip, ''), nullif(p.nip, ''), b.pemilik, b.akun) as orang,
    b.ditutup,
    b.alasan,
    k.s.sidik as sidik_sandi,
    k.s.berlaku_sampai as sandi_sampai,
    k.s.waktu as sandi_sejak,
    t.delegasi
from berlaku as b
left join kata_sandi as k on b.akun = k.akun
left join tugas as t on b.akun = t.akun
left join nip_sekarang as p on b.pemilik = p.akun
order by b.akun
