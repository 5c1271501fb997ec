"""A draft of the SOP, read from what a person typed into the form: dates, durations, one entry per line."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from lakip.domain.errors import InputRefused
from lakip.domain.sop import Durasi, Langkah, Naskah, parse_durasi, valid_until
from lakip.domain.sop.naskah import DAFTAR, NAMA_SOP, SELANJUTNYA, TANGGAL
from lakip.domain.tanggal import parse_tanggal

Isian = Mapping[str, Any]
_BOLEH_KOSONG = frozenset({"tanggal_revisi", "tanggal_efektif"})


def read_form(semula: Naskah, cover: Isian, langkah_rows: Sequence[Isian]) -> Naskah:
    """Read a draft that was begun from `semula`; raises InputRefused with every doubt.

    `cover` holds every part of domain.sop.naskah.NAMA_SOP as typed but berlaku_sampai; a step holds uraian, pelaksana (a
    list, in turn), pelaksana_asumsi, kelengkapan, baku and output.
    """
    wrong: list[str] = []
    days: dict[str, Any] = {name: _day(name, cover[name], wrong) for name in TANGGAL}
    stated = _durasi("Waktu total tertulis", cover["baku_tertulis"], wrong)
    steps = tuple(
        _step(old, typed, wrong) for old, typed in zip(semula.langkah_rows, langkah_rows, strict=True)
    )
    if wrong:
        raise InputRefused(" ".join(wrong))
    lists: dict[str, Any] = {name: _lines(cover[name]) for name in DAFTAR}
    rest: dict[str, Any] = {
        name: cover[name].strip()
        for name in NAMA_SOP.keys() - days.keys() - lists.keys() - {"baku_tertulis", "berlaku_sampai"}
    }
    sop = replace(semula.sop, **rest, **lists, **days, baku_tertulis=stated)
    return Naskah(replace(sop, berlaku_sampai=valid_until(sop.berlaku_dari)), steps)


def _step(old: Langkah, typed: Isian, wrong: list[str]) -> Langkah:
    return replace(
        old,
        nama=typed["nama"].strip(),
        uraian=typed["uraian"].strip(),
        pelaksana=SELANJUTNYA.join(typed["pelaksana"]),
        pelaksana_asumsi=typed["pelaksana_asumsi"],
        kelengkapan=typed["kelengkapan"].strip(),
        baku=_durasi(f"Langkah {old.no}", typed["baku"], wrong),
        output=typed["output"].strip(),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _day(name: str, text: str, wrong: list[str]) -> date | None:
    if not text.strip() and name in _BOLEH_KOSONG:
        return None
    day = parse_tanggal(text)
    if day is None:
        wrong.append(
            f'{NAMA_SOP[name].capitalize()} "{text.strip()}" tidak terbaca; tulis seperti 4 Maret 2026 atau 04-03-2026.'
        )
    return day


def _durasi(what: str, text: str, wrong: list[str]) -> Durasi:
    try:
        return parse_durasi(text)
    except InputRefused as refusal:
        wrong.append(f"{what}: {refusal}")
        return Durasi()
