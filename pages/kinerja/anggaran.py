"""Anggaran: pagu and realisasi, where the money was spent and where not."""

from lakip.present.views import anggaran
from lakip.workflow import pengukuran
from ui import filters, messages, sitemap, widgets
from ui.audit_mark import show_audit_mark
from ui.frame import open_page
from ui.session import ask

tahun, bar = open_page(sitemap.ANGGARAN.nama)
with bar:
    unit = filters.unit()

rows = ask(pengukuran.anggaran, tahun, unit)
if rows:
    widgets.show_cards(anggaran.cards(ask(pengukuran.serapan, tahun, unit), rows))
    show_audit_mark(tahun)
    shown, question = (
        (anggaran.leaves(rows), "Sub kegiatan mana yang rendah serapannya?")
        if unit
        else (anggaran.main_lines(rows), "Program mana yang rendah serapannya?")
    )
    widgets.show_answer(anggaran.chart(shown, question), anggaran.table(rows, tahun))
else:
    messages.say_empty(
        f"Belum ada pagu atau realisasi untuk pilihan ini pada tahun {tahun}.", sitemap.RENCANA
    )
