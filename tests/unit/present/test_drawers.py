"""What a description becomes on the screen."""

from datetime import date
from decimal import Decimal

import plotly.graph_objects as go
import pytest

from lakip.present.charts import (
    Baris,
    Deret,
    DiagramBatang,
    Letak,
    PetaPanas,
    Ruas,
    Sebaran,
    Sel,
    Tangga,
    Titik,
)
from lakip.present.drawers import Lembar, draw
from lakip.present.palette import KELAS, PATOKAN, PERHATIAN, TANPA_KELAS, UTAMA, Tema

LONG = "Persentase ASN yang mengikuti pengembangan kompetensi minimal 20 jam pelajaran"


def bars(*baris: Baris, garis: int | None = 100) -> DiagramBatang:
    return DiagramBatang(
        "Berapa?", "Diagram.", baris, batas=130, ticks=((0, "0"), (100, "target")), garis=garis
    )


def bar(persen: str, nama: str = "Indikator", teks: str = "90,00%") -> Baris:
    return Baris(nama, teks, [Ruas(0, Decimal(persen), KELAS[0], "rincian")], kunci="IK-1")


def notes(figure) -> list[str]:
    return [note["text"] for note in figure["layout"]["annotations"]]


DIAGRAMS = (
    bars(bar("90"), Baris("Tanpa angka", "Belum rilis", patokan=Ruas(0, 20, PATOKAN, "Pagu"))),
    bars(garis=None),
    PetaPanas("Di mana?", "Peta.", ("TW I", "TW II"), [("Sekretariat", [Sel("90 ●", KELAS[0], "a"), Sel("–", TANPA_KELAS, "b")])]),
    Deret("Kapan?", "Diagram.", [Titik("2024", Decimal(5), Decimal(6), "5", "6", KELAS[2]), Titik("2023", None, None, "–", "–", TANPA_KELAS)], "Orang"),
    Deret("Kapan?", "Diagram.", [Titik("2024", 5, 6, "5", "6", KELAS[2], [("Nasional", 7), ("Kabupaten", 8)])], "Orang"),
    Sebaran("Mana?", "Diagram.", [Letak("S1", Decimal(90), Decimal(80), Decimal(1), PERHATIAN, "S1"), Letak("", 130, 130, 0, UTAMA, "S2")], ("Serapan", "Capaian")),
    Tangga("Kapan?", "Diagram.", [(date(2026, 1, 8), 1)], [(date(2026, 1, 9), 20)], 20, [(date(2026, 1, 7), "7 Jan"), (date(2026, 1, 10), "10 Jan")]),
    Tangga("Kapan?", "Diagram.", [(date(2026, 1, 8), 1)], [], 1, [(date(2026, 1, 7), "7 Jan"), (date(2026, 1, 9), "9 Jan")]),
)  # fmt: skip


@pytest.mark.parametrize("diagram", DIAGRAMS)
@pytest.mark.parametrize("lembar", [Lembar(), Lembar.phone(Tema.GELAP)])
def test_every_figure_is_valid_plotly(diagram, lembar):
    """The pages skip Plotly's own validation for speed, so it happens here."""
    assert go.Figure(draw(diagram, lembar)).layout.separators == ",."


def test_a_bar_beyond_the_axis_is_cut_and_marked():
    figure = draw(bars(bar("125"), bar("131")), Lembar())
    assert figure["data"][2]["x"] == [125.0, 130.0]
    assert notes(figure).count("▶") == 1


def test_every_bar_knows_what_it_opens():
    assert draw(bars(bar("90")), Lembar())["data"][2]["customdata"] == ["IK-1"]


def test_a_long_name_breaks_on_a_phone_and_makes_room():
    wide, narrow = (draw(bars(bar("90", LONG)), lembar) for lembar in (Lembar(), Lembar.phone(Tema.TERANG)))
    assert "<br>" not in notes(wide)[0]
    assert notes(narrow)[0].count("<br>") == 1
    assert narrow["layout"]["height"] - wide["layout"]["height"] == 17


def test_a_figure_too_long_for_its_column_stands_above_its_bar():
    figure = draw(bars(bar("90", teks="4,27 hari · Melebihi waktu baku")), Lembar.phone(Tema.TERANG))
    assert notes(figure) == ["Indikator<br><b>4,27 hari · Melebihi waktu baku</b>"]


def test_text_from_files_never_becomes_markup():
    figure = draw(bars(bar("90", '<a href="http://lain">&')), Lembar())
    assert notes(figure)[0] == "&lt;a href=&quot;http://lain&quot;&gt;&amp;"


def test_a_dark_page_gets_its_own_colours():
    light, dark = (draw(bars(bar("90")), Lembar(tema))["data"][2]["marker"]["color"] for tema in Tema)
    assert (light, dark) == (["#08519C"], ["#6BAED6"])


def test_a_missing_column_says_why_and_a_missing_target_draws_no_line():
    deret = Deret("Kapan?", "Diagram.", [Titik("TW I", None, None, "Belum rilis", "–", TANPA_KELAS)], "Nilai")
    figure = draw(deret, Lembar())
    assert figure["layout"]["shapes"] == []
    assert notes(figure) == ["<b>Belum rilis</b>"]


def test_the_plan_goes_on_to_the_end_of_the_axis_and_what_came_in_stops_at_its_last_day():
    plan, came = draw(DIAGRAMS[6], Lembar())["data"]
    days = [date(2026, 1, day).toordinal() for day in (7, 8, 9, 10)]
    assert (plan["x"], plan["y"]) == ([days[0], days[2], days[3]], [0, 20, 20])
    assert (came["x"], came["y"]) == (days[:2], [0, 1])


def test_every_standard_is_a_broken_line_of_its_own_within_the_axis():
    figure = draw(DIAGRAMS[4], Lembar())
    assert [(shape["y0"], shape["line"].get("dash")) for shape in figure["layout"]["shapes"]] == [
        (6.0, None),
        (7.0, "dash"),
        (8.0, "dashdot"),
    ]
    assert figure["layout"]["yaxis"]["range"][1] > 8
