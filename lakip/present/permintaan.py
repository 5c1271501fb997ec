"""The request for data in words: its status, the table of who has answered, the reminder to paste into a message."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from lakip.domain.tanggal import tanggal_panjang
from lakip.present.tables import Column, Format, Table, TableRow

Row = Mapping[str, Any]

STATUS = {
    "belum_dikirim": "Belum dikirim",
    "terkirim": "Terkirim, belum dibuka",
    "dibuka": "Sudah dibuka",
    "sebagian": "Sebagian",
    "lengkap": "Lengkap",
}
_COLUMNS = (
    Column("no", "No.", Format.TENGAH, width=6),
    Column("unit", "Bagian/Bidang", width=44),
    Column("status", "Status", width=26),
    Column("terisi", "Indikator terisi", Format.TENGAH, width=16),
    Column("tenggat", "Tenggat", Format.TANGGAL, width=18),
    Column("terlambat", "Terlambat (hari)", Format.BULAT, width=14),
    Column("diterima", "Diterima", Format.TANGGAL, width=18),
    Column("diingatkan", "Diingatkan (kali)", Format.BULAT, width=14),
    Column("keterangan", "Keterangan", width=44),
)


def status(row: Row) -> str:
    """Say where the request of a unit stands (a row of metrics.permintaan), and by how many days it is late."""
    late = f", terlambat {row['hari_terlambat']} hari" if row["hari_terlambat"] else ""
    return f"{STATUS[row['status']]}{late}"


def table(rows: Sequence[Row], tahun: int) -> Table:
    """Give who was asked and who has answered, one row per unit."""
    return Table(
        "Permintaan", f"Permintaan Data Tahun {tahun} kepada Bagian dan Bidang", _COLUMNS,
        [_line(no, row) for no, row in enumerate(rows, start=1)],
        kosong="Belum ada Bagian/Bidang yang memiliki indikator atau pagu pada tahun ini.",
    )  # fmt: skip


def _line(no: int, row: Row) -> TableRow:
    return TableRow({
        "no": no, "unit": row["nama"], "status": status(row),
        "terisi": f"{row['n_terisi']} dari {row['n_indikator']}", "tenggat": row["tenggat"],
        "terlambat": row["hari_terlambat"] or None, "diterima": row["diterima_on"],
        "diingatkan": row["n_ingatkan"] or None,
        "keterangan": f"Tenggat diundur: {row['alasan']}" if row["alasan"] else None,
    })  # fmt: skip


def pengingat(row: Row, tahun: int, instansi: str) -> str:
    """Give the reminder to a unit as a text to paste, with what is still missing and until when it was due."""
    kurang = row["n_indikator"] - row["n_terisi"]
    keadaan = (
        f"baru terisi {row['n_terisi']} dari {row['n_indikator']} indikator ({kurang} lagi ditunggu)"
        if row["n_terisi"]
        else "belum kami terima"
    )
    return (
        f"Yth. Kepala {row['nama']},\n"
        f"Data kinerja dan kegiatan tahun {tahun} dari {row['nama']} {keadaan}. {_batas(row)} "
        "Mohon disampaikan melalui buku kerja yang telah dikirim. Terima kasih.\n"
        f"{instansi}"
    )


def _batas(row: Row) -> str:
    day: date | None = row["tenggat"]
    if day is None:
        return "Data ini diperlukan untuk menyusun laporan kinerja."
    late = row["hari_terlambat"]
    return f"Tenggatnya {tanggal_panjang(day)}" + (f", sudah lewat {late} hari." if late else ".")
