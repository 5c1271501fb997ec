"""Charts as PNG without a browser: the same chart gives the same bytes on any machine and day (report/kanvas)."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from lakip.report.kanvas import LEBAR, REDUP, TEKS, Kanvas

PANJANG = LEBAR - 3.8
"""Room for the longest bar; its figure stands behind it."""


@dataclass(frozen=True, slots=True)
class Balok:
    """One bar: how long it is on the common axis, what stands behind it, its colour."""

    nilai: Decimal | None
    teks: str
    warna: str


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Bars under one name."""

    nama: str
    balok: Sequence[Balok]


@dataclass(frozen=True, slots=True)
class Garis:
    """One small chart of figures over the years; a year without a figure leaves a gap."""

    nama: str
    tahun: Sequence[int]
    nilai: Sequence[Decimal | None]
    teks: Sequence[str]


def batang(
    kelompok: Sequence[Kelompok], *, sendiri: bool, garis: tuple[Decimal, str] | None = None,
    legenda: Sequence[tuple[str, str]] = (),
) -> tuple[bytes, float]:  # fmt: skip
    """Draw bars below the names they belong to and give the picture with its height in centimetres.

    `sendiri` gives every group a scale of its own (figures of different satuan); `garis` is a reference line with its name.
    """
    tebal, sela, kepala = 0.42, 0.34, 0.9 if legenda or garis else 0.3
    names = [textwrap.wrap(k.nama, 92)[:2] or [""] for k in kelompok]
    tinggi = kepala + sum(
        0.42 * len(n) + tebal * len(k.balok) + sela for n, k in zip(names, kelompok, strict=True)
    )
    kanvas = Kanvas(tinggi)
    terbesar = max((b.nilai for k in kelompok for b in k.balok if b.nilai is not None), default=Decimal(0))
    terbesar = max(terbesar, garis[0]) if garis else terbesar
    _legenda(kanvas, legenda, garis[1] if garis else "")
    y = kepala
    for lines, group in zip(names, kelompok, strict=True):
        for line in lines:
            kanvas.teks(0.1, y + 0.2, line)
            y += 0.42
        puncak = (
            max((b.nilai for b in group.balok if b.nilai is not None), default=Decimal(0))
            if sendiri
            else terbesar
        )
        for one in group.balok:
            _balok(kanvas, y, one, puncak, tebal)
            y += tebal
        y += sela
    if garis and terbesar > 0:
        x = 0.1 + float(garis[0] / terbesar) * PANJANG
        kanvas.garis([(x, kepala - 0.1), (x, tinggi - 0.15)], TEKS, 1.0, "--")
    return kanvas.png(), tinggi


def _balok(kanvas: Kanvas, y: float, one: Balok, puncak: Decimal, tebal: float) -> None:
    panjang = (
        float(one.nilai / puncak) * PANJANG if one.nilai is not None and puncak > 0 and one.nilai > 0 else 0.0
    )
    kanvas.kotak(0.1, y, PANJANG, tebal - 0.06, "#F1F3F5")
    kanvas.kotak(0.1, y, max(panjang, 0.03), tebal - 0.06, one.warna)
    kanvas.teks(0.1 + PANJANG + 0.15, y + tebal / 2 - 0.03, one.teks, ukuran=7.5)


def _legenda(kanvas: Kanvas, entries: Sequence[tuple[str, str]], acuan: str) -> None:
    """Name the colours, and the dashed reference line where there is one."""
    x = 0.1
    for name, colour in entries:
        kanvas.kotak(x, 0.22, 0.35, 0.24, colour)
        kanvas.teks(x + 0.5, 0.35, name, ukuran=8, warna=REDUP)
        x += 1.1 + 0.165 * len(name)
    if acuan:
        kanvas.garis([(x, 0.34), (x + 0.6, 0.34)], TEKS, 1.0, "--")
        kanvas.teks(x + 0.75, 0.35, acuan, ukuran=8, warna=REDUP)


def tren(garis: Sequence[Garis], warna: str, acuan: str, satu_baris: int = 3) -> tuple[bytes, float]:
    """Draw one small chart of percentages per row of `garis`, with the line of 100 %, and give it with its height.

    All share one scale, so that they can be held against each other.
    """
    lebar, tinggi_satu, kepala = LEBAR / satu_baris, 4.1, 0.8
    baris = -(-len(garis) // satu_baris)
    kanvas = Kanvas(kepala + baris * tinggi_satu)
    _legenda(kanvas, [("Capaian (%)", warna)], acuan)
    puncak = max((v for g in garis for v in g.nilai if v is not None), default=Decimal(100))
    puncak = max(puncak, Decimal(100)) * Decimal("1.12")
    for n, one in enumerate(garis):
        _kecil(
            kanvas, n % satu_baris * lebar, kepala + n // satu_baris * tinggi_satu, lebar, one, puncak, warna
        )
    return kanvas.png(), kanvas.tinggi


def _kecil(  # noqa: PLR0913, PLR0917  (where a small chart stands, what it shows, how)
    kanvas: Kanvas, kiri: float, atas: float, lebar: float, one: Garis, puncak: Decimal, warna: str
) -> None:
    for n, line in enumerate(textwrap.wrap(one.nama, 34, max_lines=2, placeholder="…")):
        kanvas.teks(kiri + 0.2, atas + 0.2 + 0.36 * n, line, ukuran=7)
    dasar, tinggi, dari, ruang = atas + 3.4, 2.2, kiri + 0.5, lebar - 1.0
    langkah = ruang / max(len(one.tahun) - 1, 1)
    seratus = dasar - float(100 / puncak) * tinggi
    kanvas.garis([(dari - 0.2, dasar), (dari + ruang + 0.2, dasar)], "#C5C9D1")
    kanvas.garis([(dari - 0.2, seratus), (dari + ruang + 0.2, seratus)], TEKS, 0.9, "--")
    places = [
        None if v is None else (dari + langkah * n, dasar - float(max(v, Decimal(0)) / puncak) * tinggi)
        for n, v in enumerate(one.nilai)
    ]
    for first, second in pairwise(places):
        if first and second:
            kanvas.garis([first, second], warna, 1.8)
    for n, (year, place, text) in enumerate(zip(one.tahun, places, one.teks, strict=True)):
        kanvas.teks(dari + langkah * n, dasar + 0.25, str(year), ukuran=7, rata="center", warna=REDUP)
        if place:
            kanvas.titik(*place, warna)
            kanvas.teks(
                place[0], place[1] + (-0.26 if place[1] <= seratus else 0.26), text, ukuran=7, rata="center"
            )
        else:
            kanvas.teks(dari + langkah * n, dasar - 0.2, "–", ukuran=7, rata="center", warna=REDUP)
