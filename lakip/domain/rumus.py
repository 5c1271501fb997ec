"""The six formulas of capaian in words, as a report prints them (contract §4.1; the formulas live in lakip/sql)."""

from collections.abc import Mapping

RUMUS_TEKS: Mapping[str, str] = {
    "RASIO": "Realisasi ÷ Target × 100",
    "SELISIH": "(2 × Target − Realisasi) ÷ Target × 100",
    "TERBALIK": "Target ÷ Realisasi × 100",
    "STABIL": "(1 − |Realisasi − Target| ÷ Target) × 100",
    "RENTANG": "100 bila realisasi di dalam rentang target; di luarnya dihitung terhadap batas yang dilewati",
    "TERCAPAI": "100 bila target tercapai, selain itu 0",
}


def rumus_terisi(rumus: str, target: str, realisasi: str) -> str:
    """Give the formula with the figures in their places: "90 ÷ 95 × 100"."""
    if rumus in ("RENTANG", "TERCAPAI"):
        return f"Target {target}, realisasi {realisasi}: {RUMUS_TEKS[rumus]}"
    return RUMUS_TEKS[rumus].replace("Realisasi", realisasi).replace("Target", target)


def perhitungan(rumus: str, target: str, realisasi: str, *, target_nol: bool, realisasi_nol: bool) -> str:
    """Give the calculation in figures; where it would divide by zero, the rule that applies instead (docs/rumus.md 1)."""
    divides = rumus not in ("RENTANG", "TERCAPAI")
    if divides and target_nol:
        return f"target {target}, realisasi {realisasi}: menurut Ketentuan Perhitungan untuk target nol"
    if rumus == "TERBALIK" and realisasi_nol:
        return f"target {target}, realisasi {realisasi}: menurut Ketentuan Perhitungan untuk realisasi nol"
    return rumus_terisi(rumus, target, realisasi)
