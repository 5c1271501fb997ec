"""Whatever is put around it, a table is found with exactly its heads and its rows of data."""

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from lakip.intake.blocks import Role
from lakip.intake.header import find_blocks
from lakip.intake.values import address
from tests.meja import Isi, lembar

JUDUL = (
    "PEMERINTAH KOTA SEJAHTERA",
    "LAPORAN REALISASI KINERJA",
    "Periode s.d. 30 Juni 2025",
    "Tahun Anggaran 2025",
)
NAMA = (
    "Jumlah dokumen perencanaan", "Rata-rata lama sekolah", "Indeks profesionalitas ASN", "Kepala keluarga terlayani",
    "Penyediaan jasa kantor", "Total fertility rate", "Persentase disiplin", "Koordinasi\ndan penyusunan",
)  # fmt: skip
TUNGGAL = ("Target", "Pagu (Rp)", "Capaian (%)", "Realisasi s.d.\nbulan ini", "Sisa", "%")
BERCABANG = (
    ("Realisasi", ("TW I", "TW II", "TW III", "TW IV")),
    ("Target Renja", ("K", "Rp")),
    ("Tahun", ("2023", "2024", "2025")),
)
ANGKA = st.one_of(
    st.integers(0, 10**9), st.sampled_from(("1.250.000", "85,25", "-", "95%", "0", "12 dokumen"))
)
PENUTUP = (
    ("Keterangan :",), ("*) angka sementara",), ("Mengetahui,", "Kepala Dinas"), ("", "Tanjungpinang, 31 Desember 2025"),
    ("NIP. 19650101 199003 1 001",),
)  # fmt: skip


@dataclass
class Tabel:
    """A sheet being written, and what must be found in it."""

    rows: list[list[Isi]] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    heads: dict[int, str] = field(default_factory=dict)
    data: list[int] = field(default_factory=list)


def _heading(tabel: Tabel, columns: list[tuple[str, tuple[str, ...]]], left: int, *, merge: bool) -> None:
    upper: list[Isi] = [None] * left
    lower: list[Isi] = [None] * left
    top = len(tabel.rows) + 1
    banded = any(parts for _, parts in columns)
    for text, parts in columns:
        column = len(upper) + 1
        names = [f"{text} / {part}" for part in parts] or [text]
        tabel.heads |= {column + n: " ".join(name.split()) for n, name in enumerate(names)}
        upper += [text, *[None] * (len(names) - 1)]
        lower += [*parts] or [None]
        if merge and banded:
            end = (top, column + len(parts) - 1) if parts else (top + 1, column)
            tabel.merged.append(f"{address(top, column)}:{address(*end)}")
    tabel.rows += [upper, lower] if banded else [upper]


def _body(draw, tabel: Tabel, figures: int, left: int) -> None:
    around: list[Isi] = [None] * left
    for number in range(1, draw(st.integers(1, 8)) + 1):
        if draw(st.integers(0, 4)) == 0:
            tabel.rows.append([*around, None, f"Sasaran {number}: meningkatnya pelayanan"])
        values = draw(st.lists(ANGKA, min_size=figures, max_size=figures))
        tabel.rows.append([*around, number, draw(st.sampled_from(NAMA)), *values])
        tabel.data.append(len(tabel.rows))
    if draw(st.booleans()):
        label = draw(st.sampled_from(("JUMLAH", "Total", "Rata-rata", "J U M L A H")))
        tabel.rows.append([*around, None, label, *range(100, 100 + figures)])


@st.composite
def tables(draw) -> Tabel:
    """Draw a table with a title, an offset, bands, column numbers, groups, a total and what follows."""
    tabel, left = Tabel(), draw(st.integers(0, 3))
    for text in draw(st.lists(st.sampled_from(JUDUL), max_size=3, unique=True)):
        tabel.rows.append([*[None] * left, text])
    tabel.rows += [[] for _ in range(draw(st.integers(0, 2)))]
    groups = [
        (text, ()) for text in draw(st.lists(st.sampled_from(TUNGGAL), min_size=1, max_size=3, unique=True))
    ]
    groups += draw(st.lists(st.sampled_from(BERCABANG), max_size=2, unique=True))
    first = draw(st.sampled_from(("No", "No.", "Kode")))
    columns = [(first, ()), ("Uraian", ()), *draw(st.permutations(groups))]
    _heading(tabel, columns, left, merge=draw(st.booleans()))
    if draw(st.booleans()):
        style = draw(st.sampled_from(("({})", "{}")))
        tabel.rows.append([*[None] * left, *(style.format(n) for n in range(1, len(tabel.heads) + 1))])
    _body(draw, tabel, len(tabel.heads) - 2, left)
    for texts in draw(st.lists(st.sampled_from(PENUTUP), max_size=3)):
        tabel.rows += [[], [*[None] * left, *texts]]
    return tabel


@given(tables())
def test_a_table_is_found_with_its_heads_and_its_data(tabel):
    found = find_blocks(lembar("Uji", *tabel.rows, gabung=" ".join(tabel.merged)))
    assert [{c: head.text for c, head in b.heads.items()} for b in found] == [tabel.heads]
    assert [b.numbers(Role.DATA) for b in found] == [tuple(tabel.data)]


KATA = st.sampled_from(
    (
        "No",
        "Target",
        "Realisasi",
        "TW I",
        "(1)",
        "2",
        "2025",
        "JUMLAH",
        "Mengetahui",
        "*) x",
        ":",
        "Uraian :",
        "-",
        " ",
        "5.1",
        "x" * 600,
    )
)
SEL = st.one_of(st.none(), KATA, st.integers(-5, 3000), st.text(max_size=5))
RENTANG = st.tuples(st.integers(1, 6), st.integers(1, 6), st.integers(0, 9), st.integers(0, 4))


@given(st.lists(st.lists(SEL, max_size=8), max_size=14), st.lists(RENTANG, max_size=5))
def test_any_sheet_is_answered_with_rows_in_order_and_inside_it(rows, ranges):
    merged = " ".join(f"{address(r, c)}:{address(r + h, c + w)}" for r, c, h, w in ranges)
    sheet = lembar("Uji", *rows, gabung=merged)
    for block in find_blocks(sheet):
        numbers = [number for number, _ in block.rows]
        assert numbers == sorted(set(numbers))
        assert all(block.header[0] < number <= sheet.n_rows for number in numbers)
        assert block.heads
