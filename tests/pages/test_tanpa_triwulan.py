"""A year that knows only its year values is still looked at unit by unit."""

from lakip.domain.pelaku import KONSOL
from lakip.workflow import contoh, isian, perencanaan
from tests.kunjungan import visit


def planned(store) -> None:
    perencanaan.import_plan(store, KONSOL, contoh.folder_workbook(contoh.FOLDER / "rencana"), "R.xlsx")


def test_the_heatmap_goes_by_indikator_where_no_triwulan_has_a_figure(nothing):
    planned(nothing)
    isian.type_value(nothing, KONSOL, 2024, "IK-1.1", "290", "Surat 12 Januari 2025")
    app = visit(tahun="2024")
    assert app.header[-1].value == "Bagian/Bidang mana yang lemah, dan pada indikator mana?"
    assert len(app.get("plotly_chart")) == 2


def test_a_year_without_any_figure_leads_to_the_upload(nothing):
    planned(nothing)
    assert visit(tahun="2024").info[-1].value == "Belum ada realisasi untuk tahun 2024."
