"""Tables that have their headings but no source of data in the product yet; each says so (contract §7)."""

from lakip.present.tables import Column, Format, Table
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u


def t28(_bahan: Bahan) -> Table:
    """Checklist Reviu."""
    columns = (
        u.NO, Column("pernyataan", "Pernyataan", width=70), Column("check", "Check (Ya/Tidak)", Format.TENGAH, 14),
        Column("ket", "Keterangan", width=44),
    )  # fmt: skip
    return Table("T28", "Checklist Reviu", columns, kosong="Belum ada data: reviu LAKIP belum dilakukan.")
