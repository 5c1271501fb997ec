"""Arahan & Tindak Lanjut: recommendations of an LHE and arahan of the leadership, who does what until when, what was done."""

from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.present import tindak_lanjut as kata
from lakip.workflow import tindak_lanjut
from ui import filters, sitemap
from ui.follow_up import ask_for_one, show_one
from ui.frame import open_page
from ui.session import ask, may
from ui.tables import show_table

KEADAAN = {filters.ALL: "Semua", "terlambat": "Melewati tenggat"} | dict(kata.STATUS)
JENIS = {filters.ALL: "Semua"} | dict(kata.JENIS)

tahun, bar = open_page(sitemap.TINDAK_LANJUT.nama)
with bar:
    unit = filters.unit()
    jenis = filters.choose("Asal", "asal", JENIS, filters.ALL, width=220)
    keadaan = filters.choose("Status", "status", KEADAAN, filters.ALL, width=220)
hari = now().date()
rows = [
    row
    for row in ask(tindak_lanjut.items, tahun, unit)
    if jenis in {filters.ALL, row["jenis"]}
    and (keadaan in {filters.ALL, row["status"]} or (keadaan == "terlambat" and kata.hari_terlambat(row, hari)))
]  # fmt: skip

if may(Hak.ARAHAN):
    ask_for_one(tahun)
show_table(kata.table(rows, tahun, hari))
if rows:
    show_one(rows, hari)
