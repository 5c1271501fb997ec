"""Ringkasan: the year at a glance for pimpinan, each line a way to its reason."""

from lakip.present.views import capaian, unit_indikator, unit_triwulan
from lakip.workflow import pengukuran, perencanaan, ringkasan
from ui import filters, glance, messages, origins, sitemap, widgets
from ui.frame import open_page
from ui.late_values import show_late_values
from ui.session import ask, own_unit

tahun, bar = open_page(sitemap.RINGKASAN.nama)
unit = own_unit()
with bar:
    triwulan = filters.triwulan()
view = ask(ringkasan.summary, tahun, unit, triwulan)

glance.show_head(view, unit, triwulan)
ways = origins.of_unit(tahun, unit) if unit else origins.of_agency(tahun)
glance.show_lines(view, {} if triwulan else ways)
if unit is None:
    show_late_values(tahun)

rows = ask(pengukuran.capaian, tahun, unit, triwulan)
counted = rows if unit else capaian.counted(rows)
skala = [band["label"] for band in ask(pengukuran.skala, tahun)]
if counted:
    widgets.show_answer(
        capaian.chart(counted, skala),
        capaian.table(rows, tahun),
        opens=widgets.open_indikator,
        opens_row=None if triwulan else origins.way(origins.open_indikator, tahun),
    )
else:
    messages.say_empty(f"Belum ada indikator untuk pilihan ini pada tahun {tahun}.", sitemap.RENCANA)

quarters = ask(pengukuran.unit_triwulan, tahun, unit)
whole_year = ask(pengukuran.capaian, tahun, unit)
if unit_triwulan.has_figures(quarters):
    widgets.show_answer(unit_triwulan.chart(quarters, skala), unit_triwulan.table(quarters, tahun))
elif unit_indikator.has_figures(whole_year):
    names = {row["kode"]: row["nama"] for row in ask(perencanaan.units)}
    widgets.show_answer(
        unit_indikator.chart(whole_year, names, skala), unit_indikator.table(whole_year, tahun)
    )
else:
    messages.say_empty(f"Belum ada realisasi untuk tahun {tahun}.", sitemap.UNGGAH)
