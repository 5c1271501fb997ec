"""Data for the reports that ask for the same figures again, LPPD and Laporan Tahunan: each figure with where it comes from.

LPPD (PP 13/2019, Permendagri 18/2020) asks per indikator for its rumus, capaian, sumber data and keterangan, and for target,
realisasi and last year; Laporan Tahunan per Bidang for what was done, what stood in the way, and the budget. The columns are
customary; whoever asks may have a form of their own, which a note under the table says.
"""

from lakip.domain.tanggal import tanggal_panjang
from lakip.ledger.query import Row
from lakip.metrics.persen import Nilai
from lakip.present import labels
from lakip.present.tables import Cell, Column, Format, Table, TableRow
from lakip.report.bahan import Bahan
from lakip.report.lembar import Lembar
from lakip.report.tables import umum as u
from lakip.report.tables.anggaran import t18, t20
from lakip.report.tables.perbandingan import INDIKATOR
from lakip.report.workbook import workbook

_ASAL = Column("asal", "Asal Angka", width=36)
_KETERANGAN = Column("ket", "Keterangan", width=26)


def data_laporan(bahan: Bahan) -> bytes:
    """Give the data sheets of the year as one workbook; the same snapshot gives the same bytes."""
    sheets = [
        Lembar("LPPD", [lppd(bahan)]),
        Lembar("Laporan Tahunan", [laporan_tahunan(bahan)]),
        Lembar("Anggaran", [t18(bahan)]),
        Lembar("Jenis Belanja", [t20(bahan)]),
    ]
    judul = f"Data LPPD dan Laporan Tahunan {bahan.tahun}"
    return workbook(sheets, bahan.nama, judul, bahan.tahun, bahan.kebijakan["desimal_cetak"])


def lppd(bahan: Bahan) -> Table:
    """Give the indikator of the Perjanjian Kinerja as LPPD asks for them."""
    columns = (
        u.NO, u.SASARAN, INDIKATOR, Column("rumus", "Rumus/Definisi Operasional", width=40), u.SATUAN,
        u.TARGET, u.REALISASI, u.CAPAIAN, Column("lalu", f"Realisasi {bahan.tahun - 1}", Format.ANGKA, 14),
        Column("akhir", "Target Akhir Renstra", Format.ANGKA, 14), Column("sumber", "Sumber Data", width=30), _ASAL, _KETERANGAN,
    )  # fmt: skip
    riwayat = {row["kode"]: row["riwayat"] for row in bahan.antar_tahun}
    akhir = {row["kode"]: row["akhir"] for row in bahan.kemajuan}
    rows = [
        TableRow(_figures(bahan, row) | {
            "no": no,
            "sasaran": row["uraian_sasaran"] or row["sasaran"],
            "rumus": bahan.indikator[row["kode"]]["definisi"],
            "lalu": u.nilai(riwayat[row["kode"]][bahan.tahun - 1]["realisasi"]),
            "akhir": u.nilai(akhir.get(row["kode"], Nilai())),
            "sumber": bahan.indikator[row["kode"]]["sumber_data"],
        }, desimal=row["desimal"])
        for no, row in enumerate(bahan.dihitung, start=1)
    ]  # fmt: skip
    judul = f"Capaian Indikator Kinerja Tahun {bahan.tahun} (data LPPD)"
    return Table("Data LPPD", judul, columns, rows, _KOSONG, _catatan(bahan))


def laporan_tahunan(bahan: Bahan) -> Table:
    """Give every indikator by Bagian/Bidang with what drove it, what stood in its way and what was done."""
    columns = (
        u.NO, Column("bidang", "Bagian/Bidang", width=30, gabung=True), INDIKATOR, u.SATUAN, u.TARGET, u.REALISASI, u.CAPAIAN,
        Column("pendorong", "Faktor Pendorong", width=36), Column("penghambat", "Permasalahan", width=36),
        Column("solusi", "Upaya/Solusi", width=36), _ASAL, _KETERANGAN,
    )  # fmt: skip
    order = [*bahan.unit]
    by_unit = sorted(
        bahan.capaian, key=lambda row: order.index(row["unit"]) if row["unit"] in order else len(order)
    )
    rows = []
    for no, row in enumerate(by_unit, start=1):
        teks = bahan.keterangan.get(("realisasi", row["kode"]), {})
        cells: dict[str, Cell] = {
            "no": no,
            "bidang": bahan.unit.get(row["unit"], row["unit"]),
            "pendorong": teks.get("faktor_pendorong"),
            "penghambat": teks.get("faktor_penghambat"),
            "solusi": teks.get("solusi"),
        }
        rows.append(TableRow(_figures(bahan, row) | cells, desimal=row["desimal"]))
    judul = f"Kinerja Bagian dan Bidang Tahun {bahan.tahun} (data Laporan Tahunan)"
    return Table("Data Laporan Tahunan", judul, columns, rows, _KOSONG, _catatan(bahan))


_KOSONG = "Belum ada data: belum ada indikator tahun ini pada buku rencana."


def _figures(bahan: Bahan, row: Row) -> dict[str, Cell]:
    return {
        "indikator": row["indikator"],
        "satuan": row["satuan"],
        "target": u.sel_target(row),
        "realisasi": u.sel_realisasi(row),
        "capaian": u.sel_capaian(bahan, row),
        "asal": _asal(bahan, row),
        "ket": labels.STATUS[row["status"]],
    }


def _asal(bahan: Bahan, row: Row) -> str:
    """Say which file and cell the realisasi stands in, or on what basis it was typed."""
    found = next((one for one in bahan.unggahan if one["id"] == row["unggahan_id"]), None)
    if found is None:
        return "\u2013"
    cell = f", {row['sheet']}!{row['cell']}" if row["cell"] else ""
    return f"{found['nama_berkas'] or found['dasar']}{cell}"


def _catatan(bahan: Bahan) -> list[str]:
    newest = max((row["dibuat_at"] for row in bahan.unggahan if row["tahun"] == bahan.tahun), default=None)
    per = f" per {tanggal_panjang(newest.date())}" if newest else ""
    return [
        (
            f"Sumber: data {bahan.instansi.get('nama_laporan') or 'LAKIP'} {bahan.nama} Tahun {bahan.tahun}{per}; "
            "kolom Asal Angka menyebut berkas dan selnya."
        ),
        (
            "Susunan kolom mengikuti kebiasaan LPPD (PP 13/2019, Permendagri 18/2020) dan Laporan Tahunan; bila peminta data "
            "memiliki formulir sendiri, salin angkanya ke formulir itu."
        ),
        *u.catatan_data(bahan, bahan.capaian),
    ]
