"""One file before it is stored: what was understood, what would change, what was checked, and what to do with it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from lakip.domain.findings import Severity, Temuan
from lakip.workflow.pratinjau import Pratinjau, mark, marked_name
from ui import changes, checks
from ui.column_editor import ask_for_columns
from ui.findings import SEVERITY_WORDS, show_blocks
from ui.understood import doubtful_columns, show_columns, show_sheets, words_of_tables
from ui.upload_desk import Arahan

Color = Literal["green", "orange", "red", "gray"]
STATUS_BADGES: dict[str, tuple[str, Color, str]] = {
    "siap": ("Siap disimpan", "green", ":material/check_circle:"),
    "perlu_keputusan": ("Perlu keputusan", "orange", ":material/help:"),
    "ditolak": ("Berkas ditolak", "red", ":material/block:"),
    "duplikat": ("Sudah pernah diterima", "gray", ":material/content_copy:"),
}
Section = tuple[str, Callable[[], None]]


def show_preview(file: UploadedFile, pratinjau: Pratinjau) -> Arahan | None:
    """Show what was understood of one file, the urgent part first; tell how a person now wants it read."""
    label, color, icon = STATUS_BADGES[pratinjau.status]
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.text(pratinjau.file)
        st.badge(label, color=color, icon=icon)
    with st.container(gap="xxsmall"):
        for sentence in _summary(pratinjau):
            st.text(sentence)
    _show_temuan(_of(pratinjau, Severity.TOLAK))
    arahan = _ask_how_to_read(file.file_id, pratinjau)
    if sections := _sections(file, pratinjau):
        for tab, (_, show) in zip(st.tabs([title for title, _ in sections]), sections, strict=True):
            with tab:
                show()
    return arahan


def _ask_how_to_read(key: str, pratinjau: Pratinjau) -> Arahan | None:
    """Show sheets and columns with what can be changed about them; open where a column waits for somebody."""
    if not pratinjau.lembar:
        return None
    unsure = doubtful_columns(pratinjau.pemetaan)
    title = f"Lembar dan kolom: {unsure} kolom perlu dipastikan" if unsure else "Lembar dan kolom"
    with st.expander(title, expanded=bool(unsure)):
        pemetaan = ask_for_columns(pratinjau.pemetaan, key)
        show_columns(pratinjau.pemetaan, key)
        sheet = show_sheets(pratinjau.lembar, key)
    return Arahan(sheet, pemetaan) if sheet or pemetaan else None


def is_ready(pratinjau: Pratinjau) -> bool:
    """Tell whether something of this file would be stored."""
    return pratinjau.status in {"siap", "perlu_keputusan"}


def proposals(pratinjau: Pratinjau) -> int:
    """Give how many doubts could be settled by taking what is proposed."""
    return sum(t.value is not None for t in _of(pratinjau, Severity.TANYA))


def offer_marked_copy(file: UploadedFile, pratinjau: Pratinjau) -> None:
    """Offer the file itself with its doubtful cells marked; made on the click only. One nobody can read has no cells."""
    if not (pratinjau.temuan and pratinjau.lembar):
        return
    st.download_button(
        "Unduh berkas bertanda",
        data=lambda: mark(file.name, file.getvalue(), pratinjau.temuan)[1],
        file_name=marked_name(file.name),
        on_click="ignore",
        icon=":material/download:",
        key=f"bertanda_{file.file_id}",
    )


def _summary(pratinjau: Pratinjau) -> list[str]:
    if pratinjau.status == "ditolak":
        return ["Tidak ada isinya yang dapat disimpan; perbaiki menurut petunjuk di bawah, lalu pilih lagi."]
    if pratinjau.status == "duplikat":
        return ["Berkas yang sama sudah tersimpan; tidak ada yang akan berubah."]
    before = (
        f"Dibanding nilai yang berlaku sekarang (terakhir dari {pratinjau.pembanding})"
        if pratinjau.pembanding
        else "Belum ada nilai yang berlaku"
    )
    return [
        f"Terbaca {pratinjau.rows} baris {words_of_tables(pratinjau.pemetaan, pratinjau.jenis)}.",
        f"{before}: {changes.counts(pratinjau.perubahan)}.",
        f"{checks.passed(pratinjau.periksa)}.",
    ]


def _sections(file: UploadedFile, pratinjau: Pratinjau) -> list[Section]:
    """Give the parts that have something to show, each with its count; what waits for somebody comes first."""
    key = file.file_id
    doubts, notes = _of(pratinjau, Severity.TANYA), _of(pratinjau, Severity.INFO)
    every: list[tuple[bool, Section]] = [
        (bool(doubts), (f"{SEVERITY_WORDS[Severity.TANYA]} ({len(doubts)})", partial(_show_temuan, doubts))),
        (
            is_ready(pratinjau),
            (
                f"Yang berubah ({changes.total(pratinjau.perubahan)})",
                partial(changes.show_changes, pratinjau.perubahan, key),
            ),
        ),
        (bool(pratinjau.periksa), ("Pemeriksaan", partial(checks.show_checks, pratinjau.periksa, key))),
        (bool(notes), (f"{SEVERITY_WORDS[Severity.INFO]} ({len(notes)})", partial(_show_temuan, notes))),
    ]
    return [section for is_there, section in every if is_there]


def _show_temuan(temuan: Sequence[Temuan]) -> None:
    show_blocks([dict(t.as_json()) for t in temuan])


def _of(pratinjau: Pratinjau, severity: Severity) -> list[Temuan]:
    return [t for t in pratinjau.temuan if t.severity is severity]
