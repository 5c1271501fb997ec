"""T28: the checklist of the review, as far as the figures and the reviewer have answered it (Permenpan-RB 53/2014)."""

from lakip.domain.reviu import TIDAK, YA
from lakip.ledger.query import Row
from lakip.present.tables import Cell, Column, Format, Table, TableRow
from lakip.report.bahan import Bahan

CHECK = {YA: "Ya", TIDAK: "Tidak", None: "–"}


def t28(bahan: Bahan) -> Table:
    """Checklist Reviu; the statement Telah Direviu is the APIP's alone and stands nowhere here."""
    return checklist(bahan.reviu, bahan.tahun)


def checklist(rows: list[Row], tahun: int) -> Table:
    """Give the rows of metrics.reviu as the table of the regulation."""
    columns = (
        Column("no", "No", Format.TENGAH, 8),
        Column("pernyataan", "Pernyataan", width=60), Column("check", "Check (Ya/Tidak)", Format.TENGAH, 12),
        Column("ket", "Keterangan", width=54),
    )  # fmt: skip
    return Table(
        "T28",
        f"Checklist Reviu Laporan Kinerja Tahun {tahun}",
        columns,
        [TableRow(cells(row)) for row in rows],
        catatan=[
            "I Format, II Mekanisme penyusunan, III Substansi.",
            (
                "Keterangan bertanda “Dari data” dijawab dari angka dan register; selebihnya dijawab pemeriksa di dalam instansi. "
                "Tanda – berarti belum dijawab."
            ),
            "Pernyataan Telah Direviu diisi dan ditandatangani oleh APIP, tidak oleh aplikasi ini.",
        ],
    )


def cells(row: Row) -> dict[str, Cell]:
    """Give what T28 prints of one statement."""
    own = f"Dari data: {row['bukti']}" if row["bukti"] else ""
    by_hand = f"{row['keterangan'] or 'Dijawab pemeriksa.'} ({row['pelaku']})" if row["pelaku"] else ""
    return {
        "no": row["kode"],
        "pernyataan": row["pernyataan"],
        "check": CHECK[row["jawaban"]],
        "ket": " ".join(filter(None, (by_hand, own))),
    }
