"""The parts of the page Waktu Pelaksanaan SOP: the steps of a year, by jabatan, by Bagian/Bidang, and all years."""

from collections.abc import Callable

import streamlit as st

from lakip.domain.sop import HasilSop
from lakip.present.views import antar_tahun_sop, bagian_sop, jadwal_sop, sop_register, waktu_sop
from lakip.workflow import kalender, siklus, sop
from lakip.workflow import waktu_sop as times
from lakip.workflow.penyusunan import table_workbook
from ui import origins, sample, widgets
from ui.messages import literal
from ui.session import ask
from ui.tables import XLSX, fold_table, show_table


def show_notices(tahun: int) -> None:
    """Say what the figures of the year should be read with: a version past its year, a calendar that may be incomplete."""
    tell_ended(tahun)
    for sentence in ask(kalender.warnings, tahun + 1):
        st.warning(literal(sentence))


def tell_ended(tahun: int) -> None:
    """Say that the SOP of the year had ended when its process began; nothing while it is valid."""
    if ask(sop.used_expired, tahun):
        st.warning(literal(sop_register.ended(ask(sop.of_year, tahun))))


def show_parts(tahun: int, hasil: HasilSop) -> None:
    """Show the parts of the page; only the open one is drawn."""
    parts: dict[str, Callable[[int, HasilSop], None]] = {
        "Langkah": _steps,
        "Jabatan": _offices,
        "Bagian/Bidang": _units,
        "Antartahun": _years,
    }
    tabs = st.tabs(list(parts), key="bagian_waktu", on_change="rerun")
    for tab, draw in zip(tabs, parts.values(), strict=True):
        if tab.open:
            with tab:
                draw(tahun, hasil)


def _steps(tahun: int, hasil: HasilSop) -> None:
    rows = ask(siklus.sop, tahun)
    schedule = jadwal_sop.schedule(hasil, ask(siklus.kalender))
    if schedule is not None:
        widgets.show_chart(schedule, key="jadwal")
        widgets.show_chart(jadwal_sop.shares(hasil), key="persen_baku")
        widgets.show_chart(
            bagian_sop.split(bagian_sop.by_step(hasil), "langkah", tahun), key="pembagian_langkah"
        )
    st.header("Rincian setiap langkah", anchor=False)
    show_table(waktu_sop.table(rows, tahun), opens=origins.way(origins.open_step, tahun))
    st.text(waktu_sop.reading(rows, tahun + 1))
    st.text(waktu_sop.SOURCE)
    fold_table(waktu_sop.dates(rows, tahun), "Lihat tanggal setiap langkah")
    if any(langkah["mulai"] for langkah in rows["langkah"]):
        _take_t25(tahun)


def _take_t25(tahun: int) -> None:
    st.download_button(
        "Unduh T25 Waktu SOP (XLSX)",
        data=lambda: table_workbook(ask(times.table, tahun)),
        file_name=sample.file_name(f"T25_Waktu_SOP_{tahun}.xlsx"),
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
    )


def _offices(tahun: int, hasil: HasilSop) -> None:
    rows = bagian_sop.shares_of(hasil, ask(times.by_office, tahun))
    if not any(row.total.microseconds for row in rows):
        st.info("Belum ada langkah yang selesai; pembagian waktunya tampil setelah selesainya dicatat.")
        return
    widgets.show_answer(bagian_sop.split(rows, "jabatan", tahun), bagian_sop.split_table(rows, tahun))


def _units(tahun: int, _hasil: HasilSop) -> None:
    found = ask(times.by_unit, tahun)
    if not found.unit_rows:
        st.info(
            "Permintaan data belum dikirim kepada Bagian/Bidang; catat pengirimannya pada halaman Permintaan Data."
        )
        return
    for sentence in (bagian_sop.collecting(found), bagian_sop.slowest_unit(found)):
        if sentence:
            st.text(sentence)
    widgets.show_answer(bagian_sop.units(found, tahun), bagian_sop.units_table(found, tahun))


def _years(_tahun: int, _hasil: HasilSop) -> None:
    found = ask(times.by_year)
    if not found:
        st.info("Belum ada tahun yang waktunya dicatat; impor waktu tahun-tahun lalu dari berkas.")
        return
    if sentence := antar_tahun_sop.trend(found):
        st.text(sentence)
    widgets.show_chart(antar_tahun_sop.years(found), key="antartahun")
    widgets.show_answer(antar_tahun_sop.spread(found), antar_tahun_sop.table(found))
