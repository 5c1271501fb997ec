"""What BAB III must explain: why a target was missed and what is done about it, or what made it possible (T13)."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Calon, Line
from lakip.intake.register import Register

TERCAPAI = Decimal(100)
_NAMA = {
    "faktor_pendorong": "Faktor Pendorong",
    "faktor_penghambat": "Faktor Penghambat",
    "solusi": "Solusi",
}


def check_teks_wajib(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each year value without its explanation, or one for a whole sheet that has none at all.

    Below 100 % or without a figure: faktor penghambat and solusi; from 100 % on: faktor pendorong. A text handed in
    before counts.
    """
    years = [(line, year) for line in lines if (year := line.get("nilai", 0)) is not None]
    if register.hitung_capaian is None or not years:
        return
    stored = register.tersimpan()
    persen = register.hitung_capaian([(line.kode, 0, year.bacaan) for line, year in years if year.bacaan])
    missing: defaultdict[str, list[tuple[Line, Calon, list[str]]]] = defaultdict(list)
    explained: set[str] = set()
    for (line, year), counted in zip(years, persen, strict=True):
        given = {c.ukuran for c in [*line.calon, *line.menunggu] if c.tabel == "keterangan"}
        explained.update(line.sheet for _ in given & _NAMA.keys())
        wanted = [
            b for b in _wanted(counted) if b not in given and ("keterangan", line.kode, b, 0) not in stored
        ]
        if wanted:
            missing[line.sheet].append((line, year, wanted))
    for sheet, found in missing.items():
        if sheet in explained or len(found) == 1:
            yield from (_temuan(*one) for one in found)
        else:
            yield _sheet(sheet, len(found))


def _wanted(persen: Decimal | None) -> tuple[str, ...]:
    if persen is not None and persen >= TERCAPAI:
        return ("faktor_pendorong",)
    return ("faktor_penghambat", "solusi")


def _temuan(line: Line, year: Calon, wanted: list[str]) -> Temuan:
    names = " dan ".join(_NAMA[bagian] for bagian in wanted)
    return Temuan(
        "check_teks_wajib", Severity.INFO,
        f"Indikator {line.kode} belum memuat {names}.",
        f"Isi {names}; laporan wajib menjelaskannya.",
        sheet=line.sheet, cell=line.place(wanted[0]), raw=year.raw,
    )  # fmt: skip


def _sheet(sheet: str, n: int) -> Temuan:
    return Temuan(
        "check_teks_wajib", Severity.INFO,
        f"Lembar {sheet} belum memuat faktor pendorong, faktor penghambat, dan solusi untuk {n} indikator.",
        "Isi penjelasannya, atau serahkan menyusul; laporan wajib memuatnya.",
        sheet=sheet,
    )  # fmt: skip
