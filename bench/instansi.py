"""A made-up agency of any size, put straight into a store: plan, targets and realisasi of several years."""

import itertools
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lakip.domain.pelaku import SISTEM
from lakip.ledger.store import Store, Transaction
from tests.pabrik import RENCANA, Indikator, Nilai, add

TIPE = ("KUM", "RATA", "AKHIR", "MAKS")
INDIKATOR_PER_SASARAN = 10
UNIT_KERJA = 10
TAHUN_SKALA = range(2016, 2026)
SEKALIGUS = 1000
"""Agencies whose facts of a year are put in at once."""


def add_instansi(store: Store, banyak: int, tahun: range) -> None:
    """Add `banyak` indikator with four quarters of each year; some quarters are missing, as in life."""
    add(store, [indikator for year in tahun for indikator in _year(banyak, year)])


def add_kota(store: Store, instansi: int, banyak: int, tahun: range, berencana: int | None = None) -> None:
    """Add `instansi` agencies of `banyak` indikator each, made inside the engine: for sizes at which Python would take hours.

    An agency is a unit kerja whose codes begin with its own; it hands in one upload a year. Everybody's facts are there and
    claimed; plan, targets and kept results those of the first `berencana` agencies (None = all). A year at a time, so that
    no transaction holds more.
    """
    add_fakta(store, instansi, banyak, tahun)
    add_rencana(store, instansi, banyak, tahun, berencana)


def add_fakta(store: Store, instansi: int, banyak: int, tahun: range) -> None:
    """Add the facts alone, unseen until they are claimed: year after year and agency after agency, as they would have come in."""
    for year, first in itertools.product(tahun, range(0, instansi, SEKALIGUS)):
        values = {"dari_instansi": first, "instansi": min(first + SEKALIGUS, instansi), "banyak": banyak}
        with store._cursor() as own:  # noqa: SLF001  (facts are made inside the engine, not handed in)
            own.execute(FAKTA, values | {"dari": year, "sampai": year + 1})


def add_rencana(store: Store, instansi: int, banyak: int, tahun: range, berencana: int | None = None) -> None:
    """Add the plan of the first `berencana` agencies, and claim everybody's facts."""
    with store.write(SISTEM, "uji", "kota") as tx:
        tx.append("rencana", [RENCANA])
        _run(tx, KOTA, instansi=berencana or instansi, banyak=banyak)
    for year in tahun:
        with store.write(SISTEM, "uji", f"kota {year}") as tx:
            tx.append("rencana", [RENCANA])
            _run(tx, TARGET, instansi=berencana or instansi, banyak=banyak, dari=year, sampai=year + 1)
            _run(tx, UNGGAHAN, instansi=instansi, dari=year, sampai=year + 1)
            tx.refresh([year])


def _run(tx: Transaction, statements: Iterable[str], **values: int) -> None:
    for statement in statements:
        names = {name: value for name, value in values.items() if f"${name}" in statement}
        tx.cursor.execute(statement, names | {"urutan": tx.urutan})


_ASAL = """
from range($instansi) as a (instansi), range($banyak) as n (nomor), range($dari, $sampai) as y (tahun)
"""
_KODE = "printf('D%05d-IK-%04d', instansi, nomor)"
FAKTA = f"""
insert into facts.realisasi by name
select printf('%04d-D%05d', tahun, instansi) as unggahan_id, {_KODE} as indikator, tahun::integer as tahun,
    tw::integer as periode, 'nilai' as ukuran, nilai::varchar as raw, nilai, 'ada' as status, 'Kinerja' as sheet,
    printf('%c%d', (66 + tw)::integer, nomor + 2) as cell
from (
    select *, (35 + (nomor * 7 + tahun * 5 + tw * 11 + instansi) % 70 + 0.37 * tw)::decimal(28, 12) as nilai
    from (select * {_ASAL}) cross join range(1, 5) as t (tw)
    where instansi >= $dari_instansi and (nomor + tahun + tw + instansi) % 17 > 0
)
order by indikator, periode
"""
KOTA = (
    """
insert into ledger.unit_kerja by name
select $urutan::bigint as urutan, printf('D%05d', a) as kode, printf('Dinas %d', a) as nama, a::integer as baris
from range($instansi) as t (a)
""",
    f"""
insert into ledger.sasaran by name
select $urutan::bigint as urutan, printf('D%05d-S-%03d', a, s) as kode, 'Sasaran' as jenis, 'Sasaran' as uraian,
    printf('T-%d', a % 5) as induk, s::integer as baris
from range($instansi) as t (a), range(($banyak + {INDIKATOR_PER_SASARAN} - 1) // {INDIKATOR_PER_SASARAN}) as u (s)
""",
    """
insert into ledger.sasaran by name
select $urutan::bigint as urutan, printf('T-%d', t) as kode, 'Tujuan' as jenis, 'Tujuan' as uraian, 0 as baris
from range(5) as r (t)
""",
    f"""
insert into ledger.indikator by name
select $urutan::bigint as urutan, {_KODE} as kode, printf('D%05d-S-%03d', instansi, nomor // {INDIKATOR_PER_SASARAN}) as kode_sasaran,
    'Indikator' as nama, '%' as satuan, true as satuan_persen, if(nomor % 5 = 0, 'Turun', 'Naik') as polaritas,
    if(nomor % 5 = 0, 'SELISIH', 'RASIO') as rumus, ['KUM', 'RATA', 'AKHIR', 'MAKS'][nomor % 4 + 1] as tipe_triwulan,
    printf('D%05d', instansi) as unit, false as iku, true as masuk_pk,
    if(nomor % 3 = 0, 120, null)::decimal(28, 12) as batas, 2 as desimal, nomor::integer as baris
from range($instansi) as a (instansi), range($banyak) as n (nomor)
""",
)
TARGET = (
    f"""
insert into ledger.target by name
select $urutan::bigint as urutan, {_KODE} as indikator, tahun::integer as tahun, 'PK' as jenis, 'Murni' as versi,
    p::integer as periode, nilai::varchar as raw, nilai::decimal(28, 12) as nilai, 'C2' as cell, nomor::integer as baris
from (
    select *,
        case
            when p > 0 then 40 + (nomor * 3 + tahun + p - 1) % 50
            when nomor % 4 > 0 then 40 + (nomor * 3 + tahun + 3) % 50
            else list_sum([40 + (nomor * 3 + tahun + k) % 50 for k in range(4)])
        end as nilai
    from (select * {_ASAL}) cross join range(5) as t (p)
)
""",
)
UNGGAHAN = (
    """
insert into ledger.unggahan by name
select printf('%04d-D%05d', tahun, a) as id, $urutan::bigint as urutan, printf('D%05d', a) as unit,
    tahun::integer as tahun, 1 as versi, 'kinerja' as jenis, 'uji' as sumber, 1 as n_rows, 'uji' as pelaku,
    timestamp '2026-01-05 09:00:00' as dibuat_at
from range($instansi) as t (a), range($dari, $sampai) as y (tahun)
""",
)


def _year(banyak: int, tahun: int) -> Iterator[Indikator]:
    for n in range(banyak):
        target_tw = tuple(Decimal(40 + (n * 3 + tahun + tw) % 50) for tw in range(4))
        yield Indikator(
            kode=f"IK-{n:04}",
            tahun=tahun,
            sasaran=f"S-{n // INDIKATOR_PER_SASARAN:03}",
            unit=f"BID-{n % UNIT_KERJA}",
            tujuan="T-1",
            polaritas="Turun" if n % 5 == 0 else "Naik",
            rumus="SELISIH" if n % 5 == 0 else "RASIO",
            tipe=TIPE[n % 4],
            target=sum(target_tw, Decimal(0)) if TIPE[n % 4] == "KUM" else target_tw[3],
            target_tw=target_tw,
            tw=tuple(_realisasi(n, tahun, tw) for tw in range(4)),
            batas=Decimal(120) if n % 3 == 0 else None,
        )


def _realisasi(n: int, tahun: int, tw: int) -> Nilai:
    if (n + tahun + tw) % 17 == 0:
        return None
    return Decimal(35 + (n * 7 + tahun * 5 + tw * 11) % 70) + Decimal("0.37") * tw
