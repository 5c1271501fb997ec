"""The form of a recommendation or an arahan, empty or with what was written before."""

from datetime import date
from typing import Any

import streamlit as st

from lakip.domain.peran import SEBUTAN, Peran
from lakip.domain.tindak_lanjut import Butir, Jenis
from lakip.domain.waktu import now
from lakip.present import tindak_lanjut as kata
from lakip.workflow import pengukuran
from ui import filters
from ui.session import ask, pelaku

Row = dict[str, Any]
HARI = "DD/MM/YYYY"
TANPA_INDIKATOR = "Tidak terkait satu indikator"
_ISIAN = {
    Jenis.REKOMENDASI: (
        "Diterbitkan oleh",
        "Misalnya: Inspektorat Kota",
        "Rekomendasi",
        "Simpan rekomendasi",
    ),
    Jenis.ARAHAN: ("Diberikan oleh", "Misalnya: Kepala Badan", "Arahan", "Simpan arahan"),
}


def ask_butir(
    tahun: int, jenis: Jenis, key: str, *, indikator: str | None = None, lama: Row | None = None
) -> Butir | None:
    """Ask for one of them; None until it is sent off complete enough to be looked at. `lama` is what stood there before."""
    asal_label, asal_contoh, uraian_label, simpan = _ISIAN[jenis]
    lama = lama or _first(tahun, jenis, indikator)
    with st.form(f"butir_{jenis}_{key}", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            asal = st.text_input(asal_label, lama["asal"], placeholder=asal_contoh, width=300)
            nomor, evaluasi = _ask_lhe(tahun, lama) if jenis is Jenis.REKOMENDASI else ("", None)
            tanggal = st.date_input(
                "Tanggal", lama["tanggal"], max_value=now().date(), format=HARI, width=160
            )
        uraian = st.text_area(uraian_label, lama["uraian"])
        with st.container(horizontal=True, vertical_alignment="bottom"):
            unit = _choose("Bagian/Bidang", *filters.units(kata.SELURUH), lama["unit"], width=300)
            person = st.text_input(
                "Penanggung jawab",
                lama["penanggung_jawab"],
                placeholder="Misalnya: Kepala Bidang Mutasi",
                width=300,
            )
            tenggat: date | None = st.date_input("Tenggat", lama["tenggat"], format=HARI, width=160)
        on = _ask_indikator(tahun, lama) if jenis is Jenis.ARAHAN else None
        if not st.form_submit_button(simpan):
            return None
    if tenggat is None:
        st.error("Tenggat belum diisi; pilih tanggal paling lambat selesai.")
        return None
    return Butir(
        jenis=jenis, tahun=tahun, asal=asal, tanggal=tanggal, uraian=uraian, penanggung_jawab=person, tenggat=tenggat,
        unit=unit, nomor=nomor, tahun_evaluasi=evaluasi, indikator=on,
    )  # fmt: skip


def _first(tahun: int, jenis: Jenis, kode: str | None) -> Row:
    """Give what an empty form begins with: an arahan on an indikator goes to whoever answers for it."""
    found: Row = {"unit": "", "penanggung_jawab": ""}
    if jenis is Jenis.ARAHAN and kode:
        found = next((row for row in ask(pengukuran.capaian, tahun) if row["kode"] == kode), found)
    own = next((peran for peran in (Peran.KEPALA, Peran.SEKRETARIS) if pelaku().acts_as(peran)), None)
    return {
        "asal": SEBUTAN[own] if own and jenis is Jenis.ARAHAN else "",
        "nomor": "",
        "tahun_evaluasi": tahun - 1,
        "tanggal": now().date(),
        "uraian": "",
        "unit": found["unit"],
        "penanggung_jawab": found["penanggung_jawab"] or "",
        "tenggat": None,
        "indikator": kode,
    }


def _ask_lhe(tahun: int, lama: Row) -> tuple[str, int]:
    years = [tahun, tahun - 1, tahun - 2]
    nomor = st.text_input(
        "Nomor LHE", lama["nomor"] or "", placeholder="Misalnya: 700/12/LHE/2025", width=240
    )
    before = lama["tahun_evaluasi"]
    evaluasi = st.selectbox(
        "SAKIP tahun", years, index=years.index(before) if before in years else 1, width=140
    )
    return nomor, evaluasi


def _ask_indikator(tahun: int, lama: Row) -> str | None:
    names = {row["kode"]: f"{row['kode']} {row['indikator']}" for row in ask(pengukuran.capaian, tahun)}
    return (
        _choose("Indikator", {filters.ALL: TANPA_INDIKATOR} | names, filters.ALL, lama["indikator"]) or None
    )


def _choose(
    label: str, options: dict[str, str], default: str, before: str | None, width: Any = "stretch"
) -> str:
    keys = list(options)
    index = keys.index(before if before in options else default)
    picked: str = st.selectbox(label, keys, index=index, format_func=options.__getitem__, width=width)
    return picked
