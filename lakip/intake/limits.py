"""How much one uploaded file, and all files of one account in a while, may cost; the environment can set every figure."""

import os
from dataclasses import dataclass, field, fields
from typing import Self

from lakip.domain.errors import WrongUsage
from lakip.intake.refusal import count

MEGABYTE = 1024 * 1024


def _batas(name: str, default: int) -> int:
    """Declare one limit, its default and the environment name LAKIP_BATAS_<name> that overrides it."""
    limit: int = field(default=default, metadata={"environment": f"LAKIP_BATAS_{name}"})
    return limit


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one file: sizes in bytes, text in characters, times in seconds.

    The defaults keep every attack we measured below one second and 100 MB in the serving process, while the
    largest agency workbook we know (7,766 rows) uses a third of the rows. `pace_…` limits what one account sends
    within `pace_minutes`: a desk hands in some sixty workbooks in a row.
    """

    file_bytes: int = _batas("UKURAN_BERKAS", 10 * MEGABYTE)
    inflated_bytes: int = _batas("UKURAN_TERURAI", 64 * MEGABYTE)
    members: int = _batas("BAGIAN", 500)
    sheets: int = _batas("LEMBAR", 50)
    rows: int = _batas("BARIS", 20_000)
    columns: int = _batas("KOLOM", 256)
    cells: int = _batas("SEL", 500_000)
    area: int = _batas("PETAK", 6_000_000)
    cell_text: int = _batas("TEKS_SEL", 5_000)
    total_text: int = _batas("TEKS_BERKAS", 20_000_000)
    memory_bytes: int = _batas("MEMORI", 1024 * MEGABYTE)
    cpu_seconds: int = _batas("DETIK_CPU", 10)
    wall_seconds: int = _batas("DETIK", 12)
    parses_at_a_time: int = _batas("BACA_BERSAMAAN", 2)
    evidence_bytes: int = _batas("UKURAN_BUKTI", 10 * MEGABYTE)
    pace_files: int = _batas("UNGGAH_BERKAS", 300)
    pace_bytes: int = _batas("UNGGAH_UKURAN", 1024 * MEGABYTE)
    pace_minutes: int = _batas("UNGGAH_MENIT", 10)

    def in_words(self) -> tuple[str, ...]:
        """Give what a person who hands in a workbook should know, as Indonesian sentences."""
        return (
            f"Satu berkas tabel paling besar {self.file_bytes // MEGABYTE} MB, setelah diurai {self.inflated_bytes // MEGABYTE} MB.",
            f"Paling banyak {count(self.sheets)} lembar, masing-masing {count(self.rows)} baris dan {count(self.columns)} kolom.",
            f"Seluruh lembar paling banyak berisi {count(self.cells)} sel; satu sel paling panjang {count(self.cell_text)} karakter.",
            f"Pembacaan dihentikan setelah {self.wall_seconds} detik.",
        )

    @classmethod
    def from_environment(cls) -> Self:
        """Give the defaults with every LAKIP_BATAS_* that is set; raises WrongUsage for text that is no count."""
        wanted = {f.name: f.metadata["environment"] for f in fields(cls)}
        return cls(**{name: _positive(key) for name, key in wanted.items() if os.environ.get(key)})


def _positive(key: str) -> int:
    text = os.environ[key].strip()
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise WrongUsage(f"Setelan {key} berisi “{text}”. Tulis bilangan bulat lebih dari nol.")
    return int(text)
