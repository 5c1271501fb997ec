"""T23, and what T13 says of the arahan on an indikator: what was asked for, by when, and what was done."""

from collections.abc import Iterator
from itertools import groupby

from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.tindak_lanjut import Jenis, Status
from lakip.ledger.query import Row
from lakip.present import tindak_lanjut as kata
from lakip.present.tables import Cell, Column, Table, TableRow
from lakip.present.tables import Jenis as JenisBaris
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u


def t23(bahan: Bahan) -> Table:
    """Tindak Lanjut LHE SAKIP: the recommendations of each LHE, what was done about them and on what evidence."""
    columns = (
        u.NO, Column("rekomendasi", "Rekomendasi", width=50), Column("tindak", "Tindak Lanjut", width=50),
        Column("status", "Status", width=16), Column("bukti", "Bukti", width=24),
    )  # fmt: skip
    kosong = "Belum ada data: rekomendasi hasil evaluasi SAKIP belum dicatat."
    rows: list[TableRow] = []
    for asal, butir in groupby(_rekomendasi(bahan), key=kata.asal):
        rows.append(TableRow({"rekomendasi": asal}, JenisBaris.KELOMPOK))
        rows += [TableRow(_butir(bahan, no, row)) for no, row in enumerate(butir, start=1)]
    return Table("T23", "Tindak Lanjut LHE SAKIP/Rekomendasi", columns, rows, kosong)


def solusi(bahan: Bahan, kode: str, teks: str | None) -> str | None:
    """Give the solution of an indikator as the unit wrote it, and behind it each arahan with its person and due date."""
    return "; ".join(filter(None, (teks, *map(_arahan, _atas(bahan, kode))))) or None


def diarahkan(bahan: Bahan) -> bool:
    """Tell whether an arahan is on any indikator of the report."""
    return any(next(_atas(bahan, row["kode"]), None) for row in bahan.dihitung)


def _rekomendasi(bahan: Bahan) -> list[Row]:
    return [row for row in bahan.tindak_lanjut if row["jenis"] == Jenis.REKOMENDASI]


def _atas(bahan: Bahan, kode: str) -> Iterator[Row]:
    return (row for row in bahan.tindak_lanjut if row["indikator"] == kode and row["jenis"] == Jenis.ARAHAN)


def _butir(bahan: Bahan, no: int, row: Row) -> dict[str, Cell]:
    done = [f"{tanggal_panjang(one['tanggal'])}: {one['uraian']}" for one in bahan.kemajuan_butir(row["id"])]
    return {
        "no": no,
        "rekomendasi": f"{row['uraian']} (penanggung jawab {row['penanggung_jawab']}, tenggat {tanggal_panjang(row['tenggat'])})",
        "tindak": "; ".join(done) or "\u2013",
        "status": kata.STATUS[Status(row["status"])],
        "bukti": "; ".join(map(_bukti, bahan.bukti_butir(row["id"]))) or "\u2013",
    }


def _bukti(row: Row) -> str:
    halaman = f" halaman {row['halaman']}" if row["halaman"] else ""
    return f"{row['nama_berkas'] or row['tautan']}{halaman}"


def _arahan(row: Row) -> str:
    return (
        f"{kata.asal(row)}: {row['uraian']} (penanggung jawab {row['penanggung_jawab']}, batas waktu "
        f"{tanggal_panjang(row['tenggat'])}, {kata.STATUS[Status(row['status'])].lower()})"
    )
