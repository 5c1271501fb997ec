"""Status Data that is no known word, or says "belum rilis" beside a figure."""

from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line, Tanya
from lakip.intake.register import Register


def check_status_data(lines: list[Line], _register: Register) -> Iterator[Temuan | Tanya]:
    """Yield a tanya for a figure marked belum rilis, proposing the figure, and an info for an unknown word."""
    for line in lines:
        cell = line.baris.cells.get("status_data")
        if line.tabel != "realisasi" or cell is None or not cell.text.strip():
            continue
        year = line.get("nilai", 0)
        status = next((c.status_data for c in line.calon if c.bacaan), None)
        if status == "belum rilis" and year and year.has_figure:
            yield Tanya(_contradiction(line, year.raw), (year,), (year,))
        elif status is None and any(c.bacaan for c in line.calon):
            yield _unknown(line, cell.text)


def _contradiction(line: Line, raw: str) -> Temuan:
    return Temuan(
        "check_status_data", Severity.TANYA,
        f"Indikator {line.kode} bertanda belum rilis, tetapi Realisasi Tahun berisi {raw}.",
        "Terima usulan bila angkanya sudah dapat dipakai; bila belum, abaikan lalu kosongkan Realisasi Tahun.",
        sheet=line.sheet, cell=line.place("nilai_0"), raw=raw, value=raw,
    )  # fmt: skip


def _unknown(line: Line, raw: str) -> Temuan:
    return Temuan(
        "check_status_data", Severity.INFO,
        f"Status Data {raw} pada indikator {line.kode} tidak dikenal dan tidak dibaca.",
        "Pakai salah satu: final, sementara, belum rilis, angka tahun lalu.",
        sheet=line.sheet, cell=line.place("status_data"), raw=raw,
    )  # fmt: skip
