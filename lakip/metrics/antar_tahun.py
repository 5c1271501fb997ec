"""One indikator over several years, and against the end of the Renstra (reference rules §2.9)."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from lakip.domain.numbers import Kind, read_number
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.capaian import capaian
from lakip.metrics.persen import Nilai, persen_terhadap, tanya
from lakip.metrics.silsilah import is_before, silsilah

TETAP, MENINGKAT, MENURUN, MEMBAIK, MEMBURUK = "Tetap", "Meningkat", "Menurun", "Membaik", "Memburuk"
INDIKATOR_BARU = "indikator_baru"
"""The status of a year before the indikator was in force that no linked predecessor covers."""


def antar_tahun(store: Store, tahun: int, *, banyak: int = 4, sampai: int = NEWEST) -> list[Row]:
    """Give one row per indikator in force in `tahun`: its row of capaian, `riwayat` and `arah`.

    riwayat = {year: {"target", "realisasi": Nilai, "persen_capaian", "predikat", "tingkat", "status", "status_data",
    "tahun_data", "dari", "milik"}} for the `banyak` years up to `tahun`; dari is "unggahan", "rencana" (sheet Realisasi
    Lalu) or None. milik = the row of the indikator the figure belongs to: itself, or where it has none of its own that
    year, the predecessor it replaces (Menggantikan). A year of the plan has a persen_capaian only where that year has a
    PK target. arah compares the last two years, None where one is missing or was measured in another satuan.
    """
    rows = capaian(store, tahun, sampai=sampai)
    plan = store.query("rencana_indikator", sampai=sampai)
    rencana = {row["kode"]: row | {"indikator": row["nama"]} for row in plan}
    chains = {row["kode"]: silsilah(row["kode"], rencana) for row in rows}
    kini = {row["kode"]: row for row in rows}
    milik = [kini.get(kode, rencana[kode]) for kode in dict.fromkeys(k for c in chains.values() for k in c)]
    years = range(tahun - banyak + 1, tahun + 1)
    riwayat = {year: _year(store, year, milik, sampai) for year in years}
    for row in rows:
        chain = chains[row["kode"]]
        row["riwayat"] = {year: _continued(chain, riwayat[year], rencana, year) for year in years}
        row["arah"] = _arah(row, row["riwayat"][tahun - 1], row["riwayat"][tahun]) if banyak > 1 else None
    return rows


def histories(store: Store, tahun: int, *, banyak: int = 5, sampai: int = NEWEST) -> dict[str, list[Row]]:
    """Give for every indikator one row per year of the `banyak` years up to `tahun` with a target or a realisasi."""
    rows = antar_tahun(store, tahun, banyak=banyak, sampai=sampai)
    return {row["kode"]: _history(row["riwayat"]) for row in rows}


def _history(riwayat: dict[int, dict[str, Any]]) -> list[Row]:
    years = [
        {
            "tahun": year,
            "target": figure["target"].text,
            "target_nilai": figure["target"].angka,
            "realisasi": figure["realisasi"].text,
            "realisasi_nilai": figure["realisasi"].angka,
            "persen_capaian": figure["persen_capaian"],
            "predikat": figure["predikat"],
            "status": figure["status"],
            "status_data": figure["status_data"],
            "tahun_data": figure["tahun_data"],
            "dari": figure["dari"],
            "milik": figure["milik"]["kode"],
            "satuan": figure["milik"]["satuan"],
        }
        for year, figure in sorted(riwayat.items())
    ]
    return [year for year in years if year["target"] is not None or year["realisasi"] is not None]


def read_nilai(text: str | None, satuan: str | None) -> Nilai:
    """Read a target as it stands in the plan; what is doubtful has no value."""
    bacaan = read_number(text, satuan, target_column=True)
    if bacaan.kind is Kind.RENTANG:
        return Nilai(rendah=bacaan.low, tinggi=bacaan.high)
    if bacaan.kind in (Kind.ANGKA, Kind.RASIO):
        return Nilai(angka=bacaan.value, predikat=bacaan.predikat)
    return Nilai(predikat=bacaan.predikat if bacaan.kind is Kind.PREDIKAT else None)


def pendahulu(row: Row, years: Iterable[int]) -> list[tuple[Row, list[int]]]:
    """Give the predecessors whose figures stand in the riwayat of `row`, each with its years."""
    found: dict[str, tuple[Row, list[int]]] = {}
    for year in years:
        milik = row["riwayat"][year]["milik"]
        if milik["kode"] != row["kode"]:
            found.setdefault(milik["kode"], (milik, []))[1].append(year)
    return list(found.values())


def _continued(
    chain: Sequence[str], figures: dict[str, dict[str, Any]], rencana: dict[str, Row], year: int
) -> dict[str, Any]:
    """Give the figure of the indikator itself, else of the nearest predecessor that has one."""
    own = figures[chain[0]]
    known = next((figures[kode] for kode in chain if figures[kode]["dari"] is not None), own)
    if known["dari"] is None and is_before(rencana[chain[0]], year):
        return known | {"status": INDIKATOR_BARU}
    return known


def _year(store: Store, year: int, rows: list[Row], sampai: int) -> dict[str, dict[str, Any]]:
    """Give the figures of one year for every indikator of `rows`: measured ones first, else those of the plan."""
    measured = {row["kode"]: row for row in capaian(store, year, sampai=sampai)}
    lalu = {
        row["indikator"]: Nilai.of(row, "")
        for row in store.query("rencana_realisasi_lalu", sampai=sampai)
        if row["tahun"] == year
    }
    found = [_figure(measured.get(row["kode"]), lalu.get(row["kode"])) for row in rows]
    questions = [tanya(row, f["target"], f["realisasi"]) for row, f in zip(rows, found, strict=True)]
    answers = persen_terhadap(store, year, questions, sampai=sampai)
    for row, figure, answer in zip(rows, found, answers, strict=True):
        figure["milik"], figure["tingkat"] = row, answer["tingkat_realisasi"]
        if figure["dari"] == "rencana":
            figure["persen_capaian"], figure["predikat"] = answer["persen_capaian"], answer["predikat"]
    return {row["kode"]: figure for row, figure in zip(rows, found, strict=True)}


def _figure(measured: Row | None, lalu: Nilai | None) -> dict[str, Any]:
    target = Nilai.of(measured, "target") if measured else Nilai()
    figure: dict[str, Any] = {
        "target": target,
        "realisasi": Nilai(),
        "persen_capaian": None,
        "predikat": None,
    }
    figure |= {"dari": None, "status": measured["status"] if measured else "belum_ada"}
    figure |= {key: measured[key] if measured else None for key in ("status_data", "tahun_data")}
    if measured and measured["unggahan_id"] is not None and measured["status"] != "belum_ada":
        persen = measured["persen_capaian"]
        figure["persen_capaian"] = measured["persen_capaian_dibatasi"] if persen is None else persen
        return figure | {
            "realisasi": _realisasi(measured),
            "predikat": measured["predikat"],
            "dari": "unggahan",
        }
    if lalu is not None:
        return figure | {"realisasi": lalu, "dari": "rencana", "status": "ada"}
    return figure


def _realisasi(row: Row) -> Nilai:
    """Give the realisasi that counts: a value announced but not released does not."""
    return Nilai() if row["status"] in ("belum_rilis", "belum_ada") else Nilai.of(row, "realisasi")


def _arah(row: Row, lama: dict[str, Any], baru: dict[str, Any]) -> str | None:
    """Name the change: rise and fall where higher is better, better and worse for everything else."""
    polaritas = row["polaritas"]
    if lama["milik"]["satuan"] != baru["milik"]["satuan"]:
        return None
    if polaritas not in ("Naik", "Turun"):
        return _word(lama["persen_capaian"], baru["persen_capaian"], MEMBAIK, MEMBURUK)
    up, down = (MENINGKAT, MENURUN) if polaritas == "Naik" else (MEMBURUK, MEMBAIK)
    by_number = _word(lama["realisasi"].angka, baru["realisasi"].angka, up, down)
    return by_number or _word(lama["tingkat"], baru["tingkat"], up, down)


def _word(lama: Decimal | None, baru: Decimal | None, up: str, down: str) -> str | None:
    if lama is None or baru is None:
        return None
    if lama == baru:
        return TETAP
    return up if baru > lama else down
