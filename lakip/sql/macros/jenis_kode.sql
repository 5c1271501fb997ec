-- Program codes (Permendagri 90/2019: 5.03.02.2.01.0003) and account codes (5.1.02.04) are two dimensions of one
-- budget and are never summed together; two digits in the second part tell a program code.
create macro rumus.jenis_kode(kode) as (
    case when regexp_matches(kode, '^[0-9X]\.([0-9]{2}|XX)(\.|$)') then 'program' else 'rekening' end
);
