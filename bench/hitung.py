"""Hitung: capaian and rekap of an agency and of a city, every year and quarter, against pandas and polars doing the same."""

import itertools
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from bench.analis_pandas import with_pandas
from bench.analis_polars import with_polars
from bench.bingkai import TRIWULAN, Frames, read_frames, read_polars
from bench.harness import Case, Peran, Suite
from bench.instansi import add_instansi, add_kota
from lakip.domain.pelaku import SISTEM
from lakip.ledger import hasil
from lakip.ledger.store import Store
from lakip.metrics.capaian import capaian, rekap
from lakip.workflow.toko import open_store

TEPAT = 1e-6
UKURAN = ((40, 500, range(2025, 2026)), (40, 500, range(2016, 2026)), (80, 400, range(2016, 2026)))
SINGKAT = ((4, 40, range(2024, 2026)),)
"""Cities: agencies, indikator each, years; the largest has 1.28 million realisasi rows."""
KEPT = """
select tahun, triwulan, 'indikator', kode, persen_dibatasi::double / 1e18
from ledger.hasil_indikator where tahun between $1 and $2
union all
select tahun, triwulan, tingkat, kode, persen::double / 1e18 from ledger.hasil_rekap
where tahun between $1 and $2 and n_total > 0
"""
SCAN = "select tahun, indikator, periode, sum(nilai) from facts.realisasi group by all"
Figures = dict[tuple[Any, ...], float | None]
KUNCI = {"indikator": "indikator", "sasaran": "kode_sasaran", "tujuan": "induk", "unit": "unit"}


@contextmanager
def suites(singkat: bool) -> Iterator[Sequence[Suite]]:
    """Give the suite over a store of its own; the peer and the floor get a copy of the same file."""
    banyak, tahun, rounds = (40, range(2025, 2026), 2) if singkat else (500, range(2021, 2026), 5)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        place = Path(folder) / "lakip.duckdb"
        filled = open_store(str(place))
        add_instansi(filled, banyak, tahun)
        filled.close()
        store = open_store(str(place))
        bare = duckdb.connect(shutil.copy(place, Path(folder) / "polos.duckdb"))
        judul = f"{banyak} indikator × {len(tahun)} tahun × (setahun + 4 triwulan), per tahun dan triwulan"
        yield [Suite("hitung", judul, _cases(store, bare, tahun), rounds, len(tahun) * len(TRIWULAN),
                     memori=True, sama=_same), *_kota(Path(folder), singkat=singkat)]  # fmt: skip
        bare.close()
        store.close()


def _kota(folder: Path, *, singkat: bool) -> Iterator[Suite]:
    """Give for each size of city: everything worked out again, one page, and one unit's change, beside pandas and polars."""
    for instansi, banyak, tahun in SINGKAT if singkat else UKURAN:
        place = folder / f"kota-{instansi}-{banyak}.duckdb"
        store = open_store(str(place))
        add_kota(store, instansi, banyak, tahun)
        bare = duckdb.connect(shutil.copy(place, place.with_suffix(".polos")))
        frames, bingkai = read_frames(bare), read_polars(bare)
        bare.close()
        n = instansi * banyak * len(tahun) * 4
        yield Suite("hitung: kota", f"{instansi} instansi × {banyak} indikator × {len(tahun)} tahun, {n} triwulan",
                    _city_cases(store, tahun, frames, bingkai), 2 if singkat else 3, memori=True, sama=_same)  # fmt: skip


def _city_cases(store: Store, tahun: range, frames: Frames, bingkai: Frames) -> list[Case]:
    kode = [f"D00000-IK-{n:04}" for n in range(20)]
    return [
        Case("hitung ulang semuanya dan simpan", Peran.PRODUK, lambda _: work_out(store, tahun),
             answer=lambda _: kept_figures(store, tahun)),
        Case("pandas (bingkai sudah di memori, float)", Peran.PEMBANDING, lambda _: with_pandas(frames),
             answer=figures_of),
        Case("polars (bingkai sudah di memori, float)", Peran.LAIN, lambda _: with_polars(bingkai),
             answer=lambda levels: figures_of({name: level.to_pandas() for name, level in levels.items()})),
        Case("halaman: capaian satu unit + rata unit", Peran.LAIN, lambda _: page(store, tahun[-1])),
        Case("perubahan satu unit: 20 indikator", Peran.LAIN, lambda _: change(store, tahun[-1], kode)),
    ]  # fmt: skip


def work_out(store: Store, tahun: range) -> None:
    """Work every result out again and keep it, as after a new release."""
    with store.write(SISTEM, "uji", "hitung ulang") as tx:
        tx.refresh(tahun)


def change(store: Store, tahun: int, kode: list[str]) -> None:
    """Work out again what an upload of these indikator changes."""
    with store.write(SISTEM, "uji", "satu unit") as tx:
        hasil.refresh(tx.cursor, {tahun: set(kode)}, tx.urutan)


def page(store: Store, tahun: int) -> None:
    """Ask what the page of one unit shows."""
    capaian(store, tahun, unit="D00000")
    store.query("unit_triwulan", tahun=tahun)


def kept_figures(store: Store, tahun: range) -> Figures:
    """Give every figure that is kept: the capped percentages of indikator and all means."""
    with store._cursor() as own:  # noqa: SLF001  (a million rows as Python objects would take a minute)
        kept = own.execute(KEPT, [tahun[0], tahun[-1]]).fetchall()
    return {(year, triwulan, tingkat, kode): persen for year, triwulan, tingkat, kode, persen in kept}


def _cases(store: Store, bare: duckdb.DuckDBPyConnection, tahun: range) -> list[Case]:
    frames = read_frames(bare)
    return [
        Case("capaian + rekap (dari berkas, desimal tepat)", Peran.PRODUK, lambda _: compute(store, tahun),
             answer=lambda figures: figures),
        Case("pandas (bingkai sudah di memori, float)", Peran.PEMBANDING, lambda _: with_pandas(frames),
             answer=figures_of),
        Case("DuckDB: satu pindai + group by fakta", Peran.LANTAI, lambda _: bare.execute(SCAN).fetchall()),
    ]  # fmt: skip


def compute(store: Store, tahun: range) -> Figures:
    """Ask the product for every figure: (tahun, triwulan, tingkat, kode) → percentage."""
    figures: Figures = {}
    for year, triwulan in itertools.product(tahun, TRIWULAN):
        for row in capaian(store, year, triwulan=triwulan):
            figures[year, triwulan, "indikator", row["kode"]] = _float(row["persen_capaian_dibatasi"])
        means = rekap(store, year, triwulan=triwulan)
        for tingkat in ("sasaran", "tujuan", "unit"):
            for row in means[tingkat]:
                figures[year, triwulan, tingkat, row["kode"]] = _float(row["persen_capaian"])
        figures[year, triwulan, "instansi", ""] = _float(means["instansi"]["persen_capaian"])
    return figures


def figures_of(levels: dict[str, pd.DataFrame]) -> Figures:
    """Give what pandas or polars computed under the keys of `compute`."""
    figures: Figures = {}
    for tingkat, rows in levels.items():
        kode = rows[KUNCI[tingkat]] if tingkat in KUNCI else [""] * len(rows)
        persen = rows["dibatasi" if tingkat == "indikator" else "persen"]
        for year, triwulan, of, value in zip(rows["tahun"], rows["triwulan"], kode, persen, strict=True):
            figures[year, triwulan, tingkat, of] = None if pd.isna(value) else float(value)
    return figures


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _same(ours: Figures, theirs: Figures) -> bool:
    """Compare to six decimals; a figure that is missing must be missing on both sides."""
    return ours.keys() == theirs.keys() and all(_close(ours[key], theirs[key]) for key in ours)


def _close(a: float | None, b: float | None) -> bool:
    return a is b if a is None or b is None else abs(a - b) < TEPAT
