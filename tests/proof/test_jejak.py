"""The log of a store is changed behind its back, a thousand times, and each time it shows (promise P9)."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from random import Random

import pyarrow as pa
import pytest

from lakip.domain.pelaku import KONSOL
from lakip.ledger import audit, query
from lakip.ledger.audit import AuditRow
from lakip.workflow.keutuhan_jejak import against_heads, against_receipts, chain
from tests.janji import Kali
from tests.proof import penulis

PALSU = bytes(range(32))
"""A key that is not the store's: whoever rewrites the file does not have the other one."""
KALI = Kali(60, 1_000, "catatan yang diubah")
Rows = list[AuditRow]


def resealed(rows: Rows, start: int) -> Rows:
    """Give the rows chained anew from `start` on, as a forger would."""
    made = rows[:start]
    for row in rows[start:]:
        prev = made[-1].h if made else audit.START
        made.append(audit.seal(PALSU, replace(row, nomor=len(made) + 1, prev=prev)))
    return made


def numbered(rows: Rows) -> Rows:
    return [replace(row, nomor=nomor) for nomor, row in enumerate(rows, start=1)]


def edit(rows: Rows, dice: Random) -> Rows:
    place = dice.randrange(len(rows))
    field = dice.choice(["pelaku", "tindakan", "objek", "isi", "prev", "h", "waktu"])
    other = rows[place - 1].waktu.replace(year=1999) if field == "waktu" else f"lain {dice.random()}"
    return [*rows[:place], replace(rows[place], **{field: other}), *rows[place + 1 :]]


def delete(rows: Rows, dice: Random) -> Rows:
    place = dice.randrange(len(rows) - 1)
    rest = [*rows[:place], *rows[place + 1 :]]
    return rest if dice.random() < 0.5 else numbered(rest)


def insert(rows: Rows, dice: Random) -> Rows:
    place = dice.randrange(len(rows))
    forged = replace(rows[place], isi='{"berkas":"palsu.xlsx"}')
    return resealed([*rows[:place], forged, *rows[place:]], place)


def swap(rows: Rows, dice: Random) -> Rows:
    one, other = sorted(dice.sample(range(len(rows)), 2))
    changed = list(rows)
    changed[one], changed[other] = rows[other], rows[one]
    return numbered(changed)


def duplicate(rows: Rows, dice: Random) -> Rows:
    place = dice.randrange(len(rows))
    return numbered([*rows[: place + 1], rows[place], *rows[place + 1 :]])


def cut_tail(rows: Rows, dice: Random) -> Rows:
    return rows[: -dice.randrange(1, len(rows))]


def rewrite_tail(rows: Rows, dice: Random) -> Rows:
    place = dice.randrange(len(rows))
    return resealed([*rows[:place], replace(rows[place], objek="lain"), *rows[place + 1 :]], place)


def close_the_chain(rows: Rows, dice: Random) -> Rows:
    place = dice.randrange(1, len(rows))
    isi = audit.canonical(audit.closing(rows[:place], "kunci hilang"))
    closed = replace(rows[place], tindakan=audit.KUNCI_BARU, isi=isi)
    return resealed([*rows[:place], closed, *rows[place + 1 :]], place)


TAMPERINGS: tuple[Callable[[Rows, Random], Rows], ...] = (
    edit, delete, insert, swap, duplicate, cut_tail, rewrite_tail, close_the_chain,
)  # fmt: skip


def put(store, rows: Rows) -> None:
    """Put these rows in the place of the log."""
    with store.unlogged() as own:
        own.execute("delete from ledger.audit")
        query.append(own, "ledger", "audit", pa.Table.from_pylist([asdict(row) for row in rows]))


@pytest.fixture
def rows(store) -> Rows:
    """Give the log of a store that has taken in some files."""
    dice = Random(9)
    for _ in range(6):
        penulis.hand_in(store, dice)
    for n in range(20):
        with store.write(KONSOL, "uji", f"perubahan {n}") as tx:
            tx.isi = {"berkas": f"{n}.xlsx"}
    return store.audit_rows()


@pytest.mark.janji(KALI)
def test_p09_a_log_changed_in_the_store_is_found_by_its_chain_or_its_receipts(store, rows):
    assert (chain(store)["ok"], against_receipts(store)["ok"]) == (True, True)
    missed = []
    for case in range(KALI.n):
        tamper = TAMPERINGS[case % len(TAMPERINGS)]
        put(store, tamper(rows, Random(case)))
        if chain(store)["ok"] and against_receipts(store)["ok"]:
            missed.append((case, tamper.__name__))
    put(store, rows)
    assert missed == []
    assert (chain(store)["ok"], against_receipts(store)["ok"]) == (True, True)


@pytest.mark.janji(KALI)
def test_p09_with_the_receipts_gone_a_head_that_somebody_kept_finds_what_came_before_it(store, rows):
    published = audit.head(rows[-1].nomor, rows[-1].h)
    store.receipts.path.unlink()
    missed = []
    for case in range(KALI.n):
        tamper = TAMPERINGS[case % len(TAMPERINGS)]
        put(store, tamper(rows, Random(case)))
        if chain(store)["ok"] and against_heads(store, [published])["ok"]:
            missed.append((case, tamper.__name__))
    assert missed == []


@pytest.mark.janji(KALI)
def test_p09_a_receipt_that_was_changed_is_found(store, rows):
    """Receipts taken away say nothing wrong; what they say must be what the log says."""
    lines = store.receipts.read()
    missed = []
    for case in range(KALI.n):
        dice = Random(case)
        changed = json.loads(json.dumps(lines))
        field = dice.choice(["nomor", "waktu", "tindakan", "objek", "pelaku", "h", "isi"])
        dice.choice(changed)[field] = {"berkas": "lain.xlsx"} if field == "isi" else f"lain {case}"
        store.receipts.path.write_text("".join(f"{json.dumps(line)}\n" for line in changed))
        if against_receipts(store)["ok"]:
            missed.append((case, field))
    assert missed == []
