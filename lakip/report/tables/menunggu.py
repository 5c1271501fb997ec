"""Tables that have their headings but no source of data in the product yet; each says so (contract §7)."""

from lakip.present.tables import Column, Format, Table
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u


def t01(_bahan: Bahan) -> Table:
    """Komposisi Pegawai."""
    columns = (
        u.NO, Column("uraian", "Uraian", width=60), Column("l", "L", Format.BULAT, 10), Column("p", "P", Format.BULAT, 10),
        Column("jumlah", "Jumlah", Format.BULAT, 12), Column("persen", "%", Format.PERSEN, 10),
    )  # fmt: skip
    return Table(
        "T01",
        "Komposisi Pegawai",
        columns,
        kosong="Belum ada data: data pegawai belum menjadi bagian buku rencana.",
    )


def t24(_bahan: Bahan) -> Table:
    """Prestasi, Penghargaan, Inovasi."""
    columns = (
        u.NO, Column("nama", "Nama", width=60), Column("pemberi", "Pemberi", width=40),
        Column("tahun", "Tahun", Format.TENGAH, 12),
    )  # fmt: skip
    return Table(
        "T24",
        "Prestasi/Penghargaan/Inovasi",
        columns,
        kosong="Belum ada data: prestasi dan penghargaan belum dicatat.",
    )


def t28(_bahan: Bahan) -> Table:
    """Checklist Reviu."""
    columns = (
        u.NO, Column("pernyataan", "Pernyataan", width=70), Column("check", "Check (Ya/Tidak)", Format.TENGAH, 14),
        Column("ket", "Keterangan", width=44),
    )  # fmt: skip
    return Table("T28", "Checklist Reviu", columns, kosong="Belum ada data: reviu LAKIP belum dilakukan.")
