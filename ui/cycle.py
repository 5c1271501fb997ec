"""The siklus on its page: opening it, what this person may do with the step in turn, the return, the reviu, an amended time."""

from typing import Any

import streamlit as st

from lakip.domain.peran import Hak
from lakip.domain.tanggal import waktu_panjang
from lakip.domain.waktu import now
from lakip.present import labels
from lakip.present.views import proses as words
from lakip.workflow import langkah, siklus
from ui import sitemap, widgets
from ui.messages import telling
from ui.news import tell_and_rerun
from ui.session import act, ask, ask_own, may, pelaku

Row = Any
KE = {3: "3. Penyusunan LAKIP", 2: "2. Pengumpulan dan rekapitulasi"}


def offer_opening(tahun: int) -> None:
    """Say that the year is not opened yet, with the button for whoever may."""
    st.info(
        f"Proses LAKIP tahun {tahun} belum dibuka; membukanya memulai langkah 1 menurut SOP yang berlaku."
    )
    _open(tahun)


def offer_next_year(tahun: int) -> None:
    """Let whoever may open the year after the newest one that is known, once it has begun."""
    if tahun == ask(siklus.years)[0] < now().year:
        _open(tahun + 1)


def _open(tahun: int) -> None:
    if may(langkah.HAK_LANGKAH[1]) and st.button(f"Buka proses LAKIP tahun {tahun}"):
        with telling():
            act(siklus.open_cycle, tahun)
            tell_and_rerun(f"Proses LAKIP tahun {tahun} sudah dibuka; pilih tahunnya di atas.")


def show_waiting(tahun: int, here: sitemap.Halaman) -> None:
    """Show what waits for this person with the way to the page it is done on, and the same as a text to paste."""
    waiting = ask_own(siklus.waiting_for, tahun)
    if not waiting:
        st.text("Tidak ada yang menunggu Anda.")
        return
    for row in waiting:
        st.text(row["kalimat"])
    for halaman in dict.fromkeys(sitemap.find(row["alamat"]) for row in waiting):
        if halaman is not here:
            widgets.link(halaman, f"Buka {halaman.nama}", tahun=str(tahun))
    with st.expander("Teks untuk ditempel pada pesan"):
        st.code(words.message(waiting, tahun), language=None, wrap_lines=True)


def show_own_steps(tahun: int, proses: Row) -> None:
    """Show each step in turn that this person does, with what can be recorded of it now."""
    mine = [r for r in proses.di_tangan if langkah.may_do(pelaku(), r.langkah.no, r.pemeriksa)]
    for row in mine:
        with st.container(border=True):
            st.subheader(f"Langkah {words.name(row)}", anchor=False)
            _type_step(tahun, proses, row)
            if words.may_return(row):
                with st.expander("Kembalikan untuk diperbaiki"):
                    _type_return(tahun, row)
    if not mine and not proses.terkirim:
        st.text("Langkah yang sedang berjalan bukan bagian Anda.")


def _type_step(tahun: int, proses: Row, row: Row) -> None:
    with st.form(_key("langkah", row), border=False):
        waktu, dasar = _type_moment()
        note = None
        if row.langkah.no == langkah.MENGUMPULKAN and "selesai" in words.actions(row, pelaku().nama):
            note = st.text_input("Catatan penutup langkah 2", words.closing_note(proses))
        with st.container(horizontal=True):
            pressed = [
                aksi
                for aksi, label in words.actions(row, pelaku().nama).items()
                if st.form_submit_button(
                    label, type="primary" if aksi in {"mulai", "selesai"} else "secondary"
                )
            ]
    for aksi in pressed:
        _record(tahun, row, aksi, waktu, alasan=note if aksi == "selesai" else None, dasar=dasar)


def _type_return(tahun: int, row: Row) -> None:
    with st.form(_key("kembali", row), border=False):
        ke = st.selectbox("Kembali ke langkah", list(KE), format_func=KE.__getitem__, width=340)
        alasan = st.text_input("Alasan", placeholder="Misalnya: tabel efisiensi belum lengkap")
        catatan = st.text_area(
            "Indikator atau tabel yang perlu diperbaiki (satu per baris)",
            placeholder="T14 Efisiensi",
            height=90,
        )
        waktu, dasar = _type_moment()
        if st.form_submit_button("Kembalikan"):
            lines = [line.strip() for line in catatan.splitlines() if line.strip()]
            _record(tahun, row, "kembali", waktu, alasan=alasan, dasar=dasar, ke=ke, catatan=lines)


def offer_review(tahun: int, proses: Row) -> None:
    """Let whoever sends the report open it again for what a reviu found."""
    if not (proses.terkirim and may(Hak.KIRIM)):
        return
    row = proses.langkah_rows[-1]
    names = {one.langkah.no: f"{one.langkah.no}. {one.langkah.nama}" for one in proses.langkah_rows[1:-1]}
    with st.expander("Buka perbaikan hasil reviu"), st.form(_key("reviu", row), border=False):
        st.text(
            "Bila APIP menemukan hal yang harus diperbaiki setelah LAKIP dikirim. Waktunya dihitung tersendiri."
        )
        ke = st.selectbox("Mulai lagi dari langkah", list(names), 1, format_func=names.__getitem__, width=340)
        alasan = st.text_input("Apa yang harus diperbaiki", placeholder="Misalnya: LHR Inspektorat nomor 12")
        waktu, dasar = _type_moment()
        if st.form_submit_button("Buka perbaikan"):
            _record(tahun, row, "reviu", waktu, alasan=alasan, dasar=dasar, ke=ke)


def offer_amending(tahun: int, events: list[Any]) -> None:
    """Let whoever does a step put another time to what was recorded of it; the first one stays in the history."""
    own = {e["id"]: e for e in events if langkah.may_do(pelaku(), e["langkah"], e["pemeriksa"] or "")}
    if not own or not may(Hak.SOP):
        return
    with st.expander("Ubah waktu yang keliru"), st.form("ubah_waktu", border=False):
        which = st.selectbox("Catatan", list(own), format_func=lambda key: words.event_label(own[key]))
        waktu = st.text_input("Waktu yang benar", placeholder="Misalnya: 14-01-2026 09.00", width=260)
        alasan = st.text_input("Alasan dan dasarnya", placeholder="Misalnya: menurut buku ekspedisi")
        if st.form_submit_button("Simpan perubahan"):
            with telling():
                act(siklus.amend, tahun, which, siklus.step_moment(waktu), alasan)
                tell_and_rerun("Waktu sudah diubah; waktu semula tetap terlihat pada riwayat.")


def _type_moment() -> tuple[str, str]:
    """Ask when it really happened and how that is known; blank = just now."""
    with st.container(horizontal=True):
        waktu = st.text_input("Kapan sebenarnya?", placeholder="Kosongkan bila baru saja", width=260)
        dasar = st.text_input("Apa dasarnya?", placeholder="Misalnya: lembar disposisi", width=320)
    return waktu, dasar


def _record(tahun: int, row: Row, aksi: str, waktu: str, **isi: Any) -> None:
    with telling():
        moment = siklus.step_moment(waktu) if waktu.strip() else now()
        act(siklus.record_step, tahun, row.langkah.no, aksi, moment, pemeriksa=row.pemeriksa, **isi)
        what = labels.AKSI_SOP[aksi].lower()
        tell_and_rerun(f"Tercatat: langkah {row.langkah.no}, {what}, {waktu_panjang(moment)}.")


def _key(what: str, row: Row) -> str:
    """Give the name of a form that begins blank once the step has moved on."""
    return f"{what}_{row.langkah.no}_{row.pemeriksa}_{row.keadaan}_{row.sejak}"
