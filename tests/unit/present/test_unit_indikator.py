"""Which unit is weak in which indikator."""

from decimal import Decimal

from lakip.present.charts import Sel
from lakip.present.drawers import Lembar, draw
from lakip.present.palette import KELAS, TANPA_KELAS
from lakip.present.views import unit_indikator


def row(number: int, unit: str, persen: str | None = "97") -> dict:
    return {
        "kode": f"IK-{number}",
        "indikator": f"Nama {number}",
        "unit": unit,
        "persen_capaian": None if persen is None else Decimal(persen),
        "persen_capaian_dibatasi": None,
        "predikat": None if persen is None else "Sangat Tinggi",
        "status": "belum_rilis" if persen is None else "ada",
    }


def test_each_unit_has_a_cell_for_each_of_its_indikator_and_more_lines_when_they_are_many():
    rows = [row(1, "MUT"), row(2, "SEK", None), *(row(number, "MUT") for number in range(3, 9))]
    peta = unit_indikator.chart(rows, {"MUT": "Bidang Mutasi"})
    assert [(nama, [sel.teks for sel in sel_rows]) for nama, sel_rows in peta.baris_rows] == [
        ("Bidang Mutasi", ["IK-1 ●", "IK-3 ●", "IK-4 ●", "IK-5 ●", "IK-6 ●"]),
        ("", ["IK-7 ●", "IK-8 ●"]),
        ("SEK", ["IK-2 –"]),
    ]
    assert peta.baris_rows[0][1][0] == Sel("IK-1 ●", KELAS[0], "IK-1 Nama 1: 97,00% ● Sangat Tinggi")
    assert peta.baris_rows[2][1][0] == Sel("IK-2 –", TANPA_KELAS, "IK-2 Nama 2: Belum rilis")


def test_only_units_are_named_on_the_drawing():
    peta = unit_indikator.chart([row(number, "MUT") for number in range(6)], {"MUT": "Bidang Mutasi"})
    figure = draw(peta, Lembar())
    assert [note["text"] for note in figure["layout"]["annotations"]] == ["Bidang Mutasi"]


def test_no_figure_means_no_heatmap():
    assert not unit_indikator.has_figures([row(1, "MUT", None)])
    assert unit_indikator.has_figures([row(1, "MUT", None), row(2, "MUT", "0")])
