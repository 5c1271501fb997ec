"""What an analyst would write with pandas: newest cells, quarter types, formulas, statuses, bands, means, in floats."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from bench.bingkai import ASAL, KEYS, PERINGKAT, TRIWULAN, Frames


@dataclass(frozen=True, slots=True)
class Cepat:
    """Quarter values of one kind as arrays: rows are indikator and tahun, columns the triwulan 1 to 4."""

    nilai: np.ndarray
    tipe: np.ndarray

    def sampai(self, maks: bool) -> np.ndarray:
        """Join the quarters up to and including each one by the quarter type; `maks` = also the extremes."""
        ada = ~np.isnan(self.nilai)
        jumlah, banyak = np.nancumsum(self.nilai, axis=1), ada.cumsum(axis=1)
        akhir = pd.DataFrame(self.nilai).ffill(axis=1).to_numpy()
        out = np.where(self._is("KUM"), np.where(banyak > 0, jumlah, np.nan), akhir)
        out = np.where(self._is("RATA"), jumlah / np.where(banyak > 0, banyak, np.nan), out)
        if maks:
            out = np.where(self._is("MAKS"), np.fmax.accumulate(self.nilai, axis=1), out)
            out = np.where(self._is("MIN"), np.fmin.accumulate(self.nilai, axis=1), out)
        return out

    def _is(self, tipe: str) -> np.ndarray:
        return np.asarray(self.tipe == tipe)[:, None]


def with_pandas(frames: Frames) -> Frames:
    """Compute capaian of every indikator, tahun and triwulan and the means of four levels."""
    r, t = _newest_cells(frames), _newest_target(frames)
    rows = pd.MultiIndex.from_product([frames["indikator"]["indikator"], sorted(frames["target"]["tahun"].unique())],
                                      names=KEYS)  # fmt: skip
    about = frames["indikator"].set_index("indikator").loc[rows.get_level_values("indikator")]
    kini = {name: _wide(r, name, rows) for name in ("r", "status", "urutan", "letak")}
    target = _targets(_wide(t, "t", rows).astype(float), about)
    nilai, pilihan = _realisasi(kini, about["tipe_triwulan"].to_numpy())
    parts = [
        _capaian(
            rows, about, _chosen(kini, pilihan[:, n]) | {"t": target[:, n], "r": nilai[:, n], "triwulan": n}
        )
        for n in TRIWULAN
    ]
    long = pd.concat(parts, ignore_index=True)
    long = long.join(frames["realisasi"][list(ASAL)], on="letak")
    long["predikat"] = _label(long["dinilai"], frames["pita"])
    return _means_pandas(long, frames)


def _newest_cells(frames: Frames) -> pd.DataFrame:
    cells = frames["realisasi"].reset_index(names="letak").merge(frames["unggahan"], on="unggahan_id")
    cells["kosong"] = cells["status"] == "belum_ada"
    cells = cells.sort_values(["kosong", "urutan", "sheet", "cell"], ascending=[True, False, True, True])
    return cells.drop_duplicates([*KEYS, "periode"])


def _newest_target(frames: Frames) -> pd.DataFrame:
    target = frames["target"].assign(peringkat=frames["target"]["versi"].map(PERINGKAT))
    return target.sort_values(["peringkat", "urutan"], ascending=False).drop_duplicates([*KEYS, "periode"])


def _wide(rows: pd.DataFrame, values: str, index: pd.MultiIndex) -> np.ndarray:
    # pivot_table would average doubled rows in silence, and takes longer
    wide = rows.pivot(index=KEYS, columns="periode", values=values)  # noqa: PD010
    return wide.reindex(index, columns=TRIWULAN).to_numpy()


def _targets(t: np.ndarray, about: pd.DataFrame) -> np.ndarray:
    """Give the target of the year and up to and including each triwulan."""
    tipe = about["tipe_triwulan"].to_numpy()
    isi = np.where(np.isnan(t[:, 1:]) & ~np.isin(tipe, ["KUM", "KUM_SD"])[:, None], t[:, :1], t[:, 1:])
    jumlah = np.cumsum(isi, axis=1)
    out = np.where((tipe == "KUM")[:, None], jumlah, isi)
    out = np.where((tipe == "RATA")[:, None], jumlah / np.arange(1, 5), out)
    return np.column_stack([t[:, 0], out])


def _realisasi(kini: dict[str, np.ndarray], tipe: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the realisasi of the year and of each triwulan, and the periode it was said in last (nan = nowhere)."""
    r = kini["r"].astype(float)
    ada, rilis, kata = kini["status"] == "ada", kini["status"] == "belum_rilis", pd.notna(kini["status"])
    sampai = Cepat(r[:, 1:], tipe).sampai(maks=True)
    akhir = [_last(x[:, 1:]) for x in (ada, rilis, kata)]
    berkata = np.where(np.isnan(akhir[0]), akhir[1], akhir[0])
    pilihan = np.where(np.isnan(berkata), akhir[2], berkata)
    urutan = np.where(ada, kini["urutan"].astype(float), -1.0)
    tahunan, ada_tw = ada[:, 0] | rilis[:, 0], ~np.isnan(berkata[:, 3])
    lebih = (tahunan & ~ada_tw) | ((tahunan == ada_tw) & (urutan[:, 0] >= urutan[:, 1:].max(axis=1)))
    memakai = kata[:, 0] & (np.isnan(pilihan[:, 3]) | lebih)
    year = np.where(memakai, r[:, 0], sampai[:, 3])
    return (
        np.column_stack([year, sampai]),
        np.column_stack([np.where(memakai, 0, pilihan[:, 3]), pilihan]),
    )


def _last(so: np.ndarray) -> np.ndarray:
    """Give up to and including each triwulan the last one of which something is so."""
    return pd.DataFrame(np.where(so, np.arange(1, 5), np.nan)).ffill(axis=1).to_numpy()


def _chosen(kini: dict[str, np.ndarray], pilihan: np.ndarray) -> dict[str, np.ndarray]:
    ada = ~np.isnan(pilihan)
    letak = np.where(ada, pilihan, 0).astype(int)
    row = np.arange(len(pilihan))
    return {name: np.where(ada, kini[name][row, letak], None) for name in ("status", "letak")}


def _capaian(rows: pd.MultiIndex, about: pd.DataFrame, nilai: Frames) -> pd.DataFrame:
    t, said = nilai["t"], nilai["status"]
    rumus, batas = about["rumus"].to_numpy(), about["batas"].to_numpy()
    status = np.where(pd.isna(said), "belum_ada", said)
    r = np.where(status == "ada", nilai["r"], np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        persen = np.select(
            [rumus == "SELISIH", rumus == "TERBALIK", rumus == "STABIL"],
            [100 * (2 * t - r) / t, 100 * t / r, 100 * (t - np.abs(r - t)) / t],
            100 * r / t,
        )
    # the ketentuan of a new store: 0 of 0 is 100, something of 0 is 0 where less is better, else it has no percentage
    nol = np.where(r == 0, 100.0, np.where(np.isin(rumus, ["SELISIH", "TERBALIK"]), 0.0, np.nan))
    persen = np.where(t == 0, np.where(np.isnan(r), np.nan, nol), persen)
    tanpa = (rumus == "TERBALIK") & (r == 0) & (t > 0)
    persen = np.clip(np.where(tanpa, np.nan, persen), 0, None)
    dibatasi = np.where(tanpa, np.where(np.isnan(batas), 100, batas), np.fmin(persen, batas))
    dibatasi = np.where(np.isnan(persen) & ~tanpa, np.nan, dibatasi)
    hitung = np.where(np.isnan(dibatasi), "tidak_dapat_dihitung", np.where(r == 0, "nihil", "ada"))
    return pd.DataFrame(
        {
            "indikator": rows.get_level_values(0), "tahun": rows.get_level_values(1), "triwulan": nilai["triwulan"],
            "unit": about["unit"].to_numpy(), "kode_sasaran": about["kode_sasaran"].to_numpy(), "t": t, "r": r,
            "persen": persen, "dibatasi": dibatasi, "dinilai": np.where(np.isnan(persen), dibatasi, persen),
            "status": np.where(status == "ada", hitung, status), "letak": pd.to_numeric(nilai["letak"]),
        }
    )  # fmt: skip


def _label(persen: pd.Series, pita: pd.DataFrame) -> pd.Series:
    return pd.cut(persen, [*pita["bawah"], np.inf], right=False, labels=list(pita["label"]))


def _means_pandas(long: pd.DataFrame, frames: Frames) -> Frames:
    at = ["tahun", "triwulan"]
    sasaran = _mean(long, [*at, "kode_sasaran"], "dibatasi").merge(frames["sasaran"], on="kode_sasaran")
    levels = {
        "sasaran": sasaran,
        "tujuan": _mean(sasaran, [*at, "induk"], "persen"),
        "unit": _mean(long, [*at, "unit"], "dibatasi"),
        "instansi": _mean(sasaran, at, "persen"),
    }
    for level in levels.values():
        level["predikat"] = _label(level["persen"], frames["pita"])
    return {"indikator": long} | levels


def _mean(rows: pd.DataFrame, keys: list[str], values: str) -> pd.DataFrame:
    return rows.groupby(keys)[values].agg(persen="mean", n_ada="count", n_total="size").reset_index()
