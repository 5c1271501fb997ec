"""Opening the store, and what a new one starts with: calendar, SOP, scales and ketentuan perhitungan."""

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from lakip.domain.errors import WrongUsage
from lakip.domain.kalender import hour_rows, seed_rows
from lakip.domain.kebijakan import BAWAAN
from lakip.domain.pelaku import SISTEM, Pelaku
from lakip.domain.peran import Hak
from lakip.domain.skala import SKALA
from lakip.domain.sop import LANGKAH, SOP, Naskah
from lakip.domain.waktu import now
from lakip.domain.working_time import DEFAULT_JAM
from lakip.ledger import audit
from lakip.ledger.connect import Engine, engine_at
from lakip.ledger.store import Store
from lakip.metrics import sop_register
from lakip.workflow import setelan
from lakip.workflow.access import acting, reading

__all__ = ["Store", "is_empty", "open_store"]  # pages and ui name the Store that they are handed

LOOSE = "%d berkas penyimpanan (antara lain %s) dapat dibaca pengguna lain di komputer ini; haknya sudah diperketat."
DEFAULT_LOCATION = "data/lakip.duckdb"


def open_store(location: str | None = None) -> Store:
    """Open or create the store at `location`, else LAKIP_STORE, else data/lakip.duckdb.

    postgresql://… keeps its facts and files in the folder LAKIP_FACTS. Raises WrongUsage for an address that names
    no store, StoreUnavailable when another process holds it, it can't be read or the server can't be reached.
    """
    store = Store(engine_of(location))
    if opened := store.make_private():
        logging.getLogger(__name__).warning(LOOSE, len(opened), opened[0].name)
    if not store.query("kebijakan", tahun=9999):
        _seed(store)
    setelan.apply(store)
    return store


def engine_of(location: str | None) -> Engine:
    """Give the engine of the store that is meant: at the address named, else at LAKIP_STORE, else data/lakip.duckdb."""
    place = location or os.environ.get("LAKIP_STORE") or DEFAULT_LOCATION
    return engine_at(place, os.environ.get("LAKIP_FACTS"))


def renew_key(location: str | None, alasan: str) -> str:
    """Close the part of the log whose audit key is lost or known to others, and go on with a new key; gives the old head.

    What stands in the closed part can be read as before, but no key checks it any more (verify says so).
    Raises WrongUsage without a reason, or for a store without anything in its log.
    """
    if not alasan.strip():
        raise WrongUsage("Kunci baru memerlukan alasan; tuliskan mengapa kunci lama tidak dipakai lagi.")
    store = Store(engine_of(location), new_chain=alasan.strip())
    [closing] = audit.open_part(store.audit_rows())[:1]
    store.close()
    return str(audit.content(closing)["kepala"])


@contextmanager
def private_files() -> Iterator[None]:
    """Let files made meanwhile be readable by their owner alone: a store holds NIP, hashes of passwords and the log."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


@reading(Hak.LIHAT_UNIT)
def is_empty(store: Store) -> bool:
    """Tell whether no plan was ever imported: the first page then offers its two doors."""
    return not store.query("rencana")


@reading(Hak.LIHAT_UNIT)
def schema_version(store: Store) -> int:
    """Give the number of the newest migration the store has."""
    version: int = store.query("skema")[0]["nomor"]
    return version


@reading(Hak.LIHAT_UNIT)
def instansi(store: Store) -> dict[str, str]:
    """Give what the plan says of the agency, by key (contract §4.1 Instansi)."""
    return {row["kunci"]: row["nilai"] or "" for row in store.query("instansi")}


@reading(Hak.LIHAT)
def recovery_notices(store: Store) -> list[dict[str, Any]]:
    """Give each recovery after a damaged log that nobody has settled.

    With when it was, where the log was set aside, and under `hilang` the changes that must be done again.
    """
    return [
        row | {"hilang": json.loads(row["hilang"])}
        for row in store.query("pemulihan")
        if not row["ditangani"]
    ]


@acting(Hak.CADANGAN)
def settle_recovery(store: Store, pelaku: Pelaku, urutan: int) -> None:
    """Say that what the recovery with this `urutan` has lost is done again; raises WrongUsage when there is none open."""
    with store.write(pelaku, "tangani_pemulihan", str(urutan)) as tx:
        if urutan not in {row["urutan"] for row in tx.query("pemulihan") if not row["ditangani"]}:
            raise WrongUsage("Pemulihan ini sudah ditandai selesai; muat ulang halamannya.")
        tx.append("pemulihan_selesai", [{"pemulihan": urutan, "pelaku": pelaku.nama, "waktu": now()}])


def _seed(store: Store) -> None:
    with store.write(SISTEM, "setelan_awal", "toko") as tx:
        if tx.query("kebijakan", tahun=9999):
            return  # another process opened the new store at the same moment
        tx.isi = {"kebijakan": BAWAAN.versi, "sop": SOP.nomor}
        tx.append("kebijakan", [asdict(BAWAAN)])
        tx.append("skala", [asdict(pita) for pita in SKALA])
        tx.append("kalender", [asdict(row) | {"jenis": row.jenis.value} for row in seed_rows()])
        tx.append("jam_kerja", hour_rows(DEFAULT_JAM))
        bawaan = Naskah(SOP, LANGKAH)
        tx.append("sop", [sop_register.cover_row(bawaan)])
        tx.append("sop_langkah", sop_register.step_rows(bawaan))
