"""Ringkasan: all that the first page tells of a year, gathered from the metrics that own each figure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from lakip.domain.nilai_kunci import NILAI_KUNCI, nilai_kunci
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics import perhatian
from lakip.metrics.anggaran import serapan
from lakip.metrics.antar_tahun import antar_tahun
from lakip.metrics.capaian import capaian, kebijakan, rekap, skala
from lakip.metrics.efisiensi import efisiensi_instansi
from lakip.metrics.kemajuan import kemajuan
from lakip.metrics.kepatuhan_sop import batas_waktu
from lakip.metrics.pengesahan import Pengesahan, pengesahan
from lakip.metrics.permintaan import status_permintaan
from lakip.metrics.proses import Proses, proses
from lakip.metrics.renstra import years_of

TAHUN_TERAKHIR = 3
"""Years in which the last released figure of a key value is looked for."""


@dataclass(frozen=True, slots=True)
class Ikhtisar:
    """The year of the agency, or of one `unit`, up to `triwulan` (0 = the year), as it stood at `saat`.

    `rata` and `rata_lalu` are rows of rekap, `selisih` the percentage points between them (None where either is missing).
    `indikator` are rows of capaian that `rata` counts; `sebab` = kode → {"faktor_penghambat", "solusi"} as handed in. `arah` counts the words of
    antar_tahun. `efisiensi` and `perhatian` concern the whole agency and stay empty for a unit. `proses` is None before
    the siklus is opened. `kunci` = name of a key value → its row of antar_tahun.
    """

    tahun: int
    unit: str | None
    nama: str
    triwulan: int
    saat: datetime
    data_per: datetime | None
    skala: Sequence[str]
    rata: Row
    rata_lalu: Row
    selisih: Decimal | None
    indikator: Sequence[Row]
    sebab: Mapping[str, Mapping[str, str]]
    arah: Counter[str]
    akhir_renstra: int | None
    kemajuan: Sequence[Row]
    serapan: Row
    efisiensi: Row | None
    pengesahan: Pengesahan
    proses: Proses | None
    tenggat: Row
    permintaan: Sequence[Row]
    kunci: Mapping[str, Row]
    tindak_lanjut: Sequence[Row]
    perhatian: Sequence[Row]
    nama_unit: Mapping[str, str]


def ikhtisar(store: Store, tahun: int, saat: datetime, *, unit: str | None = None, triwulan: int = 0) -> Ikhtisar:  # fmt: skip
    """Gather the year as it stands at `saat`, naive local."""
    own = _only(unit)
    counts = _counts(unit)
    names = {row["kode"]: row["nama"] for row in store.query("unit_kerja")}
    rata = _mean(store, tahun, unit, triwulan)
    lalu = _mean(store, tahun - 1, unit, triwulan)
    years = own(antar_tahun(store, tahun, banyak=TAHUN_TERAKHIR))
    renstra = years_of(store, tahun)
    return Ikhtisar(
        tahun=tahun,
        unit=unit,
        nama=names.get(unit, unit) if unit else _agency(store),
        triwulan=triwulan,
        saat=saat,
        data_per=store.query("data_per", tahun=tahun)[0]["dibuat_at"],
        skala=[band["label"] for band in skala(store, kebijakan(store, tahun)["skala"])],
        rata=rata,
        rata_lalu=lalu,
        selisih=_less(rata["persen_capaian"], lalu["persen_capaian"]),
        indikator=counts(capaian(store, tahun, unit=unit, triwulan=triwulan)),
        sebab=_causes(store, tahun),
        arah=Counter(row["arah"] for row in counts(years) if row["arah"]),
        akhir_renstra=renstra[-1] if renstra else None,
        kemajuan=counts(own(kemajuan(store, tahun))),
        serapan=serapan(store, tahun, unit=unit),
        efisiensi=None if unit else efisiensi_instansi(store, tahun),
        pengesahan=pengesahan(store, tahun),
        proses=proses(store, tahun, saat) if _is_opened(store, tahun) else None,
        tenggat=batas_waktu(store, tahun),
        permintaan=own(status_permintaan(store, tahun, saat.date()), "kode"),
        kunci=_key_values(years),
        tindak_lanjut=store.query("tindak_lanjut", tahun=tahun, unit=unit),
        perhatian=[] if unit else perhatian.attention(store, tahun),
        nama_unit=names,
    )


def _only(unit: str | None) -> Any:
    """Give what keeps the rows of the unit, or all of them."""
    return lambda rows, key="unit": [row for row in rows if unit in {None, row[key]}]


def _counts(unit: str | None) -> Any:
    """Give what keeps the rows that the mean stands on: those of sasaran for the agency, all of its own for a unit."""
    return lambda rows: [row for row in rows if unit or row["dihitung"]]


def _agency(store: Store) -> str:
    return next((row["nilai"] for row in store.query("instansi") if row["kunci"] == "nama"), None) or ""


def _mean(store: Store, tahun: int, unit: str | None, triwulan: int) -> Row:
    means = rekap(store, tahun, triwulan=triwulan)
    if unit is None:
        return dict(means["instansi"])
    nothing: Row = {"persen_capaian": None, "predikat": None, "n_ada": 0, "n_total": 0}
    return next((row for row in means["unit"] if row["kode"] == unit), nothing)


def _causes(store: Store, tahun: int) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in store.query("keterangan", tahun=tahun):
        if row["tabel"] == "realisasi":
            found.setdefault(row["kode"], {})[row["bagian"]] = row["teks"]
    return found


def _key_values(rows: Sequence[Row]) -> dict[str, Row]:
    """Give the first indikator of the plan for each key value."""
    found: dict[str, Row] = {}
    for row in rows:
        if nama := nilai_kunci(row["indikator"]):
            found.setdefault(nama, row)
    return {nama: found[nama] for nama in NILAI_KUNCI if nama in found}


def _is_opened(store: Store, tahun: int) -> bool:
    return bool(store.query("siklus", tahun=tahun) or store.query("kejadian", tahun=tahun))


def _less(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else a - b
