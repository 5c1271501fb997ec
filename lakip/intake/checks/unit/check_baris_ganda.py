"""One value on two rows: which of them counts can't be known, so all of them wait; said twice alike it is only told."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Calon, Line, Tanya
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Kunci, Register


def check_baris_ganda(lines: list[Line], _register: Register) -> Iterator[Temuan | Tanya]:
    """Yield one tanya without a proposal for each row whose code is repeated in its sheet, or stated otherwise in another.

    Rows of several sheets that state the same figures yield one info for each repeated row.
    """
    groups: defaultdict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in lines:
        if line.kode:
            groups[line.tabel, line.kode].append(line)
    for same_code in groups.values():
        if len(same_code) > 1:
            yield from _repeated(same_code)


def glance_baris_ganda(glance: Glance) -> Mask:
    """Give the rows whose code stands more than once."""
    if len(set(glance.kode)) == len(glance):
        return glance.all_if(False)
    times = Counter(glance.kode)
    return glance.these(times[kode] > 1 for kode in glance.kode)


def _repeated(lines: list[Line]) -> Iterator[Temuan | Tanya]:
    stated: defaultdict[Kunci, list[tuple[Line, Calon]]] = defaultdict(list)
    for line in lines:
        for calon in line.figures():
            stated[calon.tabel, calon.kode, calon.ukuran, calon.periode].append((line, calon))
    sheets = Counter(line.sheet for line in lines)
    differing = {id(line) for found in stated.values() if _differ(found) for line, _ in found}
    doubted = [line for line in lines if sheets[line.sheet] > 1 or id(line) in differing]
    yield from (Tanya(_temuan(line, doubted), tuple(line.calon)) for line in doubted)
    twice = {id(line) for found in stated.values() for line, _ in found[1:]}
    yield from (_told(line, lines[0]) for line in lines if line not in doubted and id(line) in twice)


def _differ(found: list[tuple[Line, Calon]]) -> bool:
    return len({calon.number if calon.number is not None else calon.raw for _, calon in found}) > 1


def _temuan(line: Line, doubted: list[Line]) -> Temuan:
    return Temuan(
        "check_baris_ganda", Severity.TANYA,
        f"Kode {line.kode} ditulis lebih dari sekali, yaitu pada {_rows(doubted)}.",
        "Sisakan satu baris yang benar, lalu unggah kembali.",
        sheet=line.sheet, cell=line.place("kode"), raw=line.kode,
    )  # fmt: skip


def _told(line: Line, first: Line) -> Temuan:
    return Temuan(
        "check_baris_ganda", Severity.INFO,
        f"Kode {line.kode} pada lembar {line.sheet} baris {line.baris.nomor} mengulang nilai pada lembar {first.sheet} "
        f"baris {first.baris.nomor}.",
        "Tidak perlu diperbaiki selama nilainya sama.",
        sheet=line.sheet, cell=line.place("kode"), raw=line.kode,
    )  # fmt: skip


def _rows(lines: list[Line]) -> str:
    by_sheet: dict[str, list[str]] = {}
    for line in lines:
        by_sheet.setdefault(line.sheet, []).append(str(line.baris.nomor))
    return " dan ".join(f"lembar {sheet} baris {', '.join(rows)}" for sheet, rows in by_sheet.items())
