"""The one division of the product against exact fractions, up to its stated limit and beyond it."""

from fractions import Fraction
from random import Random

import duckdb
import pytest

from tests.oracle import setengah_ke_atas

BATAS_PEMBAGI = 2**127 // 10**9
"""|b| may be this large: the remainder times 1e9 still fits a HUGEINT."""
BATAS_HASIL = 2**127 // 10**18 - 2**15
"""|a / b| may be this large: the result counts 1e-18, and its first guess may be off in the last digits of a double."""


@pytest.fixture
def sql(store):
    """Give a way to compute a list of pairs with one formula of the store."""
    cursor = store.engine.cursor(store._connection)

    def hitung(rumus, pairs):
        teks = {"a": [str(a) for a, _ in pairs], "b": [str(b) for _, b in pairs]}
        query = f"select {rumus} from (select unnest($a)::hugeint as a, unnest($b)::hugeint as b)"
        return [row[0] for row in cursor.execute(query, teks).fetchall()]

    yield hitung
    cursor.close()


def pecahan_18(a, b):
    return int(setengah_ke_atas(Fraction(a, b), 18) * 10**18) if b else None


def sembarang(acak, terbesar):
    return acak.choice((-1, 1)) * acak.randint(0, 10 ** acak.randint(0, terbesar))


def test_every_quotient_is_exact_to_18_decimals_half_up_also_below_zero(sql):
    acak = Random(4)
    pairs = [(sembarang(acak, 19), sembarang(acak, 28)) for _ in range(5000)]
    pairs += [
        (a * 10**9 + acak.randint(0, 10**9), b) for a, b in pairs[:2000] if b and abs(a * 10**9 // b) < 10**19
    ]

    assert sql("rumus.bagi(a, b)", pairs) == [pecahan_18(a, b) for a, b in pairs]


def test_an_exact_half_at_the_19th_decimal_goes_away_from_zero(sql):
    b = 2 * 10**18
    pairs = [(1, b), (-1, b), (1, -b), (-1, -b), (3, b), (1, b + 1), (1, b - 1)]

    assert sql("rumus.bagi(a, b)", pairs) == [1, -1, -1, 1, 2, 0, 1]


def test_division_by_zero_gives_nothing(sql):
    assert sql("rumus.bagi(a, b)", [(0, 0), (1, 0), (-1, 0)]) == [None, None, None]
    assert sql("rumus.bagi_bulat(a, b)", [(1, 0)]) == [None]


def test_a_quotient_is_right_up_to_the_limit(sql):
    pairs = [
        (BATAS_PEMBAGI - 1, BATAS_PEMBAGI),
        (BATAS_HASIL - 1, 1),
        (1 - BATAS_HASIL, 1),
        (1, BATAS_PEMBAGI),
    ]

    assert sql("rumus.bagi(a, b)", pairs) == [pecahan_18(a, b) for a, b in pairs]


def test_a_quotient_next_to_a_half_or_a_whole_is_never_misled_by_its_guess(sql):
    acak = Random(18)
    pairs = []
    for _ in range(4000):
        b, hasil = acak.randint(1, 10 ** acak.randint(1, 28)), acak.randint(0, 10 ** acak.randint(1, 9))
        pairs.append((hasil * b + acak.choice((-1, 0, 1, b // 2, b // 2 + 1)), b))
        pairs.append((acak.randrange(1, 10**20, 2), 2 * 10**18))

    assert sql("rumus.bagi(a, b)", pairs) == [pecahan_18(a, b) for a, b in pairs]


def test_a_value_is_counted_in_its_last_decimal_whatever_its_size(sql):
    acak = Random(28)
    n = [acak.choice((-1, 1)) * acak.randint(0, 10 ** acak.randint(0, 28) - 1) for _ in range(5000)]

    assert sql("rumus.p12(rumus.dari_p12(a))", [(x, 0) for x in (*n, 10**28 - 1, 1 - 10**28)]) == [
        *n,
        10**28 - 1,
        1 - 10**28,
    ]


def test_beyond_the_limit_a_quotient_is_an_error_or_still_right_never_wrong(sql):
    acak = Random(127)
    ditolak = 0
    for _ in range(400):
        a, b = acak.randrange(2**100, 2**127), acak.randrange(1, 2 ** acak.randint(1, 126))
        try:
            assert sql("rumus.bagi(a, b)", [(a, b)]) == [pecahan_18(a, b)]
        except duckdb.OutOfRangeException:
            ditolak += 1
            assert b >= BATAS_PEMBAGI or a // b >= BATAS_HASIL
    assert 0 < ditolak < 400


def test_a_mean_is_half_up_at_its_own_scale(sql):
    acak = Random(2)
    pairs = [(sembarang(acak, 34), sembarang(acak, 4)) for _ in range(3000)]

    assert sql("rumus.bagi_bulat(a, b)", pairs) == [
        int(setengah_ke_atas(Fraction(a, b), 0)) if b else None for a, b in pairs
    ]
