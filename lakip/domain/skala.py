"""The rating scales as tables of bands: explicit bounds, so that 90,5 has exactly one answer.

Regulations print whole numbers and leave gaps; practice rates the unrounded figure by the lower bound (Permendagri
86/2017) or by the upper bound (SAKIP, PermenPANRB 88/2021), so every band says which of its bounds belongs to it.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Pita:
    """One band; a bound of None is open. `urut` 1 is the best band of its scale."""

    skala: str
    urut: int
    kode: str
    label: str
    bawah: Decimal | None
    bawah_termasuk: bool
    atas: Decimal | None
    atas_termasuk: bool
    dasar: str


PERMENDAGRI_86 = "PERMENDAGRI_86_2017"
"""The scale a capaian is rated with unless the kebijakan names another."""


def _lower(skala: str, dasar: str, *bands: tuple[str, str, str | None]) -> list[Pita]:
    """Build a scale whose bands include their lower bound; best band first, each (kode, label, bawah)."""
    pita_rows: list[Pita] = []
    atas: Decimal | None = None
    for urut, (kode, label, text) in enumerate(bands, start=1):
        bawah = Decimal(text) if text is not None else None
        pita_rows.append(Pita(skala, urut, kode, label, bawah, True, atas, False, dasar))
        atas = bawah
    return pita_rows


def _upper(skala: str, dasar: str, *bands: tuple[str, str, str | None]) -> list[Pita]:
    """Build a scale whose bands include their upper bound; best band first, each (kode, label, bawah)."""
    return [
        Pita(p.skala, p.urut, p.kode, p.label, p.bawah, False, p.atas, True, p.dasar)
        for p in _lower(skala, dasar, *bands)
    ]


SKALA: tuple[Pita, ...] = (
    *_lower(
        PERMENDAGRI_86,
        "Permendagri 86/2017, skala nilai peringkat kinerja",
        ("ST", "Sangat Tinggi", "91"),
        ("T", "Tinggi", "76"),
        ("S", "Sedang", "66"),
        ("R", "Rendah", "51"),
        ("SR", "Sangat Rendah", None),
    ),
    *_upper(
        "SAKIP",
        "PermenPANRB 88/2021, predikat evaluasi AKIP",
        ("AA", "Sangat Memuaskan", "90"),
        ("A", "Memuaskan", "80"),
        ("BB", "Sangat Baik", "70"),
        ("B", "Baik", "60"),
        ("CC", "Cukup (Memadai)", "50"),
        ("C", "Kurang", "30"),
        ("D", "Sangat Kurang", None),
    ),
    *_lower(
        "IKM",
        "Permenpan-RB 14/2017, Indeks Kepuasan Masyarakat",
        ("A", "Sangat Baik", "88.31"),
        ("B", "Baik", "76.61"),
        ("C", "Kurang Baik", "65"),
        ("D", "Tidak Baik", None),
    ),
    *_lower(
        "IP-ASN",
        "Permenpan-RB 38/2018, Indeks Profesionalitas ASN",
        ("ST", "Sangat Tinggi", "91"),
        ("T", "Tinggi", "81"),
        ("S", "Sedang", "71"),
        ("R", "Rendah", "61"),
        ("SR", "Sangat Rendah", None),
    ),
    *_lower(
        "Merit",
        "Permenpan-RB 40/2018, sistem merit",
        ("IV", "Sangat Baik", "325"),
        ("III", "Baik", "250"),
        ("II", "Kurang", "175"),
        ("I", "Buruk", None),
    ),
    *_lower(
        "LAN",
        "Keputusan Kepala LAN 239/IX/6/8/2003",
        ("SB", "Sangat Berhasil", "85"),
        ("B", "Berhasil", "70"),
        ("CB", "Cukup Berhasil", "55"),
        ("TB", "Tidak Berhasil", None),
    ),
    # An audit opinion has an order but no figures: its bands hold no interval a number could fall into.
    *(
        Pita(
            "WTP", urut, kode, label, Decimal(0), False, Decimal(0), False, "Opini BPK atas laporan keuangan"
        )
        for urut, (kode, label) in enumerate(
            (
                ("WTP", "Wajar Tanpa Pengecualian"),
                ("WDP", "Wajar Dengan Pengecualian"),
                ("TW", "Tidak Wajar"),
                ("TMP", "Tidak Memberikan Pendapat"),
            ),
            start=1,
        )
    ),
)
"""Every scale the product ships."""

SKALA_NAMA: tuple[str, ...] = tuple(dict.fromkeys(p.skala for p in SKALA))
"""The names a Skala Nilai column may hold."""
