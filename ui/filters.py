"""The filters: one value each in the address (contract §6), kept while walking through the pages.

The address holds codes ("unit=SEK"), the screen their names; Streamlit's own binding would put the names there, which
change with every reorganisation. Order of belief: the address, what this visitor chose before, the default.
"""

from collections.abc import Mapping
from typing import Literal

import streamlit as st

from lakip.domain.waktu import now
from lakip.workflow import pengukuran, perencanaan, siklus
from ui import messages
from ui.session import ask, own_unit

ALL = ""
OF_A_UNIT = frozenset({"unit", "indikator"})
"""The filters whose values belong to one Bagian/Bidang."""
LONGEST = 60
"""Signs of a word that is looked for, as many as an address keeps (ui/looks.py)."""
TRIWULAN = {
    "": "Setahun",
    "1": "s.d. Triwulan I",
    "2": "s.d. Triwulan II",
    "3": "s.d. Triwulan III",
    "4": "s.d. Triwulan IV",
}


def tahun() -> int:
    """Ask for the year; the default is the newest one with an upload, else the newest one anything is known of."""
    years = ask(siklus.years) or [
        now().year - 1
    ]  # a plan without targets names no year; last year's LAKIP is due
    newest = next((year for year in years if ask(pengukuran.as_of, year)), years[0])
    options = {str(year): year_label(year) for year in years}
    return int(choose("Tahun LAKIP", "tahun", options, str(newest), width=400))


def year_label(year: int) -> str:
    """Give "LAKIP Tahun 2025 (disusun Januari–Februari 2026)"."""
    return f"LAKIP Tahun {year} (disusun Januari–Februari {year + 1})"


def unit() -> str | None:
    """Ask for one Bagian/Bidang; None = all of them. Whoever has one unit only is offered that one."""
    return choose("Bagian/Bidang", "unit", *units("Semua Bagian/Bidang"), width=340) or None


def units(semua: str) -> tuple[dict[str, str], str]:
    """Give the units to choose from, kode → name, with the one chosen at first; `semua` says what choosing none means."""
    names = {row["kode"]: row["nama"] for row in ask(perencanaan.units)}
    own = own_unit()
    return ({ALL: semua} | names, ALL) if own is None else ({own: names.get(own, own)}, own)


def triwulan() -> int:
    """Ask up to which quarter to count; 0 = the year."""
    return int(choose("Triwulan", "triwulan", TRIWULAN, ALL, width=180) or 0)


def sasaran() -> str | None:
    """Ask for one sasaran; None = all of them."""
    rows = [row for row in ask(perencanaan.sasaran) if row["jenis"] == "Sasaran"]
    names = {row["kode"]: f"{row['kode']} {row['uraian']}" for row in rows}
    return choose("Sasaran", "sasaran", {ALL: "Semua sasaran"} | names, ALL, width=340) or None


def indikator(names: Mapping[str, str]) -> str:
    """Ask for one indikator out of kode → name; the first one is the default."""
    return choose("Indikator", "indikator", names, next(iter(names)), width="stretch")


def search(label: str, key: str) -> str:
    """Ask for a word to look for, bound to the address under `key`; "" = nothing is looked for."""
    widget, memory = f"saring_{key}", f"ingat_{key}"
    wanted = st.query_params.get(key, st.session_state.get(memory, ALL))[:LONGEST]
    _keep(key, memory, wanted)
    st.session_state[widget] = wanted
    typed: str = st.text_input(
        label,
        key=widget,
        max_chars=LONGEST,
        on_change=lambda: _keep(key, memory, st.session_state[widget].strip()),
        width=260,
    )
    return typed.strip()


def choose(
    label: str,
    key: str,
    options: Mapping[str, str],
    default: str,
    *,
    width: int | Literal["stretch"] = "stretch",
) -> str:
    """Ask for one of `options` (value in the address → words on the screen), bound to the address under `key`."""
    widget, memory = f"saring_{key}", f"ingat_{key}"
    remembered = st.session_state.get(memory, default)
    asked = st.query_params.get(key, remembered)
    chosen = asked if asked in options else default
    if asked not in options and asked != remembered:
        say = messages.say_not_yours if key in OF_A_UNIT and own_unit() else messages.say_unknown
        say(label, asked, options[default])
    _keep(key, memory, chosen)
    st.session_state[widget] = chosen
    picked: str = st.selectbox(
        label,
        list(options),
        format_func=options.__getitem__,
        key=widget,
        on_change=lambda: _keep(key, memory, st.session_state[widget]),
        width=width,
    )
    return picked


def _keep(key: str, memory: str, value: str) -> None:
    st.session_state[memory] = value
    if value == ALL:
        st.query_params.pop(key, None)
    elif st.query_params.get(key) != value:
        st.query_params[key] = value
