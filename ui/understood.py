"""What was understood of a workbook: which sheets were read, and which of its columns stand for which of ours."""

from collections.abc import Sequence

import streamlit as st

from lakip.domain.desimal import MISSING
from lakip.workflow.kolom import KolomTerpeta, LembarTerbaca, Pemetaan, letters

_TABLE_WORDS = {
    "realisasi": "realisasi kinerja",
    "kinerja": "realisasi kinerja",
    "kegiatan": "kegiatan",
    "anggaran": "anggaran",
    "campuran": "realisasi kinerja, kegiatan, dan anggaran",
    "e81": "Formulir E.81",
    "rencana_aksi": "rencana aksi",
}
_ORIGIN_WORDS = {
    "usulan": "kolomnya dikenali dari judulnya",
    "diingat": "kolomnya diingat dari kiriman sebelumnya",
    "ditentukan": "kolomnya ditentukan sendiri",
}


def words_of(tabel: str | None) -> str:
    """Give "realisasi kinerja" for a table or a jenis."""
    return _TABLE_WORDS.get(tabel or "", tabel or "data")


def words_of_tables(pemetaan: Sequence[Pemetaan], jenis: str | None) -> str:
    """Give "realisasi kinerja dan anggaran": what a workbook holds."""
    names = list(dict.fromkeys(words_of(each.tabel) for each in pemetaan)) or [words_of(jenis)]
    return " dan ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def show_sheets(lembar: Sequence[LembarTerbaca], key: str) -> str | None:
    """Show which sheets were read and why the others were not; give the one a person wants read instead."""
    st.dataframe(
        [
            {
                "Lembar": each.nama,
                "Dibaca": "✓ Dibaca" if each.dibaca else "– Tidak dibaca",
                "Tampil di berkas": "Tersembunyi" if each.tersembunyi else "Tampil",
                "Keterangan": each.alasan,
            }
            for each in lembar
        ],
        hide_index=True,
        placeholder=MISSING,
        key=f"lembar_{key}",
        column_config={"Keterangan": st.column_config.TextColumn(width="large")},
        alt="Daftar lembar buku kerja: yang dibaca, dan yang tidak dibaca beserta sebabnya.",
    )
    return _ask_for_sheet([each.nama for each in lembar if not each.dibaca], key)


def _ask_for_sheet(left: list[str], key: str) -> str | None:
    """Offer the sheets that were not read; give the one that a person has just asked for."""
    if not left:
        return None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        sheet: str | None = st.selectbox(
            "Lembar lain yang ingin dibaca",
            left,
            index=None,
            placeholder="Pilih lembar, juga yang tersembunyi",
            key=f"lembar_lain_{key}",
            width=360,
        )
        wanted = st.button("Baca lembar ini saja", key=f"baca_{key}", disabled=sheet is None)
    return sheet if wanted else None


def show_columns(pemetaan: Sequence[Pemetaan], key: str) -> None:
    """Show for each table which column stands for which of ours and why, the doubtful ones first."""
    for nomor, each in enumerate(pemetaan):
        first, last = each.kepala
        rows = f"baris {first}" if first == last else f"baris {first}–{last}"
        hidden = " (tersembunyi)" if each.tersembunyi else ""
        st.text(
            f"Lembar {each.sheet}{hidden} dibaca sebagai {words_of(each.tabel)}; "
            f"judul kolom di {rows}; {_ORIGIN_WORDS[each.asal]}."
        )
        st.dataframe(
            [_shown(each, kolom) for kolom in _doubtful_first(each.kolom)],
            hide_index=True,
            placeholder=MISSING,
            key=f"kolom_{key}_{nomor}",
            alt=f"Daftar kolom lembar {each.sheet} dengan judul di berkas, arti, alasan, dan keyakinannya.",
        )


def doubtful_columns(pemetaan: Sequence[Pemetaan]) -> int:
    """Count the columns a person should settle."""
    return sum(kolom.ragu for each in pemetaan for kolom in each.kolom)


def _doubtful_first(kolom: Sequence[KolomTerpeta]) -> list[KolomTerpeta]:
    return sorted(kolom, key=lambda each: (not each.ragu, each.kunci is None, each.column))


def _shown(pemetaan: Pemetaan, kolom: KolomTerpeta) -> dict[str, str]:
    return {
        "Kolom": letters(kolom.column),
        "Judul di berkas": kolom.judul,
        "Dibaca sebagai": pemetaan.judul_of(kolom.kunci) if kolom.kunci else "Tidak dibaca",
        "Alasan": kolom.alasan,
        "Keyakinan": f"{kolom.keyakinan}%" if kolom.kunci else MISSING,
    }
