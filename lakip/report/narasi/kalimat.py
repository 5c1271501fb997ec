"""What makes sentences of phrases: choosing one of several ways to say it, joining, ending, quoting, units."""

import zlib
from collections.abc import Sequence

from lakip.ledger.query import Row
from lakip.present.labels import bersatuan


def pilih(kunci: str, *pilihan: str) -> str:
    """Choose one of several ways to say the same, the same one for the same kunci every time."""
    return pilihan[zlib.crc32(kunci.encode()) % len(pilihan)]


def rangkai(bagian: Sequence[str]) -> str:
    """Join as Indonesian does: "a", "a dan b", "a, b, dan c"."""
    *awal, akhir = bagian
    if not awal:
        return akhir
    return f"{', '.join(awal)}{',' if len(awal) > 1 else ''} dan {akhir}"


def besar(teks: str) -> str:
    """Begin with a capital."""
    return teks[:1].upper() + teks[1:]


def kutip(teks: str | None) -> str:
    """Give what somebody entered, on one line and ended as a sentence; "" for nothing."""
    isi = " ".join((teks or "").split())
    return isi if not isi or isi[-1] in ".!?" else f"{isi}."


def nama(row: Row) -> str:
    """Give the name of an indikator as it stands in a sentence."""
    return f"\u201c{' '.join(row['indikator'].split())}\u201d"


def paragraf(*kalimat: str) -> str:
    """Put sentences into one paragraph, those that are empty left out."""
    return " ".join(filter(None, kalimat))


def beda_satuan(angka: str, row: Row) -> str:
    """Give a difference with its satuan; two percentages are poin persen apart."""
    return f"{angka} poin persen" if row["satuan_persen"] else bersatuan(angka, row["satuan"])


def dengan_satuan(angka: str, row: Row) -> str:
    """Give a figure with the satuan of its indikator: "82,4%", "12 kasus"."""
    return f"{angka}%" if row["satuan_persen"] else bersatuan(angka, row["satuan"])
