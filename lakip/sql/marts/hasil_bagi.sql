-- one row per pair of $tanya (a list of structs, both in p18), in its order: a / b, half up at 18 decimals; null where b
-- is zero
with
tanya as (
    select unnest(cast($tanya as struct(nomor integer, a hugeint, b hugeint)[]), max_depth := 2)
)

select
    nomor,
    rumus.dari_p18(rumus.bagi(rumus.ringkas(a, b), rumus.ringkas(b, b))) as hasil
from tanya
order by nomor
