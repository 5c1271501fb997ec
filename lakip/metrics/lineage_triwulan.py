"""How the quarters became the figure of the year, written out with their figures (contract §4.1, Tipe Triwulan)."""

from collections.abc import Sequence
from decimal import Decimal

from lakip.domain.desimal import format_id
from lakip.domain.pilihan import KATA
from lakip.ledger.query import Row
from lakip.metrics.asal import PERIODE


def joined(row: Row, cells: Sequence[Row]) -> list[Row]:
    """Give the step from a row of capaian to the cells it was joined from; none where one cell is the figure itself."""
    if row["realisasi_nilai"] is None or not cells:
        return []
    pairs = any(cell["ukuran"] != "nilai" for cell in cells)
    if cells[0]["periode"] == 0 and not pairs:
        return []
    written = _ratio(row, cells) if pairs else _written(row["tipe_triwulan"], cells)
    cara = KATA["tipe_triwulan"][row["tipe_triwulan"]]
    hasil = format_id(row["realisasi_nilai"], None)
    return [{"jenis": "gabungan", "uraian": f"{cara}: {written} = {hasil}.", "nilai": row["realisasi_nilai"]}]


def joined_targets(row: Row, cells: Sequence[Row]) -> Row:
    """Give the step from the target of a row of capaian s.d. a triwulan to those of the quarters, one each."""
    values = [cell["nilai"] for cell in cells]
    written = _sum(values) if row["tipe_triwulan"] == "KUM" else f"({_sum(values)}) ÷ {len(values)}"
    cara = KATA["tipe_triwulan"][row["tipe_triwulan"]]
    kalimat = f"Target, {cara}: {written} = {format_id(row['target_nilai'], None)}."
    return {"jenis": "gabungan", "uraian": kalimat, "nilai": row["target_nilai"]}


def _written(tipe: str, cells: Sequence[Row]) -> str:
    values = [cell["nilai"] for cell in cells]
    if len(values) == 1 or tipe not in ("KUM", "RATA"):
        return f"realisasi {PERIODE[cells[-1]['periode']]}"
    return _sum(values) if tipe == "KUM" else f"({_sum(values)}) ÷ {len(values)}"


def _ratio(row: Row, cells: Sequence[Row]) -> str:
    atas, bawah = (_sum([c["nilai"] for c in cells if c["ukuran"] == u]) for u in ("pembilang", "penyebut"))
    return f"({atas}) ÷ ({bawah}){' × 100' if row['satuan_persen'] else ''}"


def _sum(values: Sequence[Decimal]) -> str:
    texts = [format_id(value, None) for value in values]
    return " + ".join(f"({text})" if value < 0 else text for value, text in zip(values, texts, strict=True))
