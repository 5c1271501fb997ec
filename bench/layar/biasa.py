"""Ringkasan as a dashboard is usually written: answers in st.cache_data, charts and frames made anew in each run."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from lakip.present.charts import Diagram
from lakip.present.drawers import Lembar, draw
from lakip.present.palette import Tema
from lakip.present.tables import Table
from lakip.present.views import capaian, ringkasan, unit_triwulan
from lakip.workflow import pengukuran, siklus
from lakip.workflow.toko import Store, instansi, open_store


@st.cache_resource
def store() -> Store:
    return open_store()


@st.cache_data
def ask(name: str, *args: Any) -> Any:
    return QUESTIONS[name](store(), *args)


QUESTIONS = {
    "instansi": instansi,
    "years": siklus.years,
    "sop": siklus.sop,
    "as_of": pengukuran.as_of,
    "capaian": pengukuran.capaian,
    "rekap": pengukuran.rekap,
    "serapan": pengukuran.serapan,
    "skala": pengukuran.skala,
    "attention": pengukuran.attention,
    "unit_triwulan": pengukuran.unit_triwulan,
}


def show(diagram: Diagram, table: Table) -> None:
    st.header(diagram.judul)
    st.plotly_chart(go.Figure(draw(diagram, Lembar(Tema.TERANG))))
    with st.expander("Lihat tabel"):
        st.dataframe(pd.DataFrame([{c.label: row.value(c.key) for c in table.columns} for row in table.rows]))


st.set_page_config(page_title="LAKIP", layout="wide")
st.title("Ringkasan")
st.text(ask("instansi")["nama"])
years = [year for year in ask("years") if ask("as_of", year)]
tahun = st.selectbox("Tahun LAKIP", years)
options = ["", "1", "2", "3", "4"]
triwulan = st.selectbox("Triwulan", options, index=options.index(st.query_params.get("triwulan", "")))

rows = ask("capaian", tahun, None, int(triwulan or 0))
counted = capaian.counted(rows)
skala = [band["label"] for band in ask("skala", tahun)]
cards = ringkasan.cards(
    ask("rekap", tahun, int(triwulan or 0)), counted, ask("serapan", tahun), ask("sop", tahun), skala
)
for column, card in zip(st.columns(len(cards)), cards, strict=True):
    with column:
        st.metric(card.judul, card.angka)
        st.text(card.keterangan)
st.header("Yang perlu perhatian")
for line in ask("attention", tahun):
    st.text(line["kalimat"])
show(capaian.chart(counted, skala), capaian.table(rows, tahun))
quarters = ask("unit_triwulan", tahun)
show(unit_triwulan.chart(quarters, skala), unit_triwulan.table(quarters, tahun))
