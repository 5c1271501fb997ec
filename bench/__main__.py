"""`python -m bench [--singkat] [suite …]`: run the suites and print one table for each."""

import argparse
import os
import platform
import sys
from datetime import UTC, datetime
from importlib.metadata import version

from bench import baca, edisi, gerbang, halaman, harness, hitung, mesin, serentak, simpan

MODULES = {
    "baca": baca, "simpan": simpan, "hitung": hitung, "edisi": edisi, "halaman": halaman, "gerbang": gerbang,
    "serentak": serentak, "mesin": mesin,
}  # fmt: skip
PACKAGES = (
    "duckdb", "python-calamine", "openpyxl", "pandas", "pyarrow", "xlsxwriter", "streamlit", "plotly", "uvicorn",
)  # fmt: skip
READING = (
    "Angka waktu adalah median; “× pembanding” dan “× lantai” ditulis wall / CPU, makin kecil makin cepat. "
    "Kasus dijalankan bergiliran pada setiap putaran; jawaban yang sama sudah dibuktikan sebelum waktu diukur."
)


def main(arguments: list[str]) -> None:
    """Run the suites that are named, else all of them."""
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Mengukur kecepatan sebagai perbandingan."
    )
    parser.add_argument("suite", nargs="*", help=f"yang diukur: {', '.join(MODULES)} (bawaan: semuanya)")
    parser.add_argument("--singkat", action="store_true", help="putaran dan ukuran lebih sedikit")
    asked = parser.parse_args(arguments)
    unknown = [name for name in asked.suite if name not in MODULES]
    if unknown:
        parser.error(f"suite {', '.join(unknown)} tidak dikenal; pilih dari {', '.join(MODULES)}")
    print(machine(), READING, sep="\n", flush=True)
    for name in asked.suite or MODULES:
        run(name, singkat=asked.singkat)


def run(name: str, *, singkat: bool) -> None:
    """Run the suites of one module and print their tables."""
    with MODULES[name].suites(singkat) as suites:
        for suite in suites:
            print("\n" + harness.show(suite, harness.measure(suite)), flush=True)


def machine() -> str:
    """Tell when and on what kind of machine this was measured, and how busy it was."""
    busy = "/".join(f"{load:.1f}" for load in os.getloadavg()).replace(".", ",")
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"# Kecepatan, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC: {platform.system()} {platform.machine()}, {os.cpu_count()} inti, "
        f"beban 1/5/15 menit saat mulai {busy}, Python {platform.python_version()}\n# {packages}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
