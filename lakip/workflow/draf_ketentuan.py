"""A draft of the ketentuan perhitungan or of a scale, read from what a person typed or from a JSON file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from lakip.domain.bacaan import Kind
from lakip.domain.errors import InputRefused
from lakip.domain.kebijakan import PERINGATAN_BULAT, PERINGATAN_PERSEN, PILIHAN, TARGET_NOL, Kebijakan
from lakip.domain.numbers import read_number
from lakip.domain.skala import Pita
from lakip.domain.tanggal import parse_tanggal
from lakip.present.ketentuan import SETELAN

ANGKA = ("batas_rata", *TARGET_NOL)
"""The settings that are a percentage or nothing."""
TERTULIS = tuple(f.name for f in fields(Kebijakan) if f.name != "versi" and f.default is MISSING)
"""What a draft must say; the thresholds of early warnings and how the SOP is timed may be left out."""
_PITA = {"kode", "label", "bawah", "bawah_termasuk", "atas", "atas_termasuk"}


def read_form(isi: Mapping[str, Any]) -> Kebijakan:
    """Read a draft whose figures and date are typed as Indonesians write them; raises InputRefused with every doubt."""
    wrong: list[str] = []
    berlaku_dari = parse_tanggal(isi["berlaku_dari"])
    if berlaku_dari is None:
        wrong.append("Tanggal berlaku tidak terbaca; tulis seperti 1 Januari 2025 atau 01-01-2025.")
    angka = {key: _typed(SETELAN[key][0], isi[key], wrong) for key in (*ANGKA, *PERINGATAN_PERSEN)}
    if wrong or berlaku_dari is None:
        raise InputRefused(" ".join(wrong))
    return Kebijakan(**{**isi, **angka, "versi": 0, "berlaku_dari": berlaku_dari})


def read_bands(nama: str, dasar: str, rows: Sequence[Mapping[str, Any]]) -> list[Pita]:
    """Read the bands of a scale whose bounds are typed, best first; raises InputRefused with every doubt.

    A row has kode, label, bawah, bawah_termasuk, atas, atas_termasuk; an empty bound is open.
    """
    wrong: list[str] = (
        [] if dasar.strip() else ["Dasar skala belum diisi; tulis peraturan atau keputusannya."]
    )
    pita_rows = [
        Pita(
            skala=nama.strip(),
            urut=urut,
            kode=row["kode"].strip(),
            label=row["label"].strip(),
            bawah=_typed(f"batas bawah pita {urut}", row["bawah"], wrong),
            bawah_termasuk=row["bawah_termasuk"],
            atas=_typed(f"batas atas pita {urut}", row["atas"], wrong),
            atas_termasuk=row["atas_termasuk"],
            dasar=dasar.strip(),
        )
        for urut, row in enumerate(rows, start=1)
    ]
    if wrong:
        raise InputRefused(" ".join(wrong))
    return pita_rows


def read_json(text: str, name: str) -> tuple[Kebijakan, list[Pita]]:
    """Read a draft from JSON (decimals as plain text), with `pita`, the bands of a scale of its own, where it has them.

    Raises InputRefused for what is no such document.
    """
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputRefused(
            f"Berkas {name} bukan JSON pada baris {error.lineno}; perbaiki lalu ulangi."
        ) from None
    if not isinstance(document, dict):
        raise InputRefused(f"Berkas {name} harus berisi satu objek dengan setelan {', '.join(TERTULIS)}.")
    _check_keys(document, set(TERTULIS), f"Berkas {name}")
    try:
        isi: dict[str, Any] = {key: str(document[key]) for key in TERTULIS}
        isi |= {key: _plain(document[key]) for key in ANGKA}
        isi |= {
            "berlaku_dari": date.fromisoformat(document["berlaku_dari"]),
            "desimal_cetak": int(document["desimal_cetak"]),
        }
        isi |= {key: int(document[key]) for key in PERINGATAN_BULAT if key in document}
        isi |= {key: Decimal(document[key]) for key in PERINGATAN_PERSEN if key in document}
        isi |= {key: str(document[key]) for key in PILIHAN if key in document}
        return Kebijakan(versi=0, **isi), _json_bands(document, name)
    except (InvalidOperation, TypeError, ValueError):
        raise InputRefused(
            f'Berkas {name} memuat angka atau tanggal yang tidak terbaca; tulis angka sebagai teks "120.5" dan tanggal '
            'sebagai "2025-01-01".'
        ) from None


def _json_bands(document: dict[str, Any], name: str) -> list[Pita]:
    pita_rows = []
    for urut, row in enumerate(document.get("pita", []), start=1):
        _check_keys(row, _PITA, f"Pita {urut} pada berkas {name}")
        pita_rows.append(
            Pita(
                skala=str(document["skala"]).strip(),
                urut=urut,
                kode=str(row["kode"]).strip(),
                label=str(row["label"]).strip(),
                bawah=_plain(row["bawah"]),
                bawah_termasuk=row["bawah_termasuk"] is True,
                atas=_plain(row["atas"]),
                atas_termasuk=row["atas_termasuk"] is True,
                dasar=str(document["dasar"]).strip(),
            )
        )
    return pita_rows


def _check_keys(row: Mapping[str, Any], names: set[str], place: str) -> None:
    if missing := sorted(names - row.keys()):
        raise InputRefused(f"{place} tidak memuat {', '.join(missing)}; tambahkan lalu ulangi.")


def _plain(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _typed(what: str, text: str, wrong: list[str]) -> Decimal | None:
    """Read one typed figure; what is doubtful goes into `wrong`."""
    bacaan = read_number(text, "%")
    if bacaan.kind is Kind.KOSONG or bacaan.kind is Kind.ANGKA:
        return bacaan.value
    wrong.append(
        f'Isi {what} "{text.strip()}" tidak terbaca sebagai satu angka; tulis misalnya 120 atau 99,5.'
    )
    return None
