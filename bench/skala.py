"""`python -m bench.skala`: one store with the realisasi of a whole nation, from 1 to 205 million rows, on both engines.

What is in it: 40 agencies of 200 indikator for each government, four quarters of ten years, made by bench/instansi.py and
worked out by the product's own SQL. Plan, targets and kept results are those of the first RENCANA governments
(docs/decisions/0020 says why); facts and claims are everybody's.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bench import skala_ukur
from bench.__main__ import machine
from bench.harness import angka
from bench.instansi import TAHUN_SKALA
from bench.skala_ukur import INDIKATOR, INSTANSI, Tempat, Ukuran
from tests.peladen import Postgres

MESIN = ("file", "lake")
PEMERINTAH = (3, 64, 640)
"""Governments: 0.96, 20.5 and 205 million quarters."""
RENCANA = 3
BITA_PER_BARIS = 60
"""Room asked for before a store is made: its rows, its log and what is sorted."""
LARGEST_LAKE = 64
"""PostgreSQL holds every claim; 205 million rows are built in one file alone."""


class Angka(NamedTuple):
    """One line of the table: what was measured, its unit, and where it is in what skala_ukur gives."""

    nama: str
    kunci: str
    satuan: str


DICETAK = (
    Angka("muat fakta", "fakta_detik", "s"),
    Angka("rencana, target, hasil", "rencana_detik", "s"),
    Angka("byte per baris fakta", "byte_per_baris", "B"),
    Angka("puncak memori memuat", "memori_muat", "MB"),
    Angka("puncak memori melayani", "memori_layan", "MB"),
    Angka("halaman satu instansi", "halaman", "ms CPU"),
    Angka("asal satu angka", "asal", "ms CPU"),
    Angka("perubahan satu unit", "unit", "ms CPU"),
    Angka("hitung ulang satu pemerintah", "pemerintah", "ms CPU"),
    Angka("baris dipindai untuk satu pemerintah", "dipindai", "baris"),
    Angka("berkas dibaca untuk satu tahun", "berkas_dibaca", "berkas"),
    Angka("berkas seluruhnya", "berkas", "berkas"),
)


def main(arguments: list[str]) -> None:
    """Build and measure every size on every engine that was asked for, and print one table."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.skala", description="Mengukur skala nasional sebagai perbandingan."
    )
    parser.add_argument("--mesin", nargs="+", choices=MESIN, default=MESIN)
    parser.add_argument("--pemerintah", nargs="+", type=int, default=PEMERINTAH, metavar="N")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()), help="tempat sementara")
    asked = parser.parse_args(arguments)
    print(machine(), flush=True)
    sizes = [Ukuran(n, min(n, RENCANA), INSTANSI, INDIKATOR, TAHUN_SKALA) for n in asked.pemerintah]
    run([(mesin, size) for size in sizes for mesin in asked.mesin], asked.folder)


def run(asked: list[tuple[str, Ukuran]], folder: Path) -> list[dict[str, float]]:
    """Measure each, one after the other, and print what came of it beside the first; gives the measured."""
    measured: list[dict[str, float]] = []
    for mesin, size in asked:
        judul = f"{mesin}, {size.baris / 1e6:.2f} juta baris".replace(".", ",")
        if (reason := _left_out(mesin, size, folder)) is not None:
            print(f"\n## {judul}: TIDAK DIJALANKAN, {reason}", flush=True)
            continue
        with _place(mesin, folder) as place:
            measured.append(skala_ukur.measure(place, size))
        print(f"\n## {judul}\n{_table(measured[-1], measured[0])}", flush=True)
    if any(one["jawaban"] != measured[0]["jawaban"] for one in measured):
        raise AssertionError("angka satu instansi tidak sama di setiap penyimpanan")
    return measured


def _left_out(mesin: str, size: Ukuran, folder: Path) -> str | None:
    if mesin == "lake" and size.pemerintah > LARGEST_LAKE:
        return f"PostgreSQL + DuckLake diukur sampai {LARGEST_LAKE} pemerintah"
    free = shutil.disk_usage(folder).free
    needed = size.baris * BITA_PER_BARIS
    return None if free > needed else f"perlu {needed / 1e9:.0f} GB, kosong {free / 1e9:.0f} GB"


@contextmanager
def _place(mesin: str, folder: Path) -> Iterator[Tempat]:
    """Give where the store is to be made; nothing of it is left behind."""
    with tempfile.TemporaryDirectory(prefix="bench-skala-", dir=folder) as made:
        if mesin == "file":
            yield Tempat(str(Path(made) / "lakip.duckdb"), None)
            return
        server = Postgres(fsync=True)
        try:
            server.run("create database bench")
            yield Tempat(server.url("bench"), str(Path(made) / "danau"))
        finally:
            server.remove()


def _table(one: dict[str, float], first: dict[str, float]) -> str:
    lines = [
        (each.nama, f"{angka(one[each.kunci])} {each.satuan}", f"{_ratio(one, first, each)} × yang pertama")
        for each in DICETAK
        if one.get(each.kunci) is not None
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(2)]
    return "\n".join(
        f"{nama:<{widths[0]}}  {nilai:>{widths[1]}}  {banding}" for nama, nilai, banding in lines
    )


def _ratio(one: dict[str, float], first: dict[str, float], each: Angka) -> str:
    before = first.get(each.kunci)
    return angka(one[each.kunci] / before) if before else "–"


if __name__ == "__main__":
    main(sys.argv[1:])
