"""The Ringkasan to share: one page of A4, or a picture for a phone, drawn from the very lines that the page shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lakip.present.palette import PERHATIAN, Tema
from lakip.present.pokok import Pokok, Rincian
from lakip.present.views.ringkasan import FINAL, Ringkasan
from lakip.report.kanvas import PT_PER_CM, REDUP, TEKS, Kanvas, bungkus

A4 = (21.0, 29.7)
PONSEL = 18.288
"""Centimetres; 1080 pixels."""
BESAR_PONSEL = 2.0
"""How much larger letters are on a picture that is looked at on a phone."""
BIRU, PUTIH, ALAS, ANGKA_DRAF = "#1F3864", "#FFFFFF", "#F3F5F8", "#F2C94C"
TEPI, SELA, DALAM = 1.2, 0.28, 0.26
CELAH = 2.5
"""Above an item, as the size of an empty line."""
JARAK = 1.32
"""From line to line, in sizes of the letters."""
TERBESAR, LANGKAH = 1.12, 0.03
"""How large a page is drawn at first, and by how much smaller until it fits."""


@dataclass(frozen=True, slots=True)
class Tulisan:
    """A line of text in its size, and how far below the line before it stands, in centimetres."""

    teks: str
    ukuran: float
    tebal: bool = False
    warna: str = TEKS
    menjorok: float = 0.0
    tanda: str = ""

    @property
    def tinggi(self) -> float:
        """Centimetres from this line to the next."""
        return self.ukuran * JARAK / PT_PER_CM


@dataclass(frozen=True, slots=True)
class Petak:
    """A box of text: where it stands, how wide and high it is, the colour at its left."""

    x: float
    y: float
    lebar: float
    tinggi: float
    warna: str
    tulisan: Sequence[Tulisan]


def pdf(ringkasan: Ringkasan) -> bytes:
    """Give one page of A4, drawn as large as it fits."""
    besar = TERBESAR
    while (petak := _lembar(ringkasan, A4[0], besar, kolom=2))[-1].y + petak[-1].tinggi > A4[1] - TEPI / 2:
        besar -= LANGKAH
    return _digambar(petak, A4).pdf(f"{ringkasan.judul} {ringkasan.nama}")


def png(ringkasan: Ringkasan) -> bytes:
    """Give a picture 1080 pixels wide and as high as it needs."""
    petak = _lembar(ringkasan, PONSEL, BESAR_PONSEL, kolom=1)
    return _digambar(petak, (PONSEL, petak[-1].y + petak[-1].tinggi + TEPI)).png()


def _lembar(ringkasan: Ringkasan, lebar: float, besar: float, kolom: int) -> list[Petak]:
    """Lay the head and the lines out from above; narrow ones stand side by side in `kolom` columns."""
    head = _kepala(ringkasan, lebar, besar)
    placed, y, ruang = [head], head.tinggi + SELA * besar, lebar - 2 * TEPI
    for lebar_penuh, group in groupby(ringkasan.pokok, key=lambda pokok: pokok.lebar):
        many = 1 if lebar_penuh else kolom
        rows = list(group)
        width = (ruang - SELA * (many - 1)) / many
        for start in range(0, len(rows), many):
            boxes = [_petak(pokok, width, besar) for pokok in rows[start : start + many]]
            height = max(_tinggi(lines, besar) for _, lines in boxes)
            placed += [Petak(TEPI + n * (width + SELA), y, width, height, colour, lines)
                       for n, (colour, lines) in enumerate(boxes)]  # fmt: skip
            y += height + SELA * besar
    return placed


def _kepala(ringkasan: Ringkasan, lebar: float, besar: float) -> Petak:
    ruang = lebar - 2 * TEPI
    sizes = ((ringkasan.nama, 9.0, False), (ringkasan.judul, 15.0, True), (f"{ringkasan.status} · {ringkasan.data_per}", 9.0, True),
             (ringkasan.naskah, 8.5, False))  # fmt: skip
    lines = [
        Tulisan(line, size * besar, bold, ANGKA_DRAF if n == 2 and ringkasan.status != FINAL else PUTIH)
        for n, (text, size, bold) in enumerate(sizes)
        for line in bungkus(text, ruang, size * besar, tebal=bold)
    ]
    return Petak(0, 0, lebar, sum(line.tinggi for line in lines) + TEPI, BIRU, lines)


def _petak(pokok: Pokok, lebar: float, besar: float) -> tuple[str, list[Tulisan]]:
    kelas = PERHATIAN if pokok.mendesak else pokok.kelas
    return kelas.warna(Tema.TERANG), list(_isi(pokok, lebar - 3 * DALAM * besar, besar))


def _isi(pokok: Pokok, ruang: float, besar: float) -> Iterator[Tulisan]:
    yield from _baris(pokok.judul, ruang, 8 * besar, tebal=True, warna=REDUP)
    if pokok.angka:
        yield from _baris(pokok.angka, ruang, 16 * besar, tebal=True)
    for text in pokok.kalimat:
        yield from _baris(text, ruang, 8.5 * besar)
    for item in pokok.rincian:
        yield Tulisan("", CELAH * besar)
        yield from _rincian(item, ruang, besar)


def _rincian(item: Rincian, ruang: float, besar: float) -> Iterator[Tulisan]:
    inset = 0.3 * besar
    tanda = item.kelas.warna(Tema.TERANG)
    for n, line in enumerate(bungkus(item.judul, ruang - inset, 8.5 * besar, tebal=bool(item.kalimat))):
        yield Tulisan(line, 8.5 * besar, bool(item.kalimat), menjorok=inset, tanda="" if n else tanda)
    for text in item.kalimat:
        yield from _baris(text, ruang - inset, 8 * besar, menjorok=inset)


def _baris(  # noqa: PLR0913  (a text, its room and its look)
    text: str, ruang: float, ukuran: float, *, tebal: bool = False, warna: str = TEKS, menjorok: float = 0.0
) -> Iterator[Tulisan]:
    for line in bungkus(text, ruang, ukuran, tebal=tebal):
        yield Tulisan(line, ukuran, tebal, warna, menjorok)


def _tinggi(lines: Sequence[Tulisan], besar: float) -> float:
    return sum(line.tinggi for line in lines) + 2 * DALAM * besar


def _digambar(petak: Sequence[Petak], ukuran: tuple[float, float]) -> Kanvas:
    kanvas = Kanvas(ukuran[1], ukuran[0])
    head, *rest = petak
    kanvas.kotak(head.x, head.y, head.lebar, head.tinggi, head.warna)
    _ditulis(kanvas, head.tulisan, TEPI, TEPI / 2)
    for box in rest:
        dalam = (box.tinggi - sum(line.tinggi for line in box.tulisan)) / 2
        kanvas.kotak(box.x, box.y, box.lebar, box.tinggi, ALAS)
        kanvas.kotak(box.x, box.y, 0.1, box.tinggi, box.warna)
        _ditulis(kanvas, box.tulisan, box.x + 1.5 * DALAM, box.y + min(dalam, DALAM))
    return kanvas


def _ditulis(kanvas: Kanvas, lines: Sequence[Tulisan], x: float, y: float) -> None:
    for line in lines:
        tengah = y + line.tinggi / 2
        if line.tanda:
            sisi = 0.4 * line.ukuran / PT_PER_CM
            kanvas.kotak(x, tengah - sisi / 2, sisi, sisi, line.tanda)
        kanvas.teks(
            x + line.menjorok, tengah, line.teks, ukuran=line.ukuran, warna=line.warna, tebal=line.tebal
        )
        y += line.tinggi
