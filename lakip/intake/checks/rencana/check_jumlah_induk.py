"""A parent's pagu that is not the sum of its leaves: both stand in the plan, sums use the leaves."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_rp, plain

Lines = dict[str, dict[str, Any]]


def check_jumlah_induk(tables: dict[str, list[dict[str, Any]]]) -> Iterator[Temuan]:
    """Yield one info for each parent code whose pagu differs from the sum of the leaf codes under it."""
    versions: defaultdict[tuple[int, str], Lines] = defaultdict(dict)
    for row in tables.get("pagu", []):
        if row["pagu_rp"] is not None:
            versions[row["tahun"], row["versi"]][row["kode_rekening"]] = row
    for (tahun, versi), lines in versions.items():
        for code, total in _leaf_sums(lines).items():
            if lines[code]["pagu_rp"] != total:
                yield _temuan(lines[code], total, f"{tahun} {versi}")


def _leaf_sums(lines: Lines) -> dict[str, Decimal]:
    """Give the sum of leaf pagu under every code that has any line below it."""
    parents = {code: [p for p in _prefixes(code) if p in lines] for code in lines}
    inner = {p for chain in parents.values() for p in chain}
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for code, chain in parents.items():
        if code not in inner:
            for parent in chain:
                sums[parent] += lines[code]["pagu_rp"]
    return dict(sums)


def _prefixes(code: str) -> list[str]:
    parts = code.split(".")
    return [".".join(parts[:n]) for n in range(1, len(parts))]


def _temuan(row: dict[str, Any], total: Decimal, which: str) -> Temuan:
    return Temuan(
        "check_jumlah_induk", Severity.INFO,
        f"Pagu {row['kode_rekening']} ({which}) tertulis {format_rp(row['pagu_rp'])}, "
        f"sedangkan jumlah rinciannya {format_rp(total)}.",
        "Periksa rincian dan jumlahnya; perhitungan memakai jumlah rincian.",
        sheet="Anggaran", cell=row["cell"], raw=row["raw"], value=plain(total),
    )  # fmt: skip
