-- one row per account, console or PC whose hand made figures of $tahun: uploaded, typed, decided, withdrew, planned or
-- compiled them; orang is the person behind the account, null for what is no account
with
unggahan_tahun as (
    select id, pelaku
    from ledger.unggahan
    where tahun = $tahun
),

rencana_tahun as (
    select urutan from ledger.target where tahun = $tahun
    union
    select urutan from ledger.pagu where tahun = $tahun
),

pembuat as (
    select pelaku from unggahan_tahun
    union
    select pelaku from ledger.penarikan where unggahan_id in (select id from unggahan_tahun)
    union
    select pelaku from ledger.keputusan where unggahan_id in (select id from unggahan_tahun)
    union
    select pelaku from ledger.rencana where urutan in (select urutan from rencana_tahun)
    union
    select pelaku from ledger.edisi where tahun = $tahun
),

akun_sekarang as (
    select akun, nip, pemilik
    from ledger.akun
    qualify row_number() over (partition by akun order by urutan desc) = 1
),

orang as (
    select a.akun, coalesce(nullif(a.nip, ''), nullif(p.nip, ''), a.pemilik, a.akun) as orang
    from akun_sekarang as a
    left join akun_sekarang as p on a.pemilik = p.akun
)

select p.pelaku, a.orang
from pembuat as p
left join orang as a on p.pelaku = a.akun
order by p.pelaku
