"""A realisasi on a parent code whose details have none: sums are made of the details, so it counts as nothing there."""

from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register, RekeningTerdaftar


def check_rincian_kosong(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each planned parent with a realisasi while no line below it has one, here or handed in before."""
    if not any(_is_open_parent(register.rekening.get(line.kode)) for line in lines):
        return
    reported = {line.kode: found for line in lines if (found := _realisasi(line)) is not None}
    for kode, (line, cell) in reported.items():
        if _is_open_parent(register.rekening.get(kode)) and not any(
            other.startswith(f"{kode}.") for other in reported
        ):
            yield Temuan(
                "check_rincian_kosong", Severity.INFO,
                f"Realisasi tercatat pada kode induk {kode}, sedangkan rinciannya kosong; jumlah memakai rincian.",
                "Isi realisasi pada kode rinciannya.",
                sheet=line.sheet, cell=cell,
            )  # fmt: skip


def glance_rincian_kosong(glance: Glance) -> Mask:
    """Give every row where one stands on a parent whose details had no realisasi before."""
    return glance.all_if(any(map(_is_open_parent, glance.planned)))


def _is_open_parent(known: RekeningTerdaftar | None) -> bool:
    """Tell whether the plan has lines below it, none of which had a realisasi before."""
    return known is not None and not known.daun and not known.rincian_terisi


def _realisasi(line: Line) -> tuple[Line, str] | None:
    """Give the line with the cell of its first realisasi, one that waits for a decision too."""
    if line.tabel != "anggaran":
        return None
    cells = [c for c in [*line.calon, *line.menunggu] if c.ukuran == "realisasi" and c.has_figure]
    return (line, cells[0].cell) if cells else None
