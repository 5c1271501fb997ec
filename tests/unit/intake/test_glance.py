"""A look at whole columns finds nothing else than a look at every row, and spares the look at nearly all of them."""

from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from lakip.intake import screening
from lakip.intake.checks.unit import ATURAN
from lakip.intake.collector import Collector
from lakip.intake.layout import ANGGARAN, UNIT
from lakip.intake.limits import Limits
from lakip.intake.marks import FORMULA, PERCENT, Marks
from lakip.intake.passed import part
from lakip.intake.screening import screen
from lakip.intake.tables import read_tables
from lakip.intake.workbook import Sheet
from tests.meja import buku, lembar, register, tersimpan

SUB = "5.03.02.2.01"
RINCIAN = tuple(f"{SUB}.{n:04d}" for n in range(1, 7))
PAGU = dict.fromkeys(RINCIAN, Decimal(1_000_000)) | {RINCIAN[4]: None, SUB: Decimal(9_000_000)}
KODE_LAIN = (RINCIAN[0], SUB, f"{SUB}.01", f"{RINCIAN[0]}.5.1.02", f" {RINCIAN[1]} ", "5.1", 5.1, "", "kode")
BIASA = st.one_of(
    st.just(""),
    st.integers(0, 300_000),
    st.just(600_000),
    st.integers(0, 3 * 10**7).map(lambda sen: sen / 100),
)
ANGKA = st.one_of(
    st.integers(-10, 10**15),
    st.integers(-1, 10**10).map(lambda sen: sen / 100),
    st.floats(-1e16, 1e16, allow_nan=False),
    st.sampled_from(
        ("1.000.000", "Rp250.000", "250.000,50", "-", " ", "belum ada", "1.545.4", "12 %", 0.0, -0.0, 0.005)
    ),
)
TANDA = st.dictionaries(
    st.tuples(st.integers(2, 8), st.integers(1, 9)), st.sampled_from((FORMULA, PERCENT)), max_size=2
)
TERSIMPAN = st.dictionaries(
    st.tuples(st.just("anggaran"), st.sampled_from(RINCIAN), st.just("realisasi"), st.integers(0, 4)),
    st.sampled_from(("0", "100", "250000", "250000.5")),
    max_size=6,
)


@st.composite
def isi(draw):
    """Draw a table like those agencies hand in: nearly every row plain, here and there one that is not."""
    rows = []
    induk = (SUB,) if draw(st.integers(0, 3)) == 0 else ()
    for kode in (*induk, *RINCIAN[: draw(st.integers(1, len(RINCIAN)))]):
        quarters = [draw(BIASA) for _ in range(4)]
        year = draw(st.sampled_from(("", "", sum(q or 0 for q in quarters), draw(BIASA))))
        row = [kode, "Belanja", int(PAGU[kode] or 0), *quarters, year, draw(BIASA), ""]
        if draw(st.integers(0, 4)) == 0:
            row[draw(st.integers(2, 8))] = draw(ANGKA)
        if draw(st.integers(0, 9)) == 0:
            row[0] = draw(st.sampled_from(KODE_LAIN))
        if draw(st.integers(0, 9)) == 0:
            row[1], row[9] = draw(st.sampled_from((("", "catatan"), (" ", ""))))
        rows.append(row)
    return rows


def anggaran(rows, marks=None, *, name="Anggaran", catatan="Keterangan"):
    """Make a sheet of our template as the child process hands it back."""
    found = Marks()
    for (row, column), bits in (marks or {}).items():
        found.put(row, column, bits)
    collector = Collector(Limits())
    judul = [k.judul for k in ANGGARAN.kolom]
    collector.add(name, [[*judul[:-1], catatan], *rows], found)
    (sheet,) = collector.document()["sheets"]
    return Sheet(sheet["name"], sheet["hidden"], (), tuple(sheet["columns"]))


@contextmanager
def every_row_looked_at():
    """Take from the rules what they can tell from columns."""
    rules = screening.ATURAN
    screening.ATURAN = tuple(replace(rule, glance=None) for rule in rules)
    try:
        yield
    finally:
        screening.ATURAN = rules


def everything(out):
    return list(out.calon), out.tanya, out.temuan, out.periksa, out.lembar


def looked_at(plan, *sheets):
    tables, _ = read_tables(buku(*sheets), UNIT)
    lines, clear = part(tables, ATURAN, plan)
    return [(line.tabel, line.kode) for line in lines], len(clear or ())


@settings(max_examples=200)
@given(
    rows=isi(),
    marks=TANDA,
    stored=TERSIMPAN,
    units=st.sampled_from((("MUT", ""), ("MUT", "MUT"), (None, "MUT"), ("SEK", ""))),
    accept=st.booleans(),
    terisi=st.booleans(),
    catatan=st.sampled_from(("Keterangan", "Keterangan", "Keterangan 2024")),
)
def test_columns_tell_what_a_look_at_every_row_tells(  # noqa: PLR0917  (everything a file is held against)
    rows, marks, stored, units, accept, terisi, catatan
):
    plan = register(unit=units[0], pagu=PAGU, **tersimpan(stored, units[1]))
    plan.rekening[SUB] = replace(plan.rekening[SUB], rincian_terisi=terisi)
    book = buku(anggaran(rows, marks, catatan=catatan))
    glanced = everything(screen(book, plan, accept=accept))
    with every_row_looked_at():
        assert glanced == everything(screen(book, plan, accept=accept))


def test_only_the_doubtful_row_becomes_a_line():
    rows = [[kode, "Belanja", 1_000_000, 250_000] for kode in RINCIAN[:5]]
    plan = register(pagu=PAGU)
    assert looked_at(plan, anggaran(rows)) == ([], 5)
    rows[3][3] = "1.545.4"
    assert looked_at(plan, anggaran(rows)) == ([("anggaran", RINCIAN[3])], 4)


def test_what_the_template_brought_along_makes_no_line():
    rows = [[RINCIAN[0], "Belanja", 1_000_000], [RINCIAN[1], "Belanja", 1_000_000, 250_000]]
    assert looked_at(register(pagu=PAGU), anggaran(rows)) == ([], 1)


def test_where_rows_are_held_against_each_other_all_of_them_are_looked_at():
    rows = [[SUB, "Belanja", 9_000_000, 250_000], [RINCIAN[0], "Belanja", 1_000_000, 250_000]]
    assert looked_at(register(pagu=PAGU), anggaran(rows)) == (
        [("anggaran", SUB), ("anggaran", RINCIAN[0])],
        0,
    )


def test_beside_activities_of_the_same_codes_everything_is_looked_at():
    activities = lembar("Kegiatan", ("Kode Sub Kegiatan", "Realisasi Tahun"), (RINCIAN[1], "3"))
    rows = [[RINCIAN[0], "Belanja", 1_000_000, 250_000]]
    assert looked_at(register(pagu=PAGU), activities, anggaran(rows)) == (
        [("kegiatan", RINCIAN[1]), ("anggaran", RINCIAN[0])],
        0,
    )
