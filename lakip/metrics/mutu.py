"""Quality of the data of each unit kerja: figures with their reasons, never one score (reference rules §1.3, T29)."""

from datetime import date

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.anggaran import anggaran
from lakip.metrics.capaian import capaian, rekap

SELURUH = {
    "kode": "", "nama": "Berkas seluruh instansi", "status": None,
    "n_indikator": 0, "n_terisi": 0, "n_belum_rilis": 0,
}  # fmt: skip
"""Files that were handed in for the whole agency belong to no unit; what was doubted in them must not be lost."""
PERMINTAAN = 1
"""The SOP step that asks the units for their data."""


def mutu(store: Store, tahun: int, *, sampai: int = NEWEST) -> list[Row]:
    """Give one row per unit kerja that has something to hand in, in the order of the plan, last SELURUH.

    Mean: persen_capaian, predikat, n_ada. Completeness: n_terisi of n_indikator, tanpa_data (kode), n_baris_terisi of
    n_baris (rincian anggaran). Timeliness: permintaan_on (when the unit was asked, else when the SOP step that asks was
    finished), diterima_on (first), terakhir_on, hari (calendar days from request to first data), tenggat (of the request,
    with extensions) and terlambat (calendar days the first data came after it, 0 = in time); each None where not known. Doubts: n_tanya = n_terbuka +
    n_terima + n_ganti + n_abaikan. Corrections: n_koreksi cells, dikoreksi (kode), n_isian typed figures. Evidence:
    n_berbukti and n_disebut of n_nilai, tanpa_dukungan (kode). `status` is that of the hand-in.
    """
    facts = {row["unit"]: row for row in store.query("mutu_unit", tahun=tahun, sampai=sampai)}
    means = {row["kode"]: row for row in rekap(store, tahun, sampai=sampai)["unit"]}
    missing: dict[str, list[str]] = {}
    for row in capaian(store, tahun, sampai=sampai):
        if row["status"] == "belum_ada":
            missing.setdefault(row["unit"], []).append(row["kode"])
    lines = [row for row in anggaran(store, tahun, sampai=sampai) if row["daun"]]
    asked = _asked_on(store, tahun, sampai)
    requests = {row["unit"]: row for row in store.query("permintaan_unit", tahun=tahun, sampai=sampai)}
    units = store.query("status_unit", tahun=tahun, sampai=sampai)
    return [
        facts[unit["kode"]]
        | {key: unit[key] for key in ("kode", "nama", "status", "n_indikator", "n_terisi", "n_belum_rilis")}
        | {key: means.get(unit["kode"], {}).get(key) for key in ("persen_capaian", "predikat", "n_ada")}
        | {"tanpa_data": missing.get(unit["kode"], [])}
        | _lines_of(unit["kode"], lines)
        | _timely(facts[unit["kode"]]["diterima_on"], asked, requests.get(unit["kode"]))
        for unit in [*units, *([SELURUH] if SELURUH["kode"] in facts else [])]
    ]


def _lines_of(unit: str, lines: list[Row]) -> Row:
    own = [row for row in lines if row["unit"] == unit]
    return {"n_baris": len(own), "n_baris_terisi": sum(row["realisasi_rp"] is not None for row in own)}


def _asked_on(store: Store, tahun: int, sampai: int) -> date | None:
    """Give the day the request for data went out: the last time its SOP step was finished."""
    rows = store.query("kejadian", tahun=tahun, sampai=sampai)
    days: list[date] = [
        r["waktu"].date() for r in rows if (r["langkah"], r["aksi"]) == (PERMINTAAN, "selesai")
    ]
    return max(days, default=None)


def _timely(received: date | None, asked: date | None, request: Row | None) -> Row:
    if request and request["dikirim_at"]:
        asked = request["dikirim_at"].date()
    due: date | None = request["tenggat"] if request else None
    return {
        "permintaan_on": asked,
        "hari": (received - asked).days if received and asked else None,
        "tenggat": due,
        "terlambat": max((received - due).days, 0) if received and due else None,
    }
