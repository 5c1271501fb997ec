"""What an analyst would write with polars: the same rules as analis_pandas."""

import polars as pl

from bench.bingkai import ASAL, KEYS, PERINGKAT, TRIWULAN, Frames


def with_polars(frames: Frames) -> Frames:
    """Compute the same lazily with polars."""
    wide = (
        frames["target"].lazy().select(KEYS).unique()
        .join(_polars_target(frames), on=KEYS, how="left")
        .join(_polars_cells(frames), on=KEYS, how="left")
        .join(frames["indikator"].lazy(), on="indikator")
        .collect().lazy()
    )  # fmt: skip
    long = pl.concat(_polars_quarter(wide, n) for n in TRIWULAN)
    long = _polars_status(_polars_persen(long)).with_columns(_polars_label("dinilai", frames["pita"]))
    long = long.collect().lazy()
    at = ["tahun", "triwulan"]
    sasaran = _polars_mean(long, [*at, "kode_sasaran"], "dibatasi").join(
        frames["sasaran"].lazy(), on="kode_sasaran"
    )
    levels = {
        "sasaran": sasaran,
        "tujuan": _polars_mean(sasaran, [*at, "induk"], "persen"),
        "unit": _polars_mean(long, [*at, "unit"], "dibatasi"),
        "instansi": _polars_mean(sasaran, at, "persen"),
    }
    plans = [
        long,
        *(level.with_columns(_polars_label("persen", frames["pita"])) for level in levels.values()),
    ]
    return dict(zip(("indikator", *levels), pl.collect_all(plans), strict=True))


def _polars_target(frames: Frames) -> pl.LazyFrame:
    newest = pl.col("t").sort_by("peringkat", "urutan").last()
    target = frames["target"].lazy().with_columns(
        pl.col("versi").replace_strict(PERINGKAT, return_dtype=pl.Int8).alias("peringkat")
    ).group_by([*KEYS, "periode"]).agg(newest)  # fmt: skip
    return target.group_by(KEYS).agg(_at(n, "t").alias(f"t{n}") for n in range(5))


def _polars_cells(frames: Frames) -> pl.LazyFrame:
    cells = (
        frames["realisasi"].lazy().join(frames["unggahan"].lazy(), on="unggahan_id")
        .sort(pl.col("status") == "belum_ada", -pl.col("urutan"), "sheet", "cell")
        .unique([*KEYS, "periode"], keep="first", maintain_order=True)
    )  # fmt: skip
    names = ("r", "status", "urutan", *ASAL)
    return cells.group_by(KEYS).agg(_at(n, name).alias(f"{name}{n}") for n in range(5) for name in names)


def _at(periode: int, name: str) -> pl.Expr:
    return pl.col(name).filter(pl.col("periode") == periode).first()


def _polars_quarter(wide: pl.LazyFrame, n: int) -> pl.LazyFrame:
    quarters = range(1, (n or 4) + 1)
    pilihan = _last_of(quarters, "ada", "belum_rilis", None)
    if n == 0:
        pilihan = pl.when(_uses_year()).then(0).otherwise(pilihan)
    chosen = [
        pl.coalesce(pl.when(pl.col("pilihan") == k).then(pl.col(f"{name}{k}")) for k in range(5)).alias(name)
        for name in ("status", *ASAL)
    ]
    r = (
        pl.when(pl.col("pilihan") == 0)
        .then(pl.col("r0"))
        .otherwise(_joined([pl.col(f"r{k}") for k in quarters]))
    )
    return wide.with_columns(pilihan.alias("pilihan")).select(
        *KEYS, "unit", "kode_sasaran", "batas", "rumus", pl.lit(n).alias("triwulan"),
        _target_until(n).alias("t"), r.alias("r"), *chosen,
    )  # fmt: skip


def _last_of(quarters: range, *status: str | None) -> pl.Expr:
    """Give the last triwulan with the first of these status that any has; None = any status."""
    return pl.coalesce(
        pl.when(pl.col(f"status{k}").is_not_null() if one is None else pl.col(f"status{k}") == one).then(k)
        for one in status
        for k in reversed(quarters)
    )


def _uses_year() -> pl.Expr:
    quarters = range(1, 5)
    year = pl.col("status0").is_in(["ada", "belum_rilis"]).fill_null(value=False)
    tw = _last_of(quarters, "ada", "belum_rilis").is_not_null()
    urutan = [
        pl.when(pl.col(f"status{k}") == "ada").then(pl.col(f"urutan{k}")).otherwise(-1) for k in range(5)
    ]
    more = (year & ~tw) | ((year == tw) & (urutan[0] >= pl.max_horizontal(urutan[1:])))
    return pl.col("status0").is_not_null() & (_last_of(quarters, None).is_null() | more)


def _joined(tw: list[pl.Expr]) -> pl.Expr:
    tipe = pl.col("tipe_triwulan")
    jumlah = pl.when(pl.any_horizontal(x.is_not_null() for x in tw)).then(pl.sum_horizontal(tw))
    return (
        pl.when(tipe == "KUM").then(jumlah).when(tipe == "RATA").then(pl.mean_horizontal(tw))
        .when(tipe == "MAKS").then(pl.max_horizontal(tw)).when(tipe == "MIN").then(pl.min_horizontal(tw))
        .otherwise(pl.coalesce(tw[::-1]))
    )  # fmt: skip


def _target_until(n: int) -> pl.Expr:
    if n == 0:
        return pl.col("t0")
    tipe = pl.col("tipe_triwulan")
    tw = [pl.col(f"t{k}") for k in range(1, n + 1)]
    filled = [pl.coalesce(x, "t0") for x in tw]
    return (
        pl.when(tipe == "KUM").then(pl.sum_horizontal(tw, ignore_nulls=False))
        .when(tipe == "RATA").then(pl.sum_horizontal(filled, ignore_nulls=False) / n)
        .when(tipe == "KUM_SD").then(tw[-1]).otherwise(filled[-1])
    )  # fmt: skip


def _polars_persen(long: pl.LazyFrame) -> pl.LazyFrame:
    rumus, r, t, batas = (pl.col(name) for name in ("rumus", "r", "t", "batas"))
    formula = (
        pl.when(rumus == "SELISIH").then(100 * (2 * t - r) / t).when(rumus == "TERBALIK").then(100 * t / r)
        .when(rumus == "STABIL").then(100 * (t - (r - t).abs()) / t).otherwise(100 * r / t)
    )  # fmt: skip
    nol = pl.when(r == 0).then(100.0).when(rumus.is_in(["SELISIH", "TERBALIK"]) & r.is_not_null()).then(0.0)
    tanpa = (rumus == "TERBALIK") & (r == 0) & (t > 0)
    return (
        long.with_columns(pl.when(pl.col("status") == "ada").then(r).alias("r"))
        .with_columns(pl.when(tanpa).then(None).when(t == 0).then(nol).otherwise(formula).clip(0).alias("persen"))
        .with_columns(pl.when(tanpa).then(pl.coalesce(batas, 100.0)).when(pl.col("persen") > batas).then(batas)
                      .otherwise(pl.col("persen")).alias("dibatasi"))
        .with_columns(pl.coalesce("persen", "dibatasi").alias("dinilai"))
    )  # fmt: skip


def _polars_status(long: pl.LazyFrame) -> pl.LazyFrame:
    return long.with_columns(
        pl.when(pl.col("status") != "ada").then(pl.col("status"))
        .when(pl.col("status").is_null()).then(pl.lit("belum_ada"))
        .when(pl.col("dibatasi").is_null()).then(pl.lit("tidak_dapat_dihitung"))
        .when(pl.col("r") == 0).then(pl.lit("nihil")).otherwise(pl.lit("ada")).alias("status")
    )  # fmt: skip


def _polars_label(name: str, pita: pl.DataFrame) -> pl.Expr:
    return (
        pl.col(name)
        .cut(pita["bawah"].to_list()[1:], labels=pita["label"].to_list(), left_closed=True)
        .alias("predikat")
    )


def _polars_mean(rows: pl.LazyFrame, keys: list[str], values: str) -> pl.LazyFrame:
    mean = pl.col(values)
    return rows.group_by(keys).agg(
        mean.mean().alias("persen"), mean.count().alias("n_ada"), pl.len().alias("n_total")
    )
