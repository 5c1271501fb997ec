"""The cards of the first page: the year in four figures."""

from collections.abc import Sequence
from typing import Any

from lakip.present import labels
from lakip.present.cards import Kartu
from lakip.present.palette import LABEL_PERMENDAGRI_86, bertanda
from lakip.present.views import capaian

Row = dict[str, Any]


def cards(
    rekap: Row, rows: Sequence[Row], serapan: Row, sop: Row, skala: Sequence[str] = LABEL_PERMENDAGRI_86
) -> list[Kartu]:
    """Give capaian, tercapai, serapan and where the report is; `rows` are the indikator that count."""
    return [
        average(rekap["instansi"], skala),
        Kartu(
            "Indikator tercapai",
            f"{capaian.summary(rows)['tercapai']} dari {len(rows)}",
            f"{capaian.sentence(rows) or 'Tidak ada yang tertinggal'}.",
        ),
        absorbed(serapan),
        position(sop),
    ]


def average(rata: Row, skala: Sequence[str] = LABEL_PERMENDAGRI_86) -> Kartu:
    """Give the mean capaian with its kriteria and how many indikator it stands on."""
    basis = f"{rata['n_ada']} dari {rata['n_total']} indikator ada datanya"
    kriteria = bertanda(rata["predikat"], skala)
    return Kartu(
        "Rata-rata capaian",
        labels.persen(rata["persen_capaian"]),
        f"{kriteria} · {basis}." if kriteria else f"{basis}.",
    )


def absorbed(serapan: Row) -> Kartu:
    """Give the serapan with the rupiah behind it."""
    realisasi, pagu = (labels.rupiah_ringkas(serapan[key]) for key in ("realisasi_rp", "pagu_rp"))
    terisi = f"{serapan['n_ada']} dari {serapan['n_baris']} baris rincian terisi"
    return Kartu(
        "Serapan anggaran",
        labels.persen(serapan["persen_serapan"]),
        f"{realisasi} dari pagu {pagu}{labels.AUDIT[serapan['audit']]}; {terisi}.",
    )


def position(sop: Row) -> Kartu:
    """Give how far the SOP has come: the step at work or the next one, else that all is done."""
    langkah_rows = sop["langkah"]
    done = sum(1 for langkah in langkah_rows if langkah["selesai"] is not None)
    waiting = next((langkah for langkah in langkah_rows if langkah["selesai"] is None), None)
    over = sum(1 for langkah in langkah_rows if langkah["status"] == "melebihi")
    now = "Semua langkah selesai" if waiting is None else f"Langkah {waiting['no']}: {waiting['nama']}"
    time = f"{over} melebihi waktu baku" if over else "tidak ada yang melebihi waktu baku"
    return Kartu("Langkah SOP selesai", f"{done} dari {len(langkah_rows)}", f"{now}; {time}.")
