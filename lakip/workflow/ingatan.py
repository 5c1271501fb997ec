"""Ingatan: the mapping a person confirmed for a layout, kept per unit with who and when, and offered next time."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from lakip.domain.pelaku import Pelaku
from lakip.domain.waktu import now
from lakip.intake.mapping import Ingatan, LembarDiminta, Pemetaan, PemetaanDiminta
from lakip.intake.mapping.model import with_periode
from lakip.ledger.query import Row
from lakip.ledger.store import Store

COLUMN_DOUBT = "peta_kolom"
"""The check that asks whether a column means what is proposed."""


def recall(store: Store, unit: str) -> Ingatan:
    """Give the memory of a unit ("" is the whole agency) as the mapping asks for it.

    For a layout nobody confirmed it gives every confirmed one, so that a changed layout is noticed.
    """
    known = {row["sidik"]: _dated(row) for row in remembered(store, unit)}
    every = PemetaanDiminta(tuple(known.values())) if known else None
    return lambda sidik: PemetaanDiminta((known[sidik],)) if sidik in known else every


def remembered(store: Store, unit: str) -> list[Row]:
    """Give the confirmed mappings of a unit, the last one first: sidik, isi (JSON as of --map), pelaku and waktu."""
    return store.query("pemetaan", unit=unit)


def described(pemetaan: Pemetaan) -> str:
    """Give a mapping as it would be remembered: a period its sheet alone speaks of is no part of the layout."""
    return PemetaanDiminta.of([with_periode(pemetaan, 0)]).as_json()


def confirmed(pelaku: Pelaku, unit: str, pemetaan: Sequence[Pemetaan], *, yes: bool) -> list[Row]:
    """Give what is to be remembered of a file: tables a person mapped, or whose doubtful columns were agreed to (`yes`)."""
    by_layout = {
        p.sidik: described(p)
        for p in reversed(pemetaan)
        if p.asal == "ditentukan" or (yes and p.asal == "usulan" and any(k.ragu for k in p.kolom))
    }
    return _rows(pelaku, unit, by_layout)


def learn(store: Store, pelaku: Pelaku, unggahan: str) -> None:
    """Remember each layout of an upload whose doubtful columns were all agreed to, one by one."""
    doubts = [row for row in store.query("temuan_unggahan", id=unggahan) if row["check"] == COLUMN_DOUBT]
    refused = {row["sheet"] for row in doubts if row["pilihan"] != "terima"}
    agreed = {row["sheet"] for row in doubts} - refused
    tables = [p for row in store.query("pemahaman", id=unggahan) for p in json.loads(row["pemetaan"])]
    by_layout = {p["sidik"]: p["diminta"] for p in tables if p["sheet"] in agreed and p["asal"] == "usulan"}
    if by_layout:
        unit = store.query("unggahan_satu", id=unggahan)[0]["unit"]
        with store.write(pelaku, "ingat_pemetaan", unggahan) as tx:
            tx.append("pemetaan", _rows(pelaku, unit, by_layout))


def _rows(pelaku: Pelaku, unit: str, by_layout: Mapping[str, str]) -> list[dict[str, Any]]:
    same = {"unit": unit, "pelaku": pelaku.nama, "waktu": now()}
    return [same | {"sidik": sidik, "isi": isi} for sidik, isi in by_layout.items()]


def _dated(row: Row) -> LembarDiminta:
    (lembar,) = PemetaanDiminta.from_json(row["isi"]).lembar
    return replace(lembar, sejak=f"{row['waktu']:%d-%m-%Y}")
