"""The lines of a summary: what each one says in a figure and in sentences, and which page opens its detail."""

from dataclasses import dataclass

from lakip.present.palette import TANPA_KELAS, Kelas


@dataclass(frozen=True, slots=True)
class Rincian:
    """One item of a line: its name, sentences below it, and the page with the kode that it opens."""

    judul: str
    kalimat: tuple[str, ...] = ()
    halaman: str = ""
    kode: str = ""
    kelas: Kelas = TANPA_KELAS


@dataclass(frozen=True, slots=True)
class Pokok:
    """One line: `angka` is "" where it has none, else short enough never to be cut off (11 signs).

    `halaman` is the address of its detail; `mendesak` = somebody has to do something; `lebar` lets it stand alone in its row where there is room for two.
    """

    kunci: str
    judul: str
    halaman: str
    angka: str = ""
    kalimat: tuple[str, ...] = ()
    rincian: tuple[Rincian, ...] = ()
    kelas: Kelas = TANPA_KELAS
    mendesak: bool = False
    lebar: bool = False


def disebut(names: list[str], banyak: int = 5) -> str:
    """Give the first names, and how many there are besides."""
    rest = len(names) - banyak
    return ", ".join(names[:banyak]) + (f", dan {rest} lagi" if rest > 0 else "")
