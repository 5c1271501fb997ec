"""Anggaran: pagu and realisasi, where the money was spent and where not, and what it brought."""

import streamlit as st

from lakip.present.views import anggaran, jumlah_anggaran, sebaran
from lakip.workflow import pengukuran, perencanaan
from ui import filters, messages, origins, sitemap, widgets
from ui.audit_mark import show_audit_mark
from ui.evidence import fold_evidence_of_lines
from ui.frame import open_page
from ui.session import ask
from ui.tables import show_table

tahun, bar = open_page(sitemap.ANGGARAN.nama)
with bar:
    unit = filters.unit()
    dasar = filters.choose("Dasar serapan", "dasar", anggaran.DASAR_PAGU, "", width=300)
versi = dasar or None

rows = ask(pengukuran.anggaran_berinduk, tahun, unit, versi)
if not rows:
    messages.say_empty(
        f"Belum ada pagu atau realisasi untuk pilihan ini pada tahun {tahun}.", sitemap.RENCANA
    )
    st.stop()

serapan = ask(pengukuran.serapan, tahun, unit, versi)
audit = serapan["audit"]
widgets.show_cards(
    anggaran.cards(serapan, rows, dasar),
    origins.of_budget(tahun, unit, versi),
)
st.text(anggaran.source(rows))
show_audit_mark(tahun)
murni = {
    row["kode_rekening"]: row["pagu_rp"] for row in ask(pengukuran.anggaran_berinduk, tahun, unit, "Murni")
}
changed = any(row["versi_pagu"] != "Murni" for row in rows if row["versi_pagu"])
shown, question = (
    (anggaran.leaves(rows), "Sub kegiatan mana yang rendah serapannya?")
    if unit
    else (anggaran.main_lines(rows), "Program mana yang rendah serapannya?")
)
widgets.show_answer(
    anggaran.chart(shown, question, audit),
    anggaran.table(rows, tahun, audit, murni if changed else None, ask(pengukuran.older_codes, tahun, unit)),
    opens_row=origins.way(origins.open_line, tahun, versi),
)
for sentence in anggaran.identity(rows):
    st.text(sentence)
fold_evidence_of_lines(tahun, unit)

if unit is None:
    st.header("Berapa anggaran setiap sasaran?", anchor=False)
    names = {row["kode"]: row["uraian"] for row in ask(perencanaan.sasaran)}
    show_table(
        jumlah_anggaran.sasaran_table(
            ask(pengukuran.budget_by_sasaran, tahun, versi), names, tahun, audit, dasar
        ),
        opens=origins.way(origins.open_sasaran_budget, tahun, versi),
    )
    if kinds := ask(pengukuran.budget_by_kind, tahun, versi):
        st.header("Berapa belanja menurut jenisnya?", anchor=False)
        show_table(
            jumlah_anggaran.kind_table(kinds, tahun, audit, dasar),
            opens=origins.way(origins.open_kind, tahun, versi),
        )
if unit is None and versi is None:
    hasil = ask(pengukuran.efficiency, tahun)
    if (diagram := sebaran.chart(hasil.sasaran)) is not None:
        widgets.show_chart(diagram, key="sebaran")
    st.header("Apakah anggaran dipakai dengan efisien?", anchor=False)
    show_table(anggaran.efficiency_table(hasil.sasaran, hasil.instansi, tahun, audit))
