"""A name that is not the one its code has in the plan: perhaps the code of another row."""

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz import fuzz

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line, Tanya
from lakip.intake.register import Register

MIRIP = 60
"""From this likeness on (0–100, words in any order) two wordings are taken for the same indikator."""


def check_nama_beda(lines: list[Line], register: Register) -> Iterator[Temuan | Tanya]:
    """Yield a tanya for a line that bears the name of another indikator, an info for a name unlike its own.

    The proposal is the line under the code whose name it bears.
    """
    names = Counter(_folded(known.nama) for known in register.indikator.values())
    by_name = {
        name: kode for kode, known in register.indikator.items() if names[name := _folded(known.nama)] == 1
    }
    for line in lines:
        nama = line.baris.text("nama")
        if nama is None:
            continue
        own = register.indikator[line.kode].nama
        if nama == own or (folded := _folded(nama)) == _folded(own):
            continue
        other = by_name.get(folded)
        if other is not None:
            yield Tanya(
                _temuan(line, nama, own, other),
                tuple(line.calon),
                tuple(c.renamed(other) for c in line.calon),
            )
        elif fuzz.token_set_ratio(folded, _folded(own)) < MIRIP:
            yield _temuan(line, nama, own, None)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _temuan(line: Line, nama: str, own: str, other: str | None) -> Temuan:
    found = f'Baris berkode {line.kode} bernama "{nama}", sedangkan di rencana kode itu "{own}"'
    if other is None:
        return Temuan(
            "check_nama_beda", Severity.INFO, f"{found}.",
            "Periksa apakah kode dan nilainya sebaris; yang dipakai kodenya.",
            sheet=line.sheet, cell=line.place("nama"), raw=nama,
        )  # fmt: skip
    return Temuan(
        "check_nama_beda", Severity.TANYA, f"{found}; nama itu milik kode {other}.",
        f"Terima usulan bila nilainya untuk {other}; bila kodenya yang benar, perbaiki namanya lalu unggah kembali.",
        sheet=line.sheet, cell=line.place("kode"), raw=line.kode, value=other,
    )  # fmt: skip
