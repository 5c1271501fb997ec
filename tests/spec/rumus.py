"""Builds docs/rumus.md from the tables the tests run: `python -m tests.spec.rumus` writes it."""

from pathlib import Path

from tests.spec.bab_data import BAB_DATA
from tests.spec.bab_rata import BAB_RATA
from tests.spec.bab_rumus import BAB_RUMUS
from tests.spec.tabel import Bab, Bagian, Tabel

TUJUAN = Path(__file__).parents[2] / "docs" / "rumus.md"
BAB: tuple[Bab, ...] = (*BAB_RUMUS, *BAB_DATA, *BAB_RATA)

PEMBUKA = """
# Rumus dan aturan perhitungan

Halaman ini menerangkan setiap angka yang dihitung aplikasi: rumusnya, dasarnya, dan apa yang terjadi bila target nol
atau data belum ada. Setiap baris tabel di bawah dijalankan sebagai pengujian terhadap aplikasi yang sebenarnya, jadi
halaman ini tidak dapat berbeda dari hitungan aplikasi. Jangan menyunting halaman ini; ubahlah tabel di `tests/spec/`,
lalu jalankan `python -m tests.spec.rumus`.

* R adalah realisasi, T adalah target. Tanda “–” berarti tidak ada nilai; itu tidak sama dengan nol.
* Semua hitungan memakai bilangan desimal yang persis, bukan bilangan titik kambang. Rata-rata dan rasio realisasi
  disimpan sampai 12 angka di belakang koma, persentase sampai 18; tepat setengah dibulatkan ke atas (90,005 menjadi
  90,01). Tabel di bawah mencetak dua angka di belakang koma.
* Angka di atas batas (persentase lebih dari 10²⁰) ditolak dengan pesan kesalahan, tidak pernah dicetak keliru.
* Ketentuan yang boleh berbeda antarinstansi (skala, urutan batas, cara merata-rata, aturan target nol) disimpan
  bertanggal dan dicetak di samping hasilnya.
"""


def build() -> str:
    """Give the text of docs/rumus.md."""
    return "\n\n".join([PEMBUKA.strip(), *(_bab(n, bab) for n, bab in enumerate(BAB, start=1))]) + "\n"


def _bab(n: int, bab: Bab) -> str:
    return "\n\n".join(
        [f"## {n}. {bab.judul}", *(_bagian(f"{n}.{m}", b) for m, b in enumerate(bab.bagian, start=1))]
    )


def _bagian(nomor: str, bagian: Bagian) -> str:
    return "\n\n".join([f"### {nomor} {bagian.judul}", bagian.uraian.strip(), *map(_tabel, bagian.tabel)])


def _tabel(tabel: Tabel) -> str:
    rows = [tabel.kepala, *(list(row.values()) for row in tabel.baris)]
    lebar = [max(len(row[n]) for row in rows) for n in range(len(tabel.kepala))]
    garis = ["-" * n for n in lebar]
    return "\n".join(_baris(row, lebar) for row in (rows[0], garis, *rows[1:]))


def _baris(row: list[str], lebar: list[int]) -> str:
    return "| " + " | ".join(cell.ljust(n) for cell, n in zip(row, lebar, strict=True)) + " |"


if __name__ == "__main__":
    TUJUAN.write_text(build(), encoding="utf-8")
