"""One version of the SOP as a whole: its cover with its steps, what keeps it from being saved, and what a new one changes."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from lakip.domain.sop.baku import Langkah, Sop
from lakip.domain.sop.durasi import Durasi, format_durasi
from lakip.domain.tanggal import tanggal_panjang

PELAKSANA = ("JFU/Staf", "Ka. Subbag", "Sekretaris", "Kepala Badan")
"""The four columns of the form, named as section G names them."""
SELANJUTNYA = ", selanjutnya "
"""Stands between two pelaksana who take turns at one step."""
_ALIAS = {"Kepala SKPD": "Kepala Badan"}
TANGGAL = ("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif", "tanggal_pengesahan")
"""The dates of the cover that are written; the last day of validity follows from them."""
DAFTAR = (
    "dasar_hukum", "kualifikasi", "keterkaitan", "pihak_terkait", "peralatan", "peringatan", "pencatatan", "catatan",
)  # fmt: skip
"""The parts of the cover that hold one entry per line."""


@dataclass(frozen=True, slots=True)
class Naskah:
    """What one registered version says: the cover and sections of the SOP, and its steps in order."""

    sop: Sop
    langkah_rows: tuple[Langkah, ...]


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One thing that a new version says differently: the part, and what both say, in words."""

    bagian: str
    semula: str
    menjadi: str


def valid_until(berlaku_dari: date) -> date:
    """Give the day a version ends that is valid for one year; 29 February ends on the 28th."""
    leap = (berlaku_dari.month, berlaku_dari.day) == (2, 29)
    return berlaku_dari.replace(year=berlaku_dari.year + 1, day=28 if leap else berlaku_dari.day)


def renewed(naskah: Naskah, nomor: str, tanggal: date) -> Naskah:
    """Give the same SOP registered again: another number and day of approval, everything else as it was."""
    sop = replace(
        naskah.sop,
        nomor=nomor.strip(),
        tanggal_efektif=tanggal,
        tanggal_pengesahan=tanggal,
        berlaku_sampai=valid_until(tanggal),
    )
    return Naskah(sop, naskah.langkah_rows)


def turns(pelaksana: str) -> list[str]:
    """Give who does a step, in turn; "Kepala SKPD" is the SOP's other name of the Kepala Badan."""
    return [_ALIAS.get(one.strip(), one.strip()) for one in pelaksana.split(SELANJUTNYA)]


def isi_of(sop: Sop) -> str:
    """Give a cover as the text the register keeps."""
    return json.dumps(asdict(sop), default=str, ensure_ascii=False)


def sop_of(isi: str) -> Sop:
    """Read what `isi_of` wrote; what an older version did not say yet has its default."""
    found: dict[str, Any] = json.loads(isi)
    found["baku_tertulis"] = Durasi(**found["baku_tertulis"])
    for name, value in found.items():
        if name in (*TANGGAL, "berlaku_sampai") and value:
            found[name] = date.fromisoformat(value)
        elif isinstance(value, list):
            found[name] = tuple(value)
    return Sop(**found)


def check_naskah(naskah: Naskah) -> list[str]:
    """Give one sentence for everything that keeps a version from being saved."""
    return [*_wrong_cover(naskah.sop), *_wrong_dates(naskah.sop), *_wrong_steps(naskah.langkah_rows)]


def changes(semula: Naskah, menjadi: Naskah) -> list[Ubahan]:
    """Give what a new version says differently, the cover first, then step by step."""
    return [
        *_differences("", semula.sop, menjadi.sop, NAMA_SOP),
        *(
            ubahan
            for lama, baru in zip(semula.langkah_rows, menjadi.langkah_rows, strict=True)
            for ubahan in _differences(f"Langkah {lama.no}: ", lama, baru, NAMA_LANGKAH)
        ),
    ]


NAMA_SOP = {
    "nomor": "nomor SOP",
    "judul": "nama SOP",
    "tanggal_pembuatan": "tanggal pembuatan",
    "tanggal_revisi": "tanggal revisi",
    "tanggal_efektif": "tanggal efektif",
    "tanggal_pengesahan": "tanggal pengesahan",
    "berlaku_sampai": "berlaku sampai",
    "disahkan_oleh": "disahkan oleh",
    "dasar_hukum": "dasar hukum",
    "kualifikasi": "kualifikasi pelaksana",
    "keterkaitan": "keterkaitan",
    "pihak_terkait": "pihak terkait",
    "peralatan": "peralatan dan perlengkapan",
    "peringatan": "peringatan",
    "pencatatan": "pencatatan dan pendataan",
    "persyaratan": "persyaratan",
    "biaya": "biaya",
    "baku_tertulis": "waktu total tertulis",
    "catatan": "catatan",
}
"""What each part of the cover is called, in the order of the form."""
NAMA_LANGKAH = {
    "nama": "nama",
    "uraian": "kegiatan",
    "pelaksana": "pelaksana",
    "pelaksana_asumsi": "pelaksana asumsi",
    "kelengkapan": "kelengkapan",
    "baku": "waktu baku",
    "output": "output",
}
"""What each part of a step is called, in the order of the form."""
_WAJIB = ("nomor", "judul")


def _wrong_cover(sop: Sop) -> Iterator[str]:
    for name in _WAJIB:
        if not getattr(sop, name).strip():
            yield f"{NAMA_SOP[name].capitalize().replace('sop', 'SOP')} belum diisi; salinlah dari naskah SOP."
    if not sop.dasar_hukum:
        yield "Dasar hukum belum diisi; tulislah satu peraturan pada setiap baris."


def _wrong_dates(sop: Sop) -> Iterator[str]:
    order = [
        (NAMA_SOP[name], day)
        for name in ("tanggal_pembuatan", "tanggal_pengesahan", "tanggal_efektif")
        if (day := getattr(sop, name)) is not None
    ]
    for (earlier, first), (later, second) in pairwise(order):
        if second < first:
            yield (
                f"{later.capitalize()} ({tanggal_panjang(second)}) mendahului {earlier} ({tanggal_panjang(first)}); "
                "periksa kembali tanggalnya."
            )


def _wrong_steps(langkah_rows: Sequence[Langkah]) -> Iterator[str]:
    for langkah in langkah_rows:
        for name in ("nama", "uraian", "output"):
            if not getattr(langkah, name).strip():
                yield f"Langkah {langkah.no} belum memuat {NAMA_LANGKAH[name]}; salinlah dari naskah SOP."
        if unknown := [who for who in turns(langkah.pelaksana) if who not in PELAKSANA]:
            yield (
                f'Langkah {langkah.no} memuat pelaksana "{", ".join(unknown)}" yang tidak dikenal; '
                f"pakai {', '.join(PELAKSANA)}."
            )
        if langkah.baku == Durasi():
            yield f"Waktu baku langkah {langkah.no} nol; tulis seperti 15 menit atau 3 hari."


def _differences(awal: str, lama: Any, baru: Any, nama: dict[str, str]) -> Iterator[Ubahan]:
    for name, word in nama.items():
        before, after = getattr(lama, name), getattr(baru, name)
        if before != after:
            bagian = f"{awal}{word}"
            yield Ubahan(bagian[0].upper() + bagian[1:], in_words(before), in_words(after))


def in_words(value: Any) -> str:
    """Give what a part of the SOP says: a list by semicolons, a date and a duration in words, nothing as "-"."""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, date):
        return tanggal_panjang(value)
    if isinstance(value, Durasi):
        return format_durasi(value)
    if isinstance(value, tuple):
        return "; ".join(value) or "-"
    return value or "-"
