"""Hitung: capaian and rekap of one agency, every year and quarter, against pandas computing the same from memory."""

import itertools
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl

from bench.harness import Case, Peran, Suite
from bench.instansi import add_instansi, add_kota
from lakip.domain.pelaku import SISTEM
from lakip.ledger import hasil
from lakip.ledger.store import Store
from lakip.metrics.capaian import capaian, rekap
from lakip.workflow.toko import open_store

TRIWULAN = (0, 1, 2, 3, 4)
"""As the product asks for them: 0 = the year, n = up to and including quarter n."""
TEPAT = 1e-6
UKURAN = ((40, 500, range(2025, 2026)), (40, 500, range(2016, 2026)), (80, 400, range(2016, 2026)))
SINGKAT = ((4, 40, range(2024, 2026)),)
"""Cities: agencies, indikator each, years; the largest has 1.28 million realisasi rows."""
SCAN = "select tahun, indikator, periode, sum(nilai) from facts.realisasi group by all"
Figures = dict[tuple[Any, ...], float | None]
Frames = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]


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
        frames = read_frames(bare)
        bare.close()
        n = instansi * banyak * len(tahun) * 4
        yield Suite("hitung: kota", f"{instansi} instansi × {banyak} indikator × {len(tahun)} tahun, {n} triwulan",
                    _city_cases(store, tahun, frames), 2 if singkat else 3, memori=True, sama=_same)  # fmt: skip


def _city_cases(store: Store, tahun: range, frames: Frames) -> list[Case]:
    kode = [f"D000-IK-{n:04}" for n in range(20)]
    return [
        Case("hitung ulang semuanya dan simpan", Peran.PRODUK, lambda _: work_out(store, tahun),
             answer=lambda _: kept_means(store, tahun)),
        Case("pandas (bingkai sudah di memori, float)", Peran.PEMBANDING, lambda _: with_pandas(*frames),
             answer=pandas_means),
        Case("polars (bingkai sudah di memori, float)", Peran.LAIN, lambda _: with_polars(*frames)),
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
    capaian(store, tahun, unit="D000")
    store.query("unit_triwulan", tahun=tahun)


def kept_means(store: Store, tahun: range) -> Figures:
    """Give the kept means of sasaran, units and the city."""
    return {
        (row["tahun"], row["triwulan"], row["tingkat"], row["kode"]): _float(
            row["persen"] and row["persen"].scaleb(-18)
        )
        for row in store.rows("ledger", "hasil_rekap")
        if row["tahun"] in tahun and row["tingkat"] != "tujuan"
    }


def pandas_means(computed: dict[str, Any]) -> Figures:
    """Give the means pandas computed."""
    return {key: persen for key, persen in pandas_figures(computed).items() if key[2] != "indikator"}


def with_polars(
    indikator: pd.DataFrame, target: pd.DataFrame, realisasi: pd.DataFrame
) -> dict[str, pl.DataFrame]:
    """Compute the same figures lazily with polars: one row per indikator, tahun and triwulan."""
    keys = ["indikator", "tahun"]
    r, t = (
        pl.from_pandas(frame)
        .lazy()
        .group_by(keys)
        .agg(pl.col(name).filter(pl.col("periode") == n).first().alias(f"{name}{n}") for n in range(5))
        for frame, name in ((realisasi, "r"), (target, "t"))
    )
    wide = t.join(r, on=keys, how="left").join(
        pl.from_pandas(indikator).lazy().rename({"kode": "indikator"}), on="indikator"
    )
    parts = [_polars_quarter(wide, n) for n in TRIWULAN]
    long = pl.concat(parts).with_columns(
        pl.when(pl.col("persen") > pl.col("batas"))
        .then(pl.col("batas"))
        .otherwise(pl.col("persen").clip(0))
        .alias("persen")
    )
    rata = pl.col("persen").mean()
    sasaran = long.group_by("tahun", "triwulan", "kode_sasaran").agg(rata)
    unit, instansi = (
        long.group_by("tahun", "triwulan", "unit").agg(rata),
        sasaran.group_by("tahun", "triwulan").agg(rata),
    )
    names = ("indikator", "sasaran", "unit", "instansi")
    return dict(zip(names, pl.collect_all([long, sasaran, unit, instansi]), strict=True))


def _polars_quarter(wide: pl.LazyFrame, n: int) -> pl.LazyFrame:
    def joined(name: str, maks: str) -> pl.Expr:
        tw = [pl.col(f"{name}{k}") for k in range(1, (n or 4) + 1)]
        tipe = pl.col("tipe_triwulan")
        jumlah = pl.when(pl.any_horizontal(x.is_not_null() for x in tw)).then(pl.sum_horizontal(tw))
        return (
            pl.when(tipe == "KUM").then(jumlah).when(tipe == "RATA").then(pl.mean_horizontal(tw))
            .when(tipe == maks).then(pl.max_horizontal(tw)).otherwise(pl.coalesce(tw[::-1]))
        )  # fmt: skip

    persen = 100 * joined("r", "MAKS") / (joined("t", "-") if n else pl.col("t0"))
    turun = pl.when(pl.col("rumus") == "SELISIH").then(200 - persen).otherwise(persen)
    return wide.select(
        "indikator",
        "tahun",
        "unit",
        "kode_sasaran",
        "batas",
        pl.lit(n).alias("triwulan"),
        turun.alias("persen"),
    )


def _cases(store: Store, bare: duckdb.DuckDBPyConnection, tahun: range) -> list[Case]:
    frames = read_frames(bare)
    return [
        Case("capaian + rekap (dari berkas, desimal tepat)", Peran.PRODUK, lambda _: compute(store, tahun),
             answer=lambda figures: figures),
        Case("pandas (bingkai sudah di memori, float)", Peran.PEMBANDING, lambda _: with_pandas(*frames),
             answer=pandas_figures),
        Case("DuckDB: satu pindai + group by fakta", Peran.LANTAI, lambda _: bare.execute(SCAN).fetchall()),
    ]  # fmt: skip


def compute(store: Store, tahun: range) -> Figures:
    """Ask the product for every figure: (tahun, triwulan, tingkat, kode) → percentage."""
    figures: Figures = {}
    for year, triwulan in itertools.product(tahun, TRIWULAN):
        for row in capaian(store, year, triwulan=triwulan):
            figures[year, triwulan, "indikator", row["kode"]] = _float(row["persen_capaian_dibatasi"])
        means = rekap(store, year, triwulan=triwulan)
        for tingkat in ("sasaran", "unit"):
            for row in means[tingkat]:
                figures[year, triwulan, tingkat, row["kode"]] = _float(row["persen_capaian"])
        figures[year, triwulan, "instansi", ""] = _float(means["instansi"]["persen_capaian"])
    return figures


def read_frames(bare: duckdb.DuckDBPyConnection) -> Frames:
    """Give indikator, target and realisasi as an analyst would hold them: plain columns, floats."""
    indikator = bare.execute("select kode, tipe_triwulan, rumus, batas::double as batas, kode_sasaran, unit "
                             "from ledger.indikator").df()  # fmt: skip
    target = bare.execute("select indikator, tahun, periode, nilai::double as t from ledger.target").df()
    realisasi = bare.execute(
        "select indikator, tahun, periode, nilai::double as r from facts.realisasi where ukuran = 'nilai'"
    ).df()
    return indikator, target, realisasi


def with_pandas(
    indikator: pd.DataFrame, target: pd.DataFrame, realisasi: pd.DataFrame
) -> dict[str, pd.DataFrame | pd.Series]:
    """Compute the same figures with whole columns: one row per indikator and tahun, one column per quarter."""
    t, r = _by_quarter(target, "t"), _by_quarter(realisasi, "r")
    r = r.reindex(t.index, columns=TRIWULAN[1:])
    about = indikator.set_index("kode").loc[t.index.get_level_values("indikator")]
    tipe = about["tipe_triwulan"]
    kept_r = _up_to(r, tipe)
    # a highest value so far is held against the target of its own quarter
    kept_t = _up_to(t[list(TRIWULAN[1:])], tipe.replace("MAKS", "AKHIR"))
    kept_t[0], kept_r[0] = t[0], kept_r[4]
    persen = 100 * kept_r / kept_t
    turun = (about["rumus"] == "SELISIH").to_numpy()
    persen.loc[turun] = 200 - persen.loc[turun]
    persen = persen.clip(lower=0).clip(upper=about["batas"].fillna(np.inf).to_numpy(), axis=0)
    long = persen.melt(var_name="triwulan", value_name="persen", ignore_index=False).reset_index()
    long = long.merge(indikator, left_on="indikator", right_on="kode")
    sasaran = long.groupby(["tahun", "triwulan", "kode_sasaran"])["persen"].mean()
    return {
        "indikator": long,
        "sasaran": sasaran,
        "unit": long.groupby(["tahun", "triwulan", "unit"])["persen"].mean(),
        "instansi": sasaran.groupby(level=["tahun", "triwulan"]).mean(),
    }


def _by_quarter(rows: pd.DataFrame, values: str) -> pd.DataFrame:
    # pivot_table would average doubled rows in silence, and takes longer
    return rows.pivot(index=["indikator", "tahun"], columns="periode", values=values)  # noqa: PD010


def _up_to(quarters: pd.DataFrame, tipe: pd.Series) -> pd.DataFrame:
    """Join the quarters up to and including each one by the quarter type."""
    jumlah, banyak = quarters.fillna(0).cumsum(axis=1), quarters.notna().cumsum(axis=1)
    by_tipe = {
        "KUM": jumlah.where(banyak > 0),
        "RATA": jumlah / banyak.where(banyak > 0),
        "AKHIR": quarters.ffill(axis=1),
        "MAKS": quarters.cummax(axis=1).ffill(axis=1),
    }
    conditions = [(tipe == name).to_numpy()[:, None] for name in by_tipe]
    chosen = np.select(conditions, [frame.to_numpy() for frame in by_tipe.values()], np.nan)
    return pd.DataFrame(chosen, index=quarters.index, columns=quarters.columns)


def pandas_figures(computed: dict[str, Any]) -> Figures:
    """Give what pandas computed under the keys of `compute`."""
    long = computed["indikator"]
    rows = zip(long["tahun"], long["triwulan"], long["indikator"], long["persen"], strict=True)
    figures = {(tahun, triwulan, "indikator", kode): _float(persen) for tahun, triwulan, kode, persen in rows}
    for tingkat in ("sasaran", "unit"):
        for (tahun, triwulan, kode), persen in computed[tingkat].items():
            figures[tahun, triwulan, tingkat, kode] = _float(persen)
    for (tahun, triwulan), persen in computed["instansi"].items():
        figures[tahun, triwulan, "instansi", ""] = _float(persen)
    return figures


def _float(value: Decimal | float | None) -> float | None:
    return None if value is None or np.isnan(float(value)) else float(value)


def _same(ours: Figures, theirs: Figures) -> bool:
    """Compare to six decimals; a figure that is missing must be missing on both sides."""
    return ours.keys() == theirs.keys() and all(_close(ours[key], theirs[key]) for key in ours)


def _close(a: float | None, b: float | None) -> bool:
    return a is b if a is None or b is None else abs(a - b) < TEPAT
