"""Sheets of the same layout for different periods: the latest of a running total, or one triwulan each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from lakip.domain.findings import Severity, Temuan
from lakip.intake.blocks import Block, Role
from lakip.intake.header import period_of
from lakip.intake.header.period import QUARTER, ROMAN
from lakip.intake.mapping.model import Pemetaan, with_periode
from lakip.intake.mapping.words import read_ciri
from lakip.intake.reading import read_value
from lakip.intake.tables import Baris, Tabel

_KOSONG = {"", "0", "-", "–"}
_SETAHUN = {"anggaran": "nilai_0", "e81": "rp_0"}
"""The rupiah of the year so far, by table; an indikator may fall."""
TURUN = 60
"""Certainty of the year so far where it falls from one month's sheet to the next."""
_RINCI = {f"{name}_{n}" for name in ("nilai", "rp", "bulan") for n in range(1, 13)}


@dataclass(frozen=True, slots=True)
class Terpeta:
    """A found table with its mapping."""

    block: Block
    pemetaan: Pemetaan

    @property
    def triwulan(self) -> int | None:
        """The triwulan its sheet's name or title speaks of, running totals left out."""
        for text in (self.block.sheet.name, *self.block.title):
            if (found := QUARTER.search(text)) and not self.sampai:
                return ROMAN.get(found[1].casefold()) or int(found[1])
        return None

    @property
    def bulan(self) -> int | None:
        """The last month its sheet's name or title speaks of."""
        periods = (period_of([self.block.sheet.name]), period_of(self.block.title))
        return next((p.bulan_akhir for p in periods if p and p.bulan_akhir), None)

    @property
    def sampai(self) -> bool:
        """Whether its title says that the figures run from January on."""
        periods = (period_of([self.block.sheet.name]), period_of(self.block.title))
        return any(p is not None and p.kumulatif for p in periods)

    @property
    def rinci(self) -> bool:
        """Whether its columns name triwulan or months themselves."""
        return any(k.kunci in _RINCI for k in self.pemetaan.kolom)

    def has_figures(self) -> bool:
        """Tell whether any realisasi in it is more than nothing; sheets for months to come are prepared in advance."""
        columns = [
            k.column for k in self.pemetaan.kolom if k.kunci and k.kunci.startswith(("nilai", "rp", "bulan"))
        ]
        cells = (self.block.sheet.cell(n, c) for n in self.block.numbers(Role.DATA) for c in columns)
        return any(cell is not None and cell.text.strip() not in _KOSONG for cell in cells)

    def so_far(self) -> dict[str, Decimal]:
        """Give the realisasi of the year so far by the words of its row."""
        columns = [k.column for k in self.pemetaan.kolom if k.kunci == _SETAHUN.get(self.pemetaan.tabel, "")]
        names = [k.column for k in self.pemetaan.kolom if k.kunci in {"kode", "nama", "uraian"}]
        found: dict[str, Decimal] = {}
        for number in self.block.numbers(Role.DATA):
            row = self.block.sheet.row(number)
            name = " ".join(row[c].text.strip() for c in names if c in row)
            values = [read_value(row[c], rupiah=True).value for c in columns if c in row]
            found.update((name, value) for value in values if value is not None)
        return found


def by_period(found: Sequence[Terpeta]) -> tuple[list[Terpeta], dict[str, str]]:
    """Give the tables to read, and by sheet why the others are not.

    Sheets named after triwulan fill the columns of their triwulan; of running totals by month only the latest counts.
    A single table of kinerja whose title names a triwulan fills that triwulan.
    """
    groups: defaultdict[tuple[str, frozenset[str | None]], list[Terpeta]] = defaultdict(list)
    for one in found:
        groups[one.pemetaan.tabel, frozenset(k.kunci for k in one.pemetaan.kolom)].append(one)
    kept: list[Terpeta] = []
    passed: dict[str, str] = {}
    for group in groups.values():
        sheets = {one.block.sheet.name for one in group}
        if len(sheets) < 2 or len(sheets) != len({one.bulan for one in group} - {None}):
            kept.extend(map(_alone, group))
        elif all(one.triwulan and not one.rinci for one in group):
            kept.extend(map(_as_quarter, group))
        else:
            _latest(group, kept, passed)
    place = {id(one.block): n for n, one in enumerate(found)}
    return sorted(kept, key=lambda one: (one.pemetaan.periode, place[id(one.block)])), passed


def unnamed(one: Terpeta) -> Terpeta:
    """Give a table whose columns stand for the triwulan its sheet alone speaks of as one with unnamed periods in it.

    So the mapping a person settles for the sheet of one triwulan is remembered for the sheets of the others.
    """
    figures = [k for k in one.pemetaan.kolom if k.kunci and k.kunci.startswith(("nilai_", "rp_"))]
    own = f"_{one.triwulan}"
    if not figures or any(
        not (k.kunci or "").endswith(own) or read_ciri(one.block.heads[k.column].path).periode is not None
        for k in figures
    ):
        return one
    kolom = tuple(
        replace(k, kunci=f"{(k.kunci or '').removesuffix(own)}_0") if k in figures else k
        for k in one.pemetaan.kolom
    )
    return _as_quarter(replace(one, pemetaan=replace(one.pemetaan, kolom=kolom)))


def _alone(one: Terpeta) -> Terpeta:
    kinerja = one.pemetaan.tabel in {"realisasi", "kegiatan"}
    return _as_quarter(one) if kinerja and one.triwulan and not one.rinci else one


def _as_quarter(one: Terpeta) -> Terpeta:
    return replace(one, pemetaan=with_periode(one.pemetaan, one.triwulan or 0))


def _latest(group: list[Terpeta], kept: list[Terpeta], passed: dict[str, str]) -> None:
    filled = sorted([one for one in group if one.has_figures()] or group, key=lambda one: one.bulan or 0)
    latest = filled[-1].block.sheet.name
    falling = any(_falls(before, after) for before, after in pairwise(filled))
    for one in group:
        if one.block.sheet.name == latest:
            kept.append(_doubted(one) if falling else one)
        else:
            passed[one.block.sheet.name] = f"bukan periode terakhir yang terisi; yang dibaca lembar {latest}"


def _falls(before: Terpeta, after: Terpeta) -> bool:
    """Tell whether a realisasi is smaller on the later sheet, as none that runs from January on is."""
    first, later = before.so_far(), after.so_far()
    return any(later[name] < value for name, value in first.items() if name in later)


def _doubted(one: Terpeta) -> Terpeta:
    """Give a table of which nobody knows whether it holds the year so far or one month."""
    kolom = tuple(
        replace(k, keyakinan=TURUN, alasan="turun dari lembar bulan sebelumnya, belum tentu sejak Januari")
        if k.kunci == _SETAHUN.get(one.pemetaan.tabel)
        else k
        for k in one.pemetaan.kolom
    )
    return replace(one, pemetaan=replace(one.pemetaan, kolom=kolom))


def merge_sheets(tables: Sequence[Tabel]) -> tuple[list[Tabel], list[Temuan]]:
    """Join tables of one layout on different sheets that hold different columns: a triwulan each, or pagu and realisasi.

    Rows of the same code become one; of a text, a target or a pagu that stands on several sheets the last one counts, and
    where a pagu differs that is told.
    """
    merged: list[Tabel] = []
    temuan: list[Temuan] = []
    for tabel in tables:
        place = next((n for n, one in enumerate(merged) if _complete(one, tabel)), None)
        if place is None:
            merged.append(tabel)
        else:
            temuan.extend(_differing_pagu(merged[place], tabel))
            merged[place] = _merge(merged[place], tabel)
    return merged, temuan


def _differing_pagu(first: Tabel, later: Tabel) -> Iterator[Temuan]:
    rows = {_identity(baris): baris for baris in first.baris}
    for baris in later.baris:
        known = rows.get(_identity(baris))
        old, new = (one.cells.get("pagu") if one else None for one in (known, baris))
        if known is None or old is None or new is None or old.text.strip() == new.text.strip():
            continue
        sheet = known.lembar_lain.get("pagu", first.sheet)
        yield Temuan(
            "peta_pagu_beda", Severity.INFO,
            f"Pagu baris {baris.nomor} pada lembar {later.sheet} tertulis {new.text.strip()}, sedangkan pada lembar {sheet} sel "
            f"{old.address} tertulis {old.text.strip()}.",
            f"Periksa mana yang benar; yang dipakai lembar {later.sheet}.",
            sheet=later.sheet, cell=new.address, raw=new.text,
        )  # fmt: skip


def _complete(first: Tabel, later: Tabel) -> bool:
    """Tell whether two tables hold different figures of the same rows."""
    if first.lembar is not later.lembar or later.sheet in _sheets(first):
        return False
    one, other = _figures(first), _figures(later)
    return (
        bool(one | other)
        and not one & other
        and bool({_identity(b) for b in first.baris} & {_identity(b) for b in later.baris})
    )


def _sheets(tabel: Tabel) -> set[str]:
    return {tabel.sheet, *(sheet for baris in tabel.baris for sheet in baris.lembar_lain.values())}


def _figures(tabel: Tabel) -> set[str]:
    keys = {kunci for baris in tabel.baris for kunci in baris.cells}
    return {kunci for kunci in keys if kunci.startswith(("nilai_", "pembilang_", "penyebut_"))}


def _merge(first: Tabel, later: Tabel) -> Tabel:
    rows = {_identity(baris): baris for baris in first.baris}
    for baris in later.baris:
        known = rows.get(_identity(baris))
        elsewhere = dict.fromkeys(baris.cells, later.sheet)
        if known is None:
            rows[_identity(baris)] = baris._replace(lembar_lain=elsewhere)
        else:
            rows[_identity(baris)] = known._replace(
                cells=known.cells | baris.cells, lembar_lain={**known.lembar_lain, **elsewhere}
            )
    return replace(
        first, baris=tuple(rows.values()), jumlah=(), ragu={**first.ragu, **later.ragu}, judul=(*first.judul, *later.judul),
        pengali={**first.pengali, **later.pengali},
    )  # fmt: skip


def _identity(baris: Baris) -> str:
    """Give what makes two rows of different sheets the same: the code, else the name, else nothing but the row itself."""
    return baris.text("kode") or baris.text("nama") or baris.text("uraian") or f"{id(baris)}"
