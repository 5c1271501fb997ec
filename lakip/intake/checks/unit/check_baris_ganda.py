"""One code on two rows of the same sheet: which of them counts can't be known, so all of them wait."""

from collections import defaultdict
from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line, Tanya
from lakip.intake.register import Register


def check_baris_ganda(lines: list[Line], _register: Register) -> Iterator[Temuan | Tanya]:
    """Yield one tanya without a proposal for each row whose code stands on another row too."""
    groups: defaultdict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in lines:
        if line.kode:
            groups[line.tabel, line.kode].append(line)
    for repeated in groups.values():
        if len(repeated) > 1:
            rows = ", ".join(str(line.baris.nomor) for line in repeated)
            yield from (Tanya(_temuan(line, rows), tuple(line.calon)) for line in repeated)


def _temuan(line: Line, rows: str) -> Temuan:
    return Temuan(
        "check_baris_ganda", Severity.TANYA,
        f"Kode {line.kode} ditulis lebih dari sekali pada lembar {line.sheet}, yaitu pada baris {rows}.",
        "Sisakan satu baris yang benar, lalu unggah kembali.",
        sheet=line.sheet, cell=line.place("kode"), raw=line.kode,
    )  # fmt: skip
