"""Milik: whose something is, by its id or kode, so that whoever keeps to one unit never reaches that of another.

Every function of one argument set is a `access.Milik`: store and the arguments of a call by name → the units it concerns.
None found, or "" for a hand-in of the whole agency, is nobody's own: whoever keeps to one unit is refused.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

from lakip.ledger.claims import keys_waiting
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.anggaran import anggaran
from lakip.metrics.capaian import capaian

T = TypeVar("T")
Arguments = Mapping[str, Any]


def of_upload(store: Store, arguments: Arguments) -> list[str]:
    """Give the unit of the upload `unggahan`."""
    return [row["unit"] for row in store.query("unggahan_satu", id=arguments["unggahan"])]


def of_both_uploads(store: Store, arguments: Arguments) -> list[str]:
    """Give the units of the uploads `lama_id` and `baru_id`."""
    found = [store.query("unggahan_satu", id=arguments[name]) for name in ("lama_id", "baru_id")]
    return [row["unit"] for rows in found for row in rows] if all(found) else []


def of_doubt(store: Store, arguments: Arguments) -> list[str]:
    """Give the unit of the upload a doubt is of, and those whose values would change by the decision `pilihan`."""
    units = of_upload(store, arguments)
    if arguments["pilihan"] == "abaikan" or not units:
        return units
    rows = store.query("temuan_satu", id=arguments["unggahan"], nomor=arguments["nomor"])
    keys = {kunci[:2] for row in rows if row["isi"] for kunci in keys_waiting(row["isi"])}
    tahun = store.query("unggahan_satu", id=arguments["unggahan"])[0]["tahun"]
    below = with_units_below(units[0], store.query("unit_kerja"))
    owners = {unit for tabel, kode in keys for unit in _owners(store, tahun, tabel, kode)}
    return [*units, *(owners - below)]


def of_document(store: Store, arguments: Arguments) -> list[str]:
    """Give the unit of the received document `dokumen`."""
    return [row["unit"] for row in store.query("dokumen_satu", id=arguments["dokumen"])]


def of_evidence(store: Store, arguments: Arguments) -> list[str]:
    """Give the units of the value that the evidence `bukti` is of."""
    rows = store.query("bukti_satu", id=arguments["bukti"])
    return [unit for row in rows for unit in _owners(store, row["tahun"], row["tabel"], row["kode"])]


def of_follow_up(store: Store, arguments: Arguments) -> list[str]:
    """Give the unit in charge of the recommendation or arahan `tindak_lanjut`."""
    return [row["unit"] for row in store.query("tindak_lanjut_satu", id=arguments["tindak_lanjut"])]


ARCHIVED: Arguments = dict.fromkeys(("tahun", "unit", "jenis", "teks", "dari", "hingga")) | {
    "banyak": 1,
    "lewati": 0,
}
"""The search for one document of the archive: nothing but its id."""


def of_archived(store: Store, arguments: Arguments) -> list[str]:
    """Give the unit of the document `arsip` of the archive."""
    return [row["unit"] for row in store.query("arsip", **ARCHIVED, id=arguments["arsip"])]


def of_value(store: Store, arguments: Arguments) -> list[str]:
    """Give the units of the value `kode` of `tabel`; `unit` itself where the call is narrowed to one."""
    if arguments.get("unit"):
        return [arguments["unit"]]
    if not (arguments["tabel"] and arguments["kode"]):
        return []
    return [*_owners(store, arguments["tahun"], arguments["tabel"], arguments["kode"])]


def of_indikator(store: Store, arguments: Arguments) -> list[str]:
    """Give the unit that answers for `indikator`, or for `kode` where that is an indikator's."""
    kode = arguments["indikator"] if "indikator" in arguments else arguments["kode"]
    return [*_owners(store, arguments["tahun"], "realisasi", kode)]


def of_line(store: Store, arguments: Arguments) -> list[str]:
    """Give the units of the budget line `rekening` and of every line below it."""
    return [*_owners(store, arguments["tahun"], "anggaran", arguments["rekening"])]


def of_mean(_store: Store, arguments: Arguments) -> list[str]:
    """Give the unit whose mean is asked for; a mean of any other `tingkat` is of the whole agency."""
    return [arguments["kode"]] if arguments["tingkat"] == "unit" else []


def of_budget(_store: Store, arguments: Arguments) -> list[str]:
    """Give the unit whose budget is asked for; that of a sasaran is of the whole agency."""
    return [arguments["unit"]] if arguments["unit"] and not arguments["sasaran"] else []


def only_of(store: Store, tahun: int, unit: str | None, by_kode: Mapping[str, T]) -> dict[str, T]:
    """Give what belongs to the indikator of `unit` in the year; None = everything."""
    if unit is None:
        return dict(by_kode)
    own = {row["kode"] for row in capaian(store, tahun, unit=unit)}
    return {kode: value for kode, value in by_kode.items() if kode in own}


def with_units_below(unit: str | None, units: Iterable[Row]) -> frozenset[str]:
    """Give a unit and every one below it; `units` are the rows of the plan."""
    known = list(units)
    found = {unit} if unit is not None else set()
    while below := {row["kode"] for row in known if row["induk"] in found} - found:
        found |= below
    return frozenset(found)


def _owners(store: Store, tahun: int, tabel: str, kode: str) -> Collection[str]:
    if tabel == "realisasi":
        return {row["unit"] for row in capaian(store, tahun) if row["kode"] == kode}
    if tabel == "tindak_lanjut":
        return of_follow_up(store, {"tindak_lanjut": kode})
    return {
        row["unit"]
        for row in anggaran(store, tahun)
        if row["kode_rekening"] == kode or row["kode_rekening"].startswith(f"{kode}.")
    }
