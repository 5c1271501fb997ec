"""T26 and T27: the two registers the SOP asks for, Data dari Bagian dan Bidang and Lakip Dilaporkan."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from lakip.domain.desimal import MISSING
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.working_time import working_days_after
from lakip.ledger.query import Row
from lakip.metrics.permintaan import LENGKAP
from lakip.present.pengiriman import penerima, surat, terkirim
from lakip.present.tables import Cell, Column, Format, Table, TableRow
from lakip.report.bahan import Bahan
from lakip.report.surat.berkas import NOTA_DINAS
from lakip.report.tables import umum as u

TYPED = "isian"


class Masuk(NamedTuple):
    """Something that came in from a unit: the day, and what it was."""

    tanggal: date
    apa: str


class Diminta(NamedTuple):
    """What was asked of a unit: its cells, when, until when, and whether that was put off."""

    cells: dict[str, Cell]
    dikirim: date | None
    tenggat: date | None
    catatan: tuple[str, ...]


def t26(bahan: Bahan) -> Table:
    """Register permintaan dan penerimaan data: one row per unit and day on which something came in."""
    columns = (
        u.NO, Column("bidang", "Bidang", width=40), Column("surat", "No. Surat", Format.TENGAH, 20),
        Column("kirim", "Tgl Kirim", Format.TANGGAL, 16), Column("tenggat", "Tenggat", Format.TANGGAL, 16),
        Column("terima", "Tgl Terima Data", Format.TANGGAL, 16), Column("lengkap", "Lengkap?", Format.TENGAH, 14),
        Column("selisih", "Selisih (hari kerja)", Format.BULAT, 12), Column("ket", "Ket.", width=52),
    )  # fmt: skip
    rows = [TableRow(cells) for unit in bahan.mutu for cells in _unit(bahan, unit)]
    return Table(
        "T26",
        f"Register Permintaan dan Penerimaan Data Tahun {bahan.tahun}",
        columns,
        u.bernomor(rows),
        "Belum ada data: permintaan kepada Bagian/Bidang belum dicatat terkirim dan belum ada data yang diterima.",
        [
            (
                "Tgl Kirim adalah hari permintaan dikirim kepada bidang itu; bila tidak dicatat, hari selesainya langkah 1 SOP. "
                "Selisih dihitung dalam hari kerja sesudah Tgl Kirim sampai Tgl Terima. Tanda \u2013 berarti belum dicatat."
            )
        ],
    )


def t27(bahan: Bahan) -> Table:
    """Register Lakip dilaporkan: every sending of all years up to this one."""
    columns = (
        u.NO, Column("tahun", "Tahun", Format.TENGAH, 10), Column("surat", "No/Tgl Surat Pengantar", width=34),
        Column("tujuan", "Tujuan", width=34), Column("kirim", "Dikirim", width=34),
        Column("terima", "Tgl Terima", Format.TANGGAL, 16), Column("penerima", "Penerima", width=34),
    )  # fmt: skip
    rows = [
        TableRow({
            "tahun": str(row["tahun"]), "surat": surat(row), "tujuan": row["penerima"], "kirim": terkirim(row),
            "terima": u.atau(row["diterima_on"], MISSING), "penerima": penerima(row),
        })
        for row in bahan.pengiriman
    ]  # fmt: skip
    terbit = [
        f"LAKIP tahun {row['tahun']} dipublikasikan di {row['tempat']} ({row['alamat']}) pada {tanggal_panjang(row['terbit_on'])}."
        for row in bahan.publikasi
    ]
    kosong = f"Belum ada data: pengiriman LAKIP sampai dengan tahun {bahan.tahun} belum dicatat."
    return Table("T27", "Register Lakip Dilaporkan", columns, u.bernomor(rows), kosong, terbit)


def _unit(bahan: Bahan, unit: Row) -> Iterator[dict[str, Cell]]:
    """Give the rows of one unit: one per day on which something came in; where nothing did, one if it was asked."""
    request = _request(bahan, unit)
    received = groupby(_received(bahan, unit["kode"]), lambda one: one.tanggal)
    days = [(day, [one.apa for one in group]) for day, group in received]
    if not days and request.dikirim:
        yield request.cells | {
            "terima": MISSING,
            "lengkap": "Belum",
            "selisih": MISSING,
            "ket": "; ".join(["belum diterima", *request.catatan]),
        }
    for day, what in days:
        yield request.cells | {
            "terima": day,
            "lengkap": _complete(bahan, unit, day, is_last=day == days[-1][0]),
            "selisih": _distance(bahan, request.dikirim, day),
            "ket": "; ".join([*what, *_late(request.tenggat, day), *request.catatan]),
        }


def _request(bahan: Bahan, unit: Row) -> Diminta:
    """Give what was asked of a unit; nobody was asked for the files of the whole agency."""
    kode = unit["kode"]
    dikirim: date | None = unit["permintaan_on"] if kode else None
    asked = bahan.permintaan_unit.get(kode, {"tenggat": None, "alasan": None})
    number = bahan.nomor_surat.get((NOTA_DINAS, kode)) or bahan.nomor_surat.get((NOTA_DINAS, ""))
    cells: dict[str, Cell] = {
        "bidang": unit["nama"],
        "surat": number["nomor"] if number and dikirim else MISSING,
        "kirim": u.atau(dikirim, MISSING),
        "tenggat": u.atau(asked["tenggat"], MISSING),
    }
    extended = (f"tenggat diundur: {asked['alasan']}",) if asked["alasan"] else ()
    return Diminta(cells, dikirim, asked["tenggat"], extended)


def _received(bahan: Bahan, unit: str) -> list[Masuk]:
    """Give what came in from a unit in the order of the days; typed values of one basis stand together."""
    files: list[Masuk] = []
    typed: dict[tuple[date, str], int] = {}
    for row in bahan.unggahan:
        if (row["unit"], row["tahun"], row["asal_id"]) != (unit, bahan.tahun, None):
            continue
        day = row["diterima_on"] or row["dibuat_at"].date()
        if row["sumber"] == TYPED:
            typed[day, row["dasar"]] = typed.get((day, row["dasar"]), 0) + 1
        else:
            files.append(Masuk(day, _by(row["nama_berkas"] or "berkas", row["lewat"])))
    papers = [
        Masuk(row["diterima_on"], _by(row["nama_berkas"], row["lewat"])) for row in _documents(bahan, unit)
    ]
    words = [Masuk(day, f"{n} nilai diketik, dasar {dasar}") for (day, dasar), n in typed.items()]
    return sorted([*files, *papers, *words], key=lambda one: one.tanggal)


def _documents(bahan: Bahan, unit: str) -> list[Row]:
    return [row for row in reversed(bahan.dokumen) if row["unit"] == unit]


def _by(apa: str, lewat: str | None) -> str:
    return f"{apa}, lewat {lewat}" if lewat else apa


def _complete(bahan: Bahan, unit: Row, day: date, *, is_last: bool) -> str:
    """Say whether everything was in on that day; what is in now is known for the last day only."""
    if unit["status"] is None:
        return MISSING
    came = bahan.penerimaan_unit.get(unit["kode"])
    if unit["status"] == LENGKAP and (is_last or (came and came["terakhir_at"].date() <= day)):
        return "Lengkap"
    return f"{unit['n_terisi']} dari {unit['n_indikator']}" if is_last else "Sebagian"


def _distance(bahan: Bahan, asked: date | None, received: date) -> Cell:
    if asked is None or received < asked:
        return MISSING
    return working_days_after(asked, received, bahan.kalender_kerja)


def _late(due: date | None, received: date) -> list[str]:
    return [f"lewat tenggat {(received - due).days} hari"] if due and received > due else []
