"""The promises P1 to P23, the tests that prove them, and the page that tells both: `python -m tests.janji` writes it.

A test belongs to the promises its name carries (`test_p01_p02_…`); `@pytest.mark.janji(Kali(…))` says how often it does
what. `make proof` runs them all with the full counts and keeps what came out in tests/proof/hasil.json.
"""

import importlib.util
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).parents[1]
TUJUAN = PROJECT / "docs" / "janji.md"
HASIL = PROJECT / "tests" / "proof" / "hasil.json"
PENUH = os.environ.get("LAKIP_BUKTI") == "penuh"
"""Whether this run is `make proof`."""
NUMBER = re.compile(r"_p(\d\d?)(?=_)")
TEST = re.compile(r"^def (test_\w+)", re.MULTILINE)

JANJI = {
    1: "Unggahan yang oleh layar disebut tersimpan tetap ada walaupun aplikasi mati mendadak.",
    2: "Unggahan yang baru setengah jalan tidak pernah terlihat.",
    3: "Sesudah listrik padam aplikasi dapat dibuka lagi dan menyebut apa yang hilang.",
    4: "Disk penuh dikatakan dengan jelas, tidak menghilangkan apa pun, dan pulih tanpa menyalakan ulang aplikasi.",
    5: "Seratus orang sekaligus masing-masing mendapat angkanya sendiri.",
    6: "Dua orang yang mengubah hal yang sama tidak saling menimpa diam-diam.",
    7: "Tahun yang sudah dikunci tidak berubah lewat jalan mana pun.",
    8: "Cadangan yang dibuat selagi aplikasi dipakai memulihkan angka yang sama.",
    9: "Setiap perubahan tercatat, dan catatan yang diubah ketahuan.",
    10: "Tidak ada berkas unggahan yang dapat menghentikan aplikasi.",
    11: "Berkas yang ditolak tidak meninggalkan apa pun selain catatan penolakannya.",
    12: "Teks dari pengguna tidak pernah dijalankan sebagai perintah.",
    13: "Nama yang menyerupai perintah basis data hanyalah nama.",
    14: "Tanpa masuk, atau dengan peran lain, sebuah halaman tidak dapat dibuka.",
    15: "Keluar dan batas waktu diam benar-benar mengakhiri sesi di semua tab.",
    16: "Menebak kata sandi diperlambat.",
    17: "Permintaan dari situs lain tidak berakibat apa-apa.",
    18: "Yang membuat tidak memeriksa pekerjaannya sendiri.",
    19: "Data yang sama menghasilkan LAKIP yang sama, sampai ke bita terakhir.",
    20: "Setiap angka dalam LAKIP dapat ditelusuri sampai ke sel berkasnya.",
    21: "Data lama dapat dibuka oleh rilis yang baru.",
    22: "Proses kedua tidak dapat merusak penyimpanan.",
    23: "Tidak ada data pribadi yang keluar dari komputer ini.",
}

CATATAN = {}
"""What a promise does not cover yet."""
PEMBUKA = """
# Janji dan buktinya

Halaman ini menyebut apa yang dijanjikan aplikasi, pengujian yang membuktikannya, dan kapan bukti itu terakhir dijalankan.
`make test` menjalankan setiap pengujian dengan contoh yang kecil; `make proof` menjalankannya dengan hitungan penuh dan
mencatat hasilnya di sini. Jangan menyunting halaman ini; jalankan `python -m tests.janji`.

* Tanda “–” pada hitungan berarti pengujian itu memeriksa semua kasusnya setiap kali dijalankan.
* “Belum dijalankan” berarti hitungan penuhnya belum pernah dijalankan pada susunan kode ini, bukan bahwa janjinya gagal.
""".strip()


@dataclass(frozen=True)
class Kali:
    """How often a test does what: `uji` times in make test, `bukti` times in make proof; `apa` is told in Indonesian."""

    uji: int
    bukti: int
    apa: str

    @property
    def n(self) -> int:
        """How often in this run."""
        return self.bukti if PENUH else self.uji


@dataclass(frozen=True)
class Bukti:
    """One test that carries promises in its name."""

    berkas: str
    nama: str
    kali: tuple[Kali, ...]

    @property
    def janji(self) -> list[int]:
        """The numbers it carries."""
        return [int(number) for number in NUMBER.findall(self.nama)]

    @property
    def kunci(self) -> str:
        """What its result is kept under: the node id without parameters."""
        return f"{self.berkas}::{self.nama}"

    def hitungan(self, which: str) -> str:
        """Give the counts of `which` ("uji" or "bukti") in words, "–" for none."""
        return ", ".join(f"{_angka(getattr(kali, which))} {kali.apa}" for kali in self.kali) or "–"


@cache
def bukti() -> tuple[Bukti, ...]:
    """Give every test that carries a promise, in the order of its files."""
    return tuple(
        found for file in sorted((PROJECT / "tests").rglob("test_*.py")) for found in _bukti_in(file)
    )


def build(hasil: Mapping[str, Mapping[str, object]]) -> str:
    """Give the text of docs/janji.md; `hasil` as in tests/proof/hasil.json."""
    parts = [PEMBUKA]
    for number, janji in JANJI.items():
        parts += [f"## P{number}. {janji}", _table(number, hasil)]
    return "\n\n".join(parts) + "\n"


def read_hasil() -> dict[str, dict[str, object]]:
    """Give what the last full run of each test came to, by its key."""
    return json.loads(HASIL.read_text(encoding="utf-8")) if HASIL.exists() else {}


def record(reports: Mapping[str, Sequence]) -> None:
    """Keep what came of the promises' tests in this full run, from pytest's reports by outcome, and write the page."""
    counts: dict[str, dict[str, int]] = {}
    for outcome, word in (
        ("passed", "lulus"),
        ("failed", "gagal"),
        ("error", "gagal"),
        ("skipped", "dilewati"),
    ):
        for report in reports.get(outcome, ()):
            of_test = counts.setdefault(
                report.nodeid.partition("[")[0], {"lulus": 0, "gagal": 0, "dilewati": 0}
            )
            of_test[word] += 1
    known = {one.kunci for one in bukti()}
    today = {key: {"tanggal": date.today().isoformat(), **of_test} for key, of_test in counts.items()}  # noqa: DTZ011  (the agency's own day)
    hasil = {key: told for key, told in (read_hasil() | today).items() if key in known}
    HASIL.write_text(json.dumps(hasil, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    write()


def write() -> None:
    """Write docs/janji.md."""
    TUJUAN.write_text(build(read_hasil()), encoding="utf-8")


def _table(number: int, hasil: Mapping[str, Mapping[str, object]]) -> str:
    rows = [
        f"| `{one.kunci.removeprefix('tests/')}` | {one.hitungan('uji')} | {one.hitungan('bukti')} | {_told(hasil.get(one.kunci))} |"
        for one in bukti()
        if number in one.janji
    ]
    if not rows:
        return "Belum ada pengujiannya."
    return "\n".join(
        [
            "| Pengujian | `make test` | `make proof` | Hasil terakhir `make proof` |",
            "|---|---|---|---|",
            *rows,
        ]
    )


def _told(hasil: Mapping[str, object] | None) -> str:
    if hasil is None:
        return "Belum dijalankan."
    words = [f"{_angka(hasil[word])} {word}" for word in ("lulus", "gagal", "dilewati") if hasil[word]]
    return f"{hasil['tanggal']}: {', '.join(words)}."


def _angka(n: object) -> str:
    return f"{n:,}".replace(",", ".")


def _bukti_in(file: Path) -> Iterator[Bukti]:
    names = [name for name in TEST.findall(file.read_text(encoding="utf-8")) if NUMBER.search(name)]
    if not names:
        return
    place = file.relative_to(PROJECT).as_posix()
    spec = importlib.util.spec_from_file_location(place.replace("/", "_").removesuffix(".py"), file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in names:
        marks = getattr(getattr(module, name), "pytestmark", [])
        yield Bukti(place, name, tuple(kali for mark in marks if mark.name == "janji" for kali in mark.args))


if __name__ == "__main__":
    write()
