"""A line that belongs to another unit than the one handing in: perhaps the wrong file, so it waits."""

from collections.abc import Iterator, Mapping

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line, Tanya
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register


def check_milik_unit(lines: list[Line], register: Register) -> Iterator[Temuan | Tanya]:
    """Yield one tanya, with the line as it stands for a proposal, for each line of another unit.

    Whoever keeps to the own unit gets no proposal: rules that look at what is stored would tell of the other unit's.
    """
    reported = _reported(register) if register.sendiri and lines else {}
    for line in lines:
        owner = _owner(line, register) or reported.get((line.tabel, line.kode))
        if register.is_foreign(owner):
            yield Tanya(
                _temuan(line, register, owner or ""),
                tuple(line.calon),
                () if register.sendiri else tuple(line.calon),
            )


def glance_milik_unit(glance: Glance) -> Mask:
    """Give the rows of other units, and for whoever keeps to the own one those outside the plan."""
    owners = [known.unit if known else None for known in glance.planned]
    foreign = {unit for unit in set(owners) if glance.register.is_foreign(unit)}
    foreign |= {None} if glance.register.sendiri else set()
    return glance.these(unit in foreign for unit in owners) if foreign else glance.all_if(False)


def _owner(line: Line, register: Register) -> str | None:
    if line.tabel == "realisasi":
        known = register.indikator.get(line.kode)
        return known.unit if known else None
    rekening = register.rekening.get(line.kode)
    return rekening.unit if rekening else None


def _reported(register: Register) -> Mapping[tuple[str, str], str]:
    """Give by table and code the unit that reported it, which for a code outside the plan is all that says whose it is."""
    return {
        (tabel, kode): value.unit for (tabel, kode, *_), value in register.tersimpan().items() if value.unit
    }


def _temuan(line: Line, register: Register, owner: str) -> Temuan:
    guidance = (
        f"Nilai ini hanya dapat diserahkan unit {owner} atau staf perencanaan; abaikan, atau keluarkan barisnya dari berkas."
        if register.sendiri
        else "Terima usulan bila unit ini memang mengisinya; bila salah berkas, abaikan lalu unggah untuk unit yang benar."
    )
    return Temuan(
        "check_milik_unit", Severity.TANYA,
        f"Kode {line.kode} milik unit {owner}, sedangkan berkas ini diserahkan untuk unit {register.unit}.",
        guidance,
        sheet=line.sheet, cell=line.place("kode"), raw=line.kode, value=None if register.sendiri else line.kode,
    )  # fmt: skip
