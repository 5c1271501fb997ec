"""One typed value: what the reader makes of it is said before it is stored; a doubt must be written anew."""

from decimal import Decimal

import streamlit as st

from lakip.domain.bacaan import Bacaan, Kind
from lakip.domain.numbers import format_id
from lakip.present import labels
from lakip.workflow.isian import read_typed
from ui.findings import write_once
from ui.session import fetch

_CLEAR = frozenset({Kind.ANGKA, Kind.RENTANG, Kind.RASIO, Kind.PREDIKAT})


def echo(tahun: int, indikator: str, nilai: str, satuan: str) -> bool:
    """Say how the text is read; tell whether it may be stored."""
    bacaan = fetch(read_typed, tahun, indikator, nilai)
    if bacaan.kind in _CLEAR or bacaan.status == "belum_rilis":
        st.text(f"Terbaca: {_words(bacaan, satuan)}")
        if bacaan.reason:
            st.text(bacaan.reason)
        return True
    if bacaan.kind is Kind.RAGU:
        st.warning("Nilai ini meragukan dan belum dapat disimpan; tulislah ulang sampai hanya ada satu arti.")
        st.text(f"{bacaan.reason} {_example(bacaan.value)}")
    elif bacaan.kind is Kind.KOSONG and nilai.strip():
        st.info("Belum ada nilai yang dapat disimpan; tulislah nilainya, atau tulislah belum rilis.")
    elif nilai.strip():
        st.error("Nilai ini tidak terbaca sebagai angka, rentang, rasio, atau predikat; tulislah ulang.")
        st.text(bacaan.reason or "")
    return False


def _words(bacaan: Bacaan, satuan: str) -> str:
    if bacaan.kind is Kind.KOSONG:
        return "belum rilis (angka menyusul)"
    if bacaan.kind is Kind.PREDIKAT:
        return f"predikat {bacaan.predikat}"
    if bacaan.kind is Kind.RENTANG:
        rentang = f"{format_id(bacaan.low, None)} sampai {format_id(bacaan.high, None)}"
        return labels.bersatuan(rentang, satuan)
    if bacaan.kind is Kind.RASIO:
        return f"{format_id(bacaan.low, None)} dari {format_id(bacaan.high, None)}"
    nihil = " (nihil)" if bacaan.status == "nihil" else ""
    return labels.bersatuan(format_id(bacaan.value, None), satuan) + nihil


def _example(proposal: Decimal | None) -> str:
    return "" if proposal is None else f"Jika maksudnya {write_once(proposal)}, tulislah tepat seperti itu."
