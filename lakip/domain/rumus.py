"""The six formulas of capaian in words, as a report prints them (contract §4.1; the formulas live in lakip/sql)."""

from collections.abc import Mapping
from decimal import Decimal

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


def sebab_tanpa_persen(rumus: str, target: Decimal | None, realisasi: Decimal | None) -> str:
    """Give why there is no percentage although there is a realisasi (docs/rumus.md 1); None = no single figure."""
    if rumus == "TERCAPAI":
        return "predikatnya tidak dapat dibandingkan dengan target"
    if realisasi is None:
        return "realisasinya bukan angka"
    if rumus == "RENTANG":
        return "batas rentang yang dilewati tidak lebih dari nol, atau targetnya belum ada"
    return _sebab_angka(rumus, target)


def _sebab_angka(rumus: str, target: Decimal | None) -> str:
    if target is None:
        return "targetnya belum ada atau bukan angka"
    if target < 0:
        return f"targetnya negatif, dan rumus {rumus} hanya berlaku untuk target nol ke atas"
    if target == 0:
        return "Ketentuan Perhitungan tidak memberi nilai untuk target nol dengan realisasi ini"
    return f"realisasinya negatif, dan rumus {rumus} tidak berlaku untuk realisasi negatif"
