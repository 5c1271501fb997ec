"""A code typed as a number may have lost digits (5.10 becomes 5.1): codes are text."""

from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.domain.kode import bentuk_benar
from lakip.intake.calon import Line, Tanya
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.reading import read_code
from lakip.intake.register import Register


def check_kode_teks(lines: list[Line], register: Register) -> Iterator[Temuan | Tanya]:
    """Yield one tanya for each line whose code cell is a number with decimals, a date or an error.

    The proposal is the one code of the plan that the number can stand for, where there is exactly one; where there is
    none, an account code as it is written.
    """
    for line in lines:
        cell = line.baris.cells.get("kode")
        if cell and read_code(cell)[1]:
            meant = _candidates(line.kode, register) or _as_written(line)
            usulan = tuple(c.renamed(meant[0]) for c in line.calon) if len(meant) == 1 else ()
            yield Tanya(_temuan(line, meant[0] if len(meant) == 1 else None), tuple(line.calon), usulan)


def glance_kode_teks(glance: Glance) -> Mask:
    """Give every row where a code is no text: its proposal may be the code of another row."""
    return glance.all_if(not glance.is_text("kode").all())


def _candidates(number: str, register: Register) -> list[str]:
    known = {*register.rekening, *register.indikator}
    return sorted(
        code
        for code in known
        if "." in code and code.rstrip("0").rstrip(".") == number.rstrip("0").rstrip(".")
    )


def _as_written(line: Line) -> list[str]:
    return [line.kode] if line.tabel == "anggaran" and bentuk_benar(line.kode) else []


def _temuan(line: Line, proposal: str | None) -> Temuan:
    return Temuan(
        "check_kode_teks", Severity.TANYA,
        f"Kode {line.kode} pada baris {line.baris.nomor} ditulis sebagai angka sehingga sebagian angkanya mungkin hilang.",
        "Format sel sebagai Teks dan tulis ulang kodenya, atau terima usulan bila itu yang dimaksud.",
        sheet=line.sheet, cell=line.place("kode"), raw=line.kode, value=proposal,
    )  # fmt: skip
