"""What people attached for the document: the logo, the structure chart, photos, and the planning documents of the annexes."""

from collections.abc import Sequence

from lakip.domain.tanggal import tanggal_panjang
from lakip.ledger.query import Row
from lakip.present.tables import Column, Format, Table, TableRow
from lakip.report.bahan import Bahan
from lakip.report.gambar import ukuran
from lakip.report.naskah.wml import Gambar

LOGO, STRUKTUR, FOTO = "Logo", "Struktur Organisasi", "Foto"
GAMBAR = (LOGO, STRUKTUR, FOTO)
LEBAR, TINGGI = 15.0, 19.0
"""Most room a picture takes on a page, in centimetres."""
LEBAR_LOGO = 3.5
BERGAMBAR = ("png", "jpeg")


def gambar_terlampir(bahan: Bahan, jenis: str) -> list[tuple[str, Gambar]]:
    """Give caption and picture of everything attached as `jenis`, in the order it came."""
    rows = [row for row in bahan.lampiran if row["jenis"] == jenis]
    return [_gambar(bahan, row, f"{jenis.split(maxsplit=1)[0]}{n}") for n, row in enumerate(rows, start=1)]


def dokumen(bahan: Bahan) -> Table:
    """Give the register of the planning documents: which one, its number and date, and the file that holds it."""
    columns = (
        Column("no", "No", Format.TENGAH, 5), Column("jenis", "Dokumen", width=22), Column("nomor", "Nomor", width=26),
        Column("tanggal", "Tanggal", Format.TENGAH, 18), Column("ket", "Keterangan", width=34),
        Column("berkas", "Berkas", width=30),
    )  # fmt: skip
    rows = [
        TableRow({
            "no": no, "jenis": row["jenis"], "nomor": row["nomor"],
            "tanggal": tanggal_panjang(row["tanggal"]) if row["tanggal"] else None,
            "ket": row["keterangan"], "berkas": row["nama_berkas"],
        })
        for no, row in enumerate(_dokumen(bahan), start=1)
    ]  # fmt: skip
    return Table(
        "DOKUMEN", "Dokumen Perencanaan", columns, rows, "Belum ada dokumen perencanaan yang dicatat."
    )


def gambar_dokumen(bahan: Bahan) -> list[tuple[str, Gambar]]:
    """Give the scanned pages among the planning documents; other files go along beside the report."""
    rows = [row for row in _dokumen(bahan) if row["jenis_berkas"] in BERGAMBAR]
    return [
        _gambar(bahan, row, f"Dokumen{n}", f"{row['jenis']} Nomor {row['nomor']}")
        for n, row in enumerate(rows, start=1)
    ]


def _dokumen(bahan: Bahan) -> Sequence[Row]:
    return [row for row in bahan.lampiran if row["jenis"] not in GAMBAR]


def _gambar(bahan: Bahan, row: Row, nama: str, judul: str = "") -> tuple[str, Gambar]:
    data = bahan.store.berkas.read(row["sha256"])
    lebar, tinggi = ukuran(row["nama_berkas"], data)
    judul = judul or row["keterangan"]
    most = LEBAR_LOGO if row["jenis"] == LOGO else LEBAR
    skala = min(most / lebar, TINGGI / tinggi)
    return judul, Gambar(nama, data, lebar * skala, tinggi * skala, f"{row['jenis']}: {judul}.")
