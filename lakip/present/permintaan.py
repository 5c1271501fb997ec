"""The request for data in words: its status, the table of who has answered, the reminder to paste into a message."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from lakip.domain.tanggal import tanggal_panjang
from lakip.present.cards import Kartu
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
    Column("terisi", "Terisi", Format.TENGAH, width=10),
    Column("tenggat", "Tenggat", Format.TANGGAL, width=17),
    Column("diterima", "Diterima", Format.TANGGAL, width=17),
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


def cards(rows: Sequence[Row]) -> list[Kartu]:
    """Give how many units have the request, have answered in full or in part, and are late."""
    count = len(rows)
    sent = sum(row["dikirim_at"] is not None for row in rows)
    opened = sum(row["status"] == "dibuka" for row in rows)
    complete, part = (sum(row["status"] == one for row in rows) for one in ("lengkap", "sebagian"))
    late = sum(row["hari_terlambat"] > 0 for row in rows)
    return [
        Kartu("Permintaan terkirim", f"{sent} dari {count}", f"{opened} sudah dibuka dan belum berisi."),
        Kartu("Data lengkap", f"{complete} dari {count}", f"{part} lagi baru sebagian."),
        Kartu("Terlambat", str(late), "Bagian/Bidang yang lewat tenggat dan belum lengkap."),
    ]


def terlambat(rows: Sequence[Row]) -> str | None:
    """Name the units that are late, the longest first; None where nobody is."""
    late = sorted((row for row in rows if row["hari_terlambat"]), key=lambda row: -row["hari_terlambat"])
    named = [
        f"{row['nama']} ({row['hari_terlambat']} hari, terisi {row['n_terisi']} dari {row['n_indikator']})"
        for row in late
    ]
    return f"Lewat tenggat: {'; '.join(named)}." if named else None


def _line(no: int, row: Row) -> TableRow:
    notes = (
        row["alasan"] and f"Tenggat diundur: {row['alasan']}",
        row["n_ingatkan"] and f"Diingatkan {row['n_ingatkan']} kali",
    )
    return TableRow({
        "no": no, "unit": row["nama"], "status": status(row), "terisi": f"{row['n_terisi']} dari {row['n_indikator']}",
        "tenggat": row["tenggat"], "diterima": row["diterima_on"], "keterangan": "; ".join(filter(None, notes)) or None,
    })  # fmt: skip


def kepada_unit(row: Row) -> list[str]:
    """Say to a unit itself what it was asked for, until when, and whether that was put off."""
    asked = f"Diminta {tanggal_panjang(row['dikirim_at'].date())}, " if row["dikirim_at"] else ""
    until = f"paling lambat {tanggal_panjang(row['tenggat'])}." if row["tenggat"] else ""
    terms = f"{asked}{until}"
    return [
        f"{row['nama']}: {row['n_terisi']} dari {row['n_indikator']} indikator terisi.",
        *([terms[0].upper() + terms[1:]] if terms else []),
        *([f"Tenggat diundur: {row['alasan']}."] if row["alasan"] else []),
    ]


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
