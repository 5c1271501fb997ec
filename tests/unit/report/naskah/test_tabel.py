"""One table as Word sees it: heading bands, joined cells, alignment, widths, paper."""

import io
from decimal import Decimal

from docx import Document
from docx.oxml.ns import qn

from lakip.present.tables import Column, Computed, Format, Jenis, Table, TableRow
from lakip.report.naskah import wml
from lakip.report.naskah.bagian import bagian
from lakip.report.naskah.lebar import lebar_kolom
from lakip.report.naskah.pohon import elemen
from lakip.report.naskah.tabel import Tabel, tulisan

TEGAK, MENDATAR = 8_800, 13_800
TATA = Tabel(TEGAK, MENDATAR, 2)
NO = Column("no", "No", Format.TENGAH, 5)
NAMA = Column("nama", "Nama", width=40, gabung=True)
ANGKA = Column("angka", "Nilai", Format.ANGKA, 12)


def table(*rows, columns=(NO, NAMA, ANGKA), **more):
    return Table(
        "T", "Judul", columns, [TableRow(cells) for cells in rows], "Belum ada data: contoh.", **more
    )


def word(one):
    """Give the table as python-docx reads it."""
    document = Document()
    for element in elemen(TATA.naskah(one)):
        document.element.body.insert(0, element)
    out = io.BytesIO()
    document.save(out)
    return Document(io.BytesIO(out.getvalue())).tables[0]


def test_equal_values_of_a_joined_column_are_one_cell_and_their_text_stands_once():
    rows = word(table({"nama": "Sama"}, {"nama": "Sama"}, {"nama": "Lain"})).rows
    merges = [row._tr.tc_lst[1].tcPr.find(qn("w:vMerge")) for row in rows]

    assert [None if m is None else m.get(qn("w:val")) for m in merges] == [None, "restart", "continue", None]
    assert ["".join(t.text or "" for t in row._tr.tc_lst[1].iter(qn("w:t"))) for row in rows] == [
        "Nama",
        "Sama",
        "",
        "Lain",
    ]


def test_columns_that_share_a_heading_have_two_heading_rows():
    columns = (
        NO,
        Column("t", "Target", Format.ANGKA, 10, pita="TW I"),
        Column("r", "Realisasi", Format.ANGKA, 10, pita="TW I"),
    )
    made = word(table({"no": 1, "t": Decimal(2), "r": Decimal(3)}, columns=columns))
    heads = [row for row in made.rows if row._tr.trPr.find(qn("w:tblHeader")) is not None]

    assert [[cell.text for cell in row.cells] for row in heads] == [
        ["No", "TW I", "TW I"], ["No", "Target", "Realisasi"],
    ]  # fmt: skip


def test_every_kind_of_value_is_written_the_indonesian_way():
    row = TableRow({
        "a": Decimal("1234.5"), "p": Computed(Decimal("94.736842"), "x"), "rp": Decimal(1_455_199_373), "b": 12,
        "t": "n/a",
    }, desimal=1)  # fmt: skip
    formats = {
        "a": Format.ANGKA,
        "p": Format.PERSEN,
        "rp": Format.RUPIAH,
        "b": Format.BULAT,
        "t": Format.ANGKA,
        "k": Format.TEKS,
    }

    assert {key: tulisan(row, Column(key, key, form), 2) for key, form in formats.items()} == {
        "a": "1.234,5", "p": "94,74", "rp": "1.455.199.373", "b": "12", "t": "n/a", "k": "",
    }  # fmt: skip


def test_totals_are_bold_and_shaded():
    rows = [TableRow({"nama": "Jumlah"}, Jenis.JUMLAH), TableRow({"nama": "Rinci"})]
    made = word(Table("T", "Judul", (NAMA,), rows))

    assert [row.cells[0].paragraphs[0].runs[0].bold for row in made.rows] == [True, True, None]
    assert [row._tr.tc_lst[0].tcPr.find(qn("w:shd")) is not None for row in made.rows] == [True, True, False]


def test_widths_fill_the_page_and_no_figure_is_broken():
    columns = (NO, NAMA, ANGKA)
    texts = [["1", "Indikator yang namanya panjang sekali dan karena itu dibagi", "1.234.567,89"]]
    found = lebar_kolom(columns, texts, TEGAK)

    assert found is not None
    assert TEGAK - 3 <= sum(found.kolom) <= TEGAK
    assert found.kolom[2] > len("1.234.567,89") * 0.45 * found.huruf * 10


def test_a_table_too_wide_for_an_upright_page_is_put_on_landscape_pages():
    columns = tuple(Column(f"k{n}", f"Realisasi {n}", Format.RUPIAH, 20) for n in range(9))
    cells = {column.key: Decimal(123_456_789_012) for column in columns}
    wide, narrow = TATA.naskah(table(cells, columns=columns)), TATA.naskah(table({"no": 1}))

    assert wml.MENDATAR in wide
    assert wml.MENDATAR not in narrow


def test_an_empty_table_says_why():
    assert "Belum ada data: contoh." in TATA.naskah(table())
    assert "<w:tbl>" not in TATA.naskah(table())


def test_the_part_of_a_sasaran_has_its_own_rows_and_notes_numbered_anew():
    whole = Table(
        "T11", "Perbandingan", (NO, Column("indikator", "Indikator"), NAMA),
        [TableRow({"no": n, "indikator": k}, bagian=s) for n, (k, s) in enumerate((("a", "S1"), ("b", "S2"), ("c", "S2")), 1)],
        catatan=["Umum.", "IK-1 berubah.", "IK-2 berubah."],
    )  # fmt: skip
    part = bagian(whole, 2, "S2", {"IK-2", "IK-3"}, {"IK-1", "IK-2", "IK-3"})

    assert part.judul == "Perbandingan \u2013 Sasaran 2"
    assert [row.cells for row in part.rows] == [{"no": 1, "indikator": "b"}, {"no": 2, "indikator": "c"}]
    assert part.catatan == ["Umum.", "IK-2 berubah."]
    assert [column.key for column in part.columns] == ["no", "indikator"]
