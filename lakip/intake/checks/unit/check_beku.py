"""A value that does not move from quarter to quarter: perhaps the last one was only copied."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_id
from lakip.intake.calon import Calon, Line
from lakip.intake.register import Kunci, NilaiTersimpan, Register

SAMA = {"KUM_SD": 2}
"""So many equal quarters in a row are worth a remark; three where the quarter type names no other number."""
_LAZIM = 3


def check_beku(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each indikator whose newest quarters are the same; not for zero, nor once the target is met."""
    stored = register.tersimpan() if lines else {}
    for line in lines:
        known = register.indikator[line.kode]
        quarters = _quarters(line, stored)
        newest = quarters[-1] if quarters else None
        if newest is None or not newest[1] or newest[1] == known.target or not isinstance(newest[0], Calon):
            continue
        same = next(
            (n for n, (_, value) in enumerate(reversed(quarters)) if value != newest[1]), len(quarters)
        )
        if same >= SAMA.get(known.tipe_triwulan, _LAZIM):
            yield _temuan(line.kode, newest[0], newest[1], same)


def _quarters(
    line: Line, stored: Mapping[Kunci, NilaiTersimpan]
) -> list[tuple[Calon | NilaiTersimpan, Decimal]]:
    """Give the reported quarters in order: what the file says, else what is stored."""
    found: list[tuple[Calon | NilaiTersimpan, Decimal]] = []
    for periode in range(1, 5):
        calon = line.get("nilai", periode)
        before = stored.get(("realisasi", line.kode, "nilai", periode)) if stored else None
        if calon and calon.number is not None:
            found.append((calon, calon.number))
        elif before and before.nilai is not None:
            found.append((before, before.nilai))
    return found


def _temuan(kode: str, calon: Calon, value: Decimal, same: int) -> Temuan:
    return Temuan(
        "check_beku", Severity.INFO,
        f"Realisasi {kode} sama pada {same} triwulan berturut-turut, yaitu {format_id(value, None)} sampai triwulan {calon.periode}.",
        "Periksa apakah nilai triwulan ini sudah diperbarui.",
        sheet=calon.sheet, cell=calon.cell, raw=calon.raw,
    )  # fmt: skip
