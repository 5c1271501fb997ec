"""Who writes and who signs: the letterhead from the agency's settings, the official in office on the letter's day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

KOSONG = "……………………………"
"""Where the agenda book or a pen still has to fill something in."""


@dataclass(frozen=True, slots=True)
class Penanda:
    """Who signs: jabatan as it stands above the signature ("Plt. Kepala Badan,"), nama, pangkat and NIP below."""

    jabatan: str
    nama: str = KOSONG
    pangkat: str = ""
    nip: str = ""


def kop(instansi: Mapping[str, str]) -> dict[str, str]:
    """Give the lines of the letterhead (tata naskah dinas, Permendagri 1/2023): government, agency, address."""
    reach = [
        f"{kata} {instansi[kunci]}"
        for kunci, kata in (("telepon", "Telepon"), ("laman", "Laman"), ("pos_el", "Pos-el"))
        if instansi.get(kunci)
    ]
    alamat = ", ".join(filter(None, (instansi.get("alamat"), _kode_pos(instansi.get("kode_pos")))))
    return {
        "pemerintah_daerah": (instansi.get("pemerintah_daerah") or "").upper(),
        "instansi": (instansi.get("nama") or "Instansi").upper(),
        "alamat": alamat,
        "kontak": " · ".join(reach),
    }


def _kode_pos(kode: str | None) -> str:
    return f"Kode Pos {kode}" if kode else ""


def penanda(pejabat: Iterable[Mapping[str, Any]], jabatan: str, pada: date) -> Penanda:
    """Give the official who holds `jabatan` on a day; of several the one appointed last; dots where there is none."""
    held = [
        p for p in pejabat
        if p["jabatan"] == jabatan and p["dari"] <= pada and (p["sampai"] is None or pada <= p["sampai"])
    ]  # fmt: skip
    if not held:
        return Penanda(jabatan)
    found = max(held, key=lambda p: p["dari"])
    status = "" if found["status"] == "Definitif" else f"{found['status']} "
    return Penanda(f"{status}{jabatan}", found["nama"], found["pangkat"] or "", found["nip"] or "")
