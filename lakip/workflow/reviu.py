"""Reviu: the checklist of Permenpan-RB 53/2014, answered by whoever checks where the figures have not answered it."""

from collections.abc import Sequence

from lakip.domain.errors import InputRefused
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.reviu import PERNYATAAN, TIDAK, YA
from lakip.domain.waktu import now
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics import reviu as m_reviu
from lakip.present.tables import Table
from lakip.report.tables.reviu import checklist
from lakip.workflow.access import acting, reading

_LONGEST = 1000


@reading(Hak.BERKAS)
def statements(store: Store, tahun: int) -> list[Row]:
    """Give the checklist of the year; see lakip.metrics.reviu."""
    return m_reviu.reviu(store, tahun)


@reading(Hak.BERKAS)
def table(store: Store, tahun: int) -> Table:
    """Give the checklist as T28 prints it."""
    return checklist(m_reviu.reviu(store, tahun), tahun)


@acting(Hak.PERIKSA)
def answer(store: Store, pelaku: Pelaku, tahun: int, isi: Sequence[tuple[str, str, str]]) -> None:
    """Answer statements, each as (kode, YA | TIDAK | "" to take an answer back, keterangan).

    Raises InputRefused for an unknown statement or answer, and where TIDAK has no keterangan.
    """
    known = {pernyataan.kode for pernyataan in PERNYATAAN}
    for kode, jawaban, keterangan in isi:
        if kode not in known or jawaban not in {YA, TIDAK, ""}:
            raise InputRefused(f"Butir {kode} atau jawaban {jawaban} tidak dikenal; muat ulang halamannya.")
        if jawaban == TIDAK and not keterangan.strip():
            raise InputRefused(f"Butir {kode} dijawab tidak; tuliskan keterangannya.")
    with store.write(pelaku, "reviu", str(tahun)) as tx:
        tx.isi = {"banyak": len(isi)}
        tx.append("reviu", [
            {
                "tahun": tahun, "butir": kode, "jawaban": jawaban, "keterangan": keterangan.strip()[:_LONGEST],
                "pelaku": pelaku.nama, "waktu": now(),
            }
            for kode, jawaban, keterangan in isi
        ])  # fmt: skip
