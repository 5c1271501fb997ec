"""What the money brought: capaian against serapan, one place per sasaran."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from lakip.domain.desimal import format_rp
from lakip.present import labels
from lakip.present.charts import Letak, Sebaran
from lakip.present.palette import PERHATIAN, UTAMA
from lakip.present.views.capaian import BATAS

Row = Mapping[str, Any]

MOST_NAMES = 25
"""Places with their name beside them: those furthest from the diagonal; the others are named on pointing at them."""


def chart(rows: Sequence[Row]) -> Sebaran | None:
    """Describe rows with kode, uraian, persen_capaian, persen_serapan, pagu_rp; None where no row has both percentages."""
    known = [row for row in rows if None not in (row["persen_capaian"], row["persen_serapan"])]
    if not known:
        return None
    largest = max(row["pagu_rp"] or Decimal(0) for row in known) or Decimal(1)
    named = sorted(known, key=_distance, reverse=True)[:MOST_NAMES]
    below = [row for row in known if row["persen_capaian"] < row["persen_serapan"]]
    return Sebaran(
        judul="Sasaran mana yang capaiannya tertinggal dari belanjanya?",
        alt=f"Diagram sebaran {len(known)} sasaran menurut serapan dan capaian: {len(below)} di bawah garis capaian = "
        f"serapan{_names(below)}.",
        letak_rows=[_place(row, largest, named=row in named) for row in known],
        sumbu=("Serapan anggaran", "Capaian kinerja"),
        cara_baca="Garis putus-putus = capaian sama dengan serapan; jingga, di bawah garis = capaian lebih rendah daripada "
        f"serapan. Makin besar lingkarannya, makin besar pagunya.{_absent(len(rows) - len(known))}",
    )


def _distance(row: Row) -> Decimal:
    return abs(Decimal(row["persen_capaian"] - row["persen_serapan"]))


def _names(rows: Sequence[Row]) -> str:
    return f", yaitu {', '.join(row['kode'] for row in rows)}" if rows else ""


def _absent(count: int) -> str:
    return f" {count} sasaran belum tergambar karena belum ada capaian atau anggarannya." if count else ""


def _place(row: Row, largest: Decimal, *, named: bool) -> Letak:
    capaian, serapan = row["persen_capaian"], row["persen_serapan"]
    return Letak(
        nama=row["kode"] if named else "",
        x=min(serapan, BATAS),
        y=min(capaian, BATAS),
        besar=(row["pagu_rp"] or Decimal(0)) / largest,
        kelas=PERHATIAN if capaian < serapan else UTAMA,
        rincian=f"{row['kode']} {row['uraian']}: capaian {labels.persen(capaian)}, serapan {labels.persen(serapan)}, "
        f"pagu {format_rp(row['pagu_rp'])}",
    )
