"""A line that belongs to another unit than the one handing in: perhaps the wrong file, so it waits."""

from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line, Tanya
from lakip.intake.register import Register


def check_milik_unit(lines: list[Line], register: Register) -> Iterator[Temuan | Tanya]:
    """Yield one tanya, with the line as it stands for a proposal, for each line of another unit."""
    for line in lines:
        owner = _owner(line, register)
        if register.is_foreign(owner):
            yield Tanya(_temuan(line, register, owner or ""), tuple(line.calon), tuple(line.calon))


def _owner(line: Line, register: Register) -> str | None:
    if line.tabel == "realisasi":
        known = register.indikator.get(line.kode)
        return known.unit if known else None
    rekening = register.rekening.get(line.kode)
    return rekening.unit if rekening else None


def _temuan(line: Line, register: Register, owner: str) -> Temuan:
    return Temuan(
        "check_milik_unit", Severity.TANYA,
        f"Kode {line.kode} milik unit {owner}, sedangkan berkas ini diserahkan untuk unit {register.unit}.",
        "Terima usulan bila unit ini memang mengisinya; bila salah berkas, abaikan lalu unggah untuk unit yang benar.",
        sheet=line.sheet, cell=line.place("kode"), raw=line.kode, value=line.kode,
    )  # fmt: skip
