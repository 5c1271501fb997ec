"""Ingatan: the mapping a person confirmed for a layout, kept per unit with who and when, and offered next time."""

from collections.abc import Sequence
from typing import Any

from lakip.domain.pelaku import Pelaku
from lakip.domain.waktu import now
from lakip.intake.mapping import Ingatan, Pemetaan, PemetaanDiminta
from lakip.ledger.query import Row
from lakip.ledger.store import Store


def recall(store: Store, unit: str) -> Ingatan:
    """Give the memory of a unit ("" is the whole agency) as the mapping asks for it.

    For a layout nobody confirmed it gives every confirmed one, so that a changed layout is noticed.
    """
    known = {row["sidik"]: PemetaanDiminta.from_json(row["isi"]) for row in remembered(store, unit)}
    every = PemetaanDiminta(tuple(one for given in known.values() for one in given.lembar)) if known else None
    return lambda sidik: known.get(sidik, every)


def remembered(store: Store, unit: str) -> list[Row]:
    """Give the confirmed mappings of a unit, the last one first: sidik, isi (JSON as of --map), pelaku and waktu."""
    return store.query("pemetaan", unit=unit)


def confirmed(pelaku: Pelaku, unit: str, pemetaan: Sequence[Pemetaan], *, yes: bool) -> list[dict[str, Any]]:
    """Give what is to be remembered of a file: tables a person mapped, or whose doubtful columns were agreed to (`yes`)."""
    moment = now()
    by_layout = {
        p.sidik: p
        for p in reversed(pemetaan)
        if p.asal == "ditentukan" or (yes and p.asal == "usulan" and any(k.ragu for k in p.kolom))
    }
    return [
        {
            "unit": unit,
            "sidik": sidik,
            "isi": PemetaanDiminta.of([p], sejak=f"{moment:%d-%m-%Y}").as_json(),
            "pelaku": pelaku.nama,
            "waktu": moment,
        }
        for sidik, p in by_layout.items()
    ]
