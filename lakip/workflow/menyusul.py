"""Angka menyusul: what is still to come and when, and what had been printed before it came."""

from datetime import date

from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.capaian import kebijakan
from lakip.metrics.menyusul import berbeda_dari_cetakan
from lakip.metrics.menyusul import menyusul as m_menyusul
from lakip.present.menyusul import cetakan, kalimat
from lakip.workflow import milik
from lakip.workflow.access import acting, reading

KOLOM = ("kode", "indikator", "unit", "jenis", "tahun_data", "perkiraan", "catatan")


@reading(Hak.LIHAT)
def late_values(store: Store, tahun: int) -> list[Row]:
    """Give one row per figure that is still to come: KOLOM, and `kalimat` as the report prints it."""
    nol = kebijakan(store, tahun)["data_kosong"] == "nol"
    return [
        {key: row[key] for key in KOLOM} | {"kalimat": kalimat(row, kosong_nol=nol)}
        for row in m_menyusul(store, tahun)
    ]


@acting(Hak.ISI, unit=milik.of_indikator)
def expect(  # noqa: PLR0913, PLR0917  (one statement: who says it, of which figure, when, and on what ground)
    store: Store, pelaku: Pelaku, tahun: int, indikator: str, perkiraan: date, catatan: str = ""
) -> None:
    """Say when a figure that is still to come is expected; raises WrongUsage where nothing is to come."""
    with store.write(pelaku, "perkiraan_rilis", f"{tahun} {indikator}") as tx:
        if indikator not in {row["kode"] for row in m_menyusul(store, tahun)}:
            raise WrongUsage(
                f"Angka {indikator} tahun {tahun} tidak sedang menyusul; periksa kode dan status datanya."
            )
        row = {
            "indikator": indikator,
            "tahun": tahun,
            "perkiraan": perkiraan,
            "catatan": catatan.strip() or None,
        }
        tx.isi = {"perkiraan": perkiraan.isoformat(), "catatan": row["catatan"]}
        tx.append("perkiraan_rilis", [row | {"pelaku": pelaku.nama, "waktu": now()}])


@reading(Hak.LIHAT)
def printed_otherwise(store: Store, tahun: int) -> list[str]:
    """Give one sentence for each figure of the year that is no longer what its newest edition printed."""
    return [cetakan(before, after, tahun) for before, after in berbeda_dari_cetakan(store, tahun)]
