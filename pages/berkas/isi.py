"""Isi Langsung: one value that came without a file, with its basis."""

import streamlit as st

from lakip.present import labels
from lakip.present.cards import Kartu
from lakip.workflow import isian, pengukuran
from ui import filters, sitemap
from ui.evidence import PERIODE, fold_evidence
from ui.frame import open_page
from ui.messages import say_empty, telling
from ui.receipts import show_results
from ui.session import act, ask
from ui.typed_basis import ask_basis
from ui.typed_value import echo
from ui.widgets import show_cards

tahun, bar = open_page("Isi Langsung")
with bar:
    unit = filters.unit()
rows = {row["kode"]: row for row in ask(pengukuran.capaian, tahun, unit)}
if not rows:
    say_empty("Belum ada indikator untuk pilihan ini; lengkapi rencana lebih dahulu.", sitemap.RENCANA)
    st.stop()

kode = filters.indikator({kode: f"{kode} {labels.nama_indikator(row)}" for kode, row in rows.items()})
row = rows[kode]
show_cards([
    Kartu("Target", labels.nilai(row, "target"), f"Satuan: {row['satuan']}."),
    Kartu("Realisasi sekarang", labels.nilai(row, "realisasi"), f"{labels.STATUS[row['status']]}."),
    Kartu("Capaian", labels.persen(row["persen_capaian"]), f"{labels.POLARITAS[row['polaritas']]}."),
])  # fmt: skip
fold_evidence(tahun, "realisasi", kode)

st.header("Nilai yang diterima", anchor=False)
putaran = st.session_state.setdefault("isi_putaran", 0)
periode = st.segmented_control("Periode", PERIODE, default=PERIODE[0], required=True)
nilai = st.text_input("Nilai", key=f"nilai_{kode}_{putaran}", placeholder="Misalnya: 82,7 atau 80-90 atau BB")
jelas = echo(tahun, kode, nilai, row["satuan"])
dasar = ask_basis(tahun, unit, str(putaran))
dilihat = f"isi_dilihat_{kode}_{putaran}"
st.session_state.setdefault(dilihat, ask(isian.seen))
yakin = st.checkbox("Saya yakin walaupun nilainya jauh dari target", key=f"yakin_{kode}_{putaran}")

if st.button("Simpan nilai"):
    if not nilai.strip():
        st.error("Nilai belum diisi; tulislah nilai seperti yang diterima.")
    elif not dasar.teks.strip():
        st.error("Dasar belum diisi; tulislah dari siapa, dengan cara apa, dan kapan nilai ini diterima.")
    elif jelas:
        with telling():
            hasil = act(
                isian.type_value,
                tahun,
                kode,
                nilai.strip(),
                dasar.teks.strip(),
                triwulan=PERIODE.index(periode),
                lampiran=dasar.lampiran(),
                yakin=yakin,
                dilihat=st.session_state.pop(dilihat),
            )
            st.session_state["isi_hasil"] = (tahun, hasil)
            st.session_state["isi_putaran"] = putaran + 1
            st.rerun()

tahun_hasil, hasil_terakhir = st.session_state.get("isi_hasil", (None, None))
if tahun_hasil == tahun:
    st.header("Nilai yang terakhir disimpan", anchor=False)
    show_results([hasil_terakhir], tahun)
