"""One figure with its name above and its meaning below."""

from typing import NamedTuple


class Kartu(NamedTuple):
    """`angka` is short enough never to be cut off (11 signs); what it means stands in `keterangan`."""

    judul: str
    angka: str
    keterangan: str
