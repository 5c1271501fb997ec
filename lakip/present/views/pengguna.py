"""Pengguna: accounts, delegations and handovers as tables, and what a successor sees of the work before."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from lakip.domain.peran import SEBUTAN, Peran
from lakip.domain.tanggal import tanggal_panjang, waktu_panjang
from lakip.present.tables import Column, Format, Table, TableRow

Row = dict[str, Any]

SANDI = {
    "sementara": "Kata sandi sekali pakai belum diganti",
    "kedaluwarsa": "Kata sandi harus diganti",
    "berlaku": "Aktif",
}
PERBUATAN = {
    "berkas": "Mengunggah berkas",
    "isian": "Mengisi langsung",
    "keputusan": "Memutuskan data yang meragukan",
    "penarikan": "Menarik unggahan",
    "pengembalian": "Mengembalikan unggahan",
    "langkah": "Mencatat langkah SOP",
    "susun": "Menyusun LAKIP",
}
_PILIHAN = {"terima": "usulan diterima", "ganti": "nilai diganti", "abaikan": "nilai diabaikan"}


def role(peran: str) -> str:
    """Give what a role is called at the beginning of a line."""
    name = SEBUTAN[Peran(peran)]
    return name[0].upper() + name[1:]


def accounts(rows: Sequence[Row]) -> Table:
    """Give every account by jabatan, the open ones first, with a masked NIP."""
    columns = (
        Column("jabatan", "Jabatan", width=34), Column("nama", "Nama", width=26), Column("nip", "NIP", Format.TENGAH, 12),
        Column("akun", "Akun", width=18),
        Column("peran", "Peran", width=20), Column("unit", "Bagian/Bidang", width=12),
        Column("keadaan", "Keadaan", width=26),
    )  # fmt: skip
    ordered = sorted(
        rows, key=lambda row: (row["ditutup"], row["jabatan"] == "", row["jabatan"], row["akun"])
    )
    return Table("Pengguna", "Akun pengguna", columns, [_account(row) for row in ordered], "Belum ada akun.")


def delegations(rows: Sequence[Row]) -> Table:
    """Give every delegation, newest first."""
    columns = (
        Column("akun", "Akun", width=18), Column("tugas", "Tugas", width=24),
        Column("dari", "Mulai", Format.TANGGAL, 16), Column("sampai", "Sampai", Format.TANGGAL, 16),
        Column("nomor_sk", "Nomor SK", width=22), Column("keadaan", "Keadaan", width=26),
    )  # fmt: skip
    body = [
        TableRow({
            **{key: row[key] for key in ("akun", "dari", "sampai", "nomor_sk")},
            "tugas": f"{row['status']} {role(row['peran'])}",
            "keadaan": f"Dicabut: {row['dicabut']}" if row["dicabut"] else row["keadaan"].capitalize(),
        })
        for row in rows
    ]  # fmt: skip
    return Table("Delegasi", "Delegasi (Plt. dan Plh.)", columns, body, "Belum ada delegasi.")


def handovers(rows: Sequence[Row]) -> Table:
    """Give every serah terima, newest first."""
    columns = (
        Column("waktu", "Waktu", width=24), Column("dari", "Dari", width=18), Column("ke", "Kepada", width=18),
        Column("dasar", "Dasar", width=28), Column("terbuka", "Berkas dengan data meragukan", Format.BULAT, 14),
    )  # fmt: skip
    body = [
        TableRow({
            **{key: row[key] for key in ("dari", "ke", "dasar")},
            "waktu": _minute(row["waktu"]),
            "terbuka": len(row["terbuka"]),
        })
        for row in rows
    ]  # fmt: skip
    return Table("Serah_Terima", "Serah terima", columns, body, "Belum ada serah terima.")


def open_work(rows: Sequence[Row]) -> Table:
    """Give the uploads that wait for decisions."""
    columns = (
        Column("tahun", "Tahun", Format.TENGAH, 10), Column("unit", "Bagian/Bidang", width=14),
        Column("berkas", "Berkas", width=40), Column("n", "Data meragukan", Format.BULAT, 14),
    )  # fmt: skip
    body = [
        TableRow({
            "tahun": str(row["tahun"]),
            "unit": row["unit"] or "Seluruh instansi",
            "berkas": row["nama_berkas"] or "isian langsung",
            "n": row["n_terbuka"],
        })
        for row in rows
    ]  # fmt: skip
    return Table(
        "Pekerjaan_Terbuka", "Menunggu keputusan", columns, body, "Tidak ada data yang menunggu keputusan."
    )


def inherited(rows: Sequence[Row], tahun: int) -> Table:
    """Give what was done for the LAKIP of `tahun` by those before in the jabatan."""
    judul = f"Pekerjaan pendahulu untuk LAKIP tahun {tahun}"
    kosong = f"Tidak ada pekerjaan pendahulu yang tercatat untuk LAKIP tahun {tahun}."
    return _work("Pekerjaan_Pendahulu", judul, rows, kosong)


def done(rows: Sequence[Row], tahun: int) -> Table:
    """Give what was done for the LAKIP of `tahun`, by whom, when, with which files."""
    judul = f"Yang dikerjakan untuk LAKIP tahun {tahun}"
    return _work(
        "Pekerjaan_Tahun_Lalu", judul, rows, f"Tidak ada pekerjaan yang tercatat untuk LAKIP tahun {tahun}."
    )


def to_ask(rows: Sequence[Row]) -> Table:
    """Give the people who can help."""
    columns = (
        Column("nama", "Nama", width=30),
        Column("peran", "Peran", width=24),
        Column("jabatan", "Jabatan", width=40),
    )
    body = [TableRow(row | {"peran": role(row["peran"])}) for row in rows]
    return Table(
        "Kepada_Siapa_Bertanya",
        "Kepada siapa bertanya",
        columns,
        body,
        "Belum ada akun staf perencanaan atau admin.",
    )


def _work(nama: str, judul: str, rows: Sequence[Row], kosong: str) -> Table:
    columns = (
        Column("waktu", "Waktu", width=24), Column("apa", "Pekerjaan", width=30), Column("unit", "Bagian/Bidang", width=14),
        Column("berkas", "Berkas", width=36), Column("keterangan", "Keterangan", width=30), Column("oleh", "Oleh", width=18),
    )  # fmt: skip
    body = [
        TableRow({
            "waktu": _minute(row["waktu"]),
            "apa": PERBUATAN[row["apa"]],
            "unit": row["unit"],
            "berkas": row["nama_berkas"],
            "keterangan": _PILIHAN.get(row["keterangan"], row["keterangan"]),
            "oleh": row["pelaku"],
        })
        for row in rows
    ]  # fmt: skip
    return Table(nama, judul, columns, body, kosong)


def term(dari: date, sampai: date) -> str:
    """Give "5 Januari 2026 sampai 9 Januari 2026"."""
    return f"{tanggal_panjang(dari)} sampai {tanggal_panjang(sampai)}"


def _account(row: Row) -> TableRow:
    state = f"Ditutup: {row['alasan']}" if row["ditutup"] else SANDI[row["sandi"]]
    cells = {key: row[key] for key in ("jabatan", "nama", "akun", "unit", "nip")}
    return TableRow(cells | {"peran": role(row["peran"]), "keadaan": state})


def _minute(moment: datetime) -> str:
    return waktu_panjang(moment.replace(second=0, microsecond=0))
