-- Whether a code is among those asked for; lingkup = a list of codes, null = all. The bounds let whole blocks of facts
-- be passed over unread, wherever codes of one agency lie together.
create macro rumus.dalam_lingkup(kode, lingkup) as (
    lingkup is null
    or (kode between list_min(lingkup) and list_max(lingkup) and list_contains(lingkup, kode))
);
