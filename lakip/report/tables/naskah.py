"""T01 and T24: what is typed in for the document, on the page Bahan Naskah."""

from collections.abc import Sequence
from itertools import groupby

from lakip.ledger.query import Row
from lakip.present.tables import Cell, Column, Computed, Format, Jenis, Table, TableRow
from lakip.report import rumus
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u


def t01(bahan: Bahan) -> Table:
    """Komposisi Pegawai, a heading for each kelompok with its sums."""
    columns = (
        u.NO, Column("uraian", "Uraian", width=60), Column("l", "L", Format.BULAT, 10), Column("p", "P", Format.BULAT, 10),
        Column("jumlah", "Jumlah", Format.BULAT, 12), Column("persen", "%", Format.PERSEN, 10),
    )  # fmt: skip
    rows: list[TableRow] = []
    for kelompok, of in groupby(bahan.pegawai, key=lambda row: row["kelompok"]):
        group, kepala = list(of), len(rows)
        rows.append(_kelompok(kelompok, group, range(kepala + 1, kepala + 1 + len(group))))
        rows += [_pegawai(no, row, kepala) for no, row in enumerate(group, start=1)]
    kosong = "Belum ada data: komposisi pegawai belum diisi pada Bahan Naskah."
    return Table("T01", "Komposisi Pegawai", columns, rows, kosong, beda_jumlah(bahan))


def t24(bahan: Bahan) -> Table:
    """Prestasi, Penghargaan, Inovasi."""
    columns = (
        u.NO, Column("nama", "Nama", width=60), Column("pemberi", "Pemberi", width=40),
        Column("tahun", "Tahun", Format.TENGAH, 12),
    )  # fmt: skip
    rows = [
        TableRow({"no": no, "nama": row["nama"], "pemberi": row["pemberi"], "tahun": str(row["tahun"])})
        for no, row in enumerate(bahan.penghargaan, start=1)
    ]
    kosong = "Belum ada data: prestasi dan penghargaan belum dicatat pada Bahan Naskah."
    return Table("T24", "Prestasi/Penghargaan/Inovasi", columns, rows, kosong)


def jumlah_pegawai(bahan: Bahan) -> dict[str, tuple[int, int]]:
    """Give how many men and women each kelompok counts, in the order they were typed in."""
    found: dict[str, tuple[int, int]] = {}
    for row in bahan.pegawai:
        laki, perempuan = found.get(row["kelompok"], (0, 0))
        found[row["kelompok"]] = (laki + row["l"], perempuan + row["p"])
    return found


def beda_jumlah(bahan: Bahan) -> list[str]:
    """Say so where the kelompok, which all count the same people, do not sum to the same."""
    jumlah = {kelompok: sum(of) for kelompok, of in jumlah_pegawai(bahan).items()}
    if len(set(jumlah.values())) < 2:
        return []
    sebutan = "; ".join(f"{kelompok} {n} orang" for kelompok, n in jumlah.items())
    return [f"Jumlah pegawai antarkelompok tidak sama: {sebutan}."]


def _kelompok(kelompok: str, group: Sequence[Row], nomor: Sequence[int]) -> TableRow:
    cells: dict[str, Cell] = {
        key: Computed(sum(row[key] for row in group), rumus.jumlah(key, nomor))
        for key in ("l", "p", "jumlah")
    }
    return TableRow(cells | {"uraian": kelompok}, Jenis.KELOMPOK)


def _pegawai(no: int, row: Row, kepala: int) -> TableRow:
    jumlah = f"{{jumlah#{kepala}}}"
    persen = (
        f"IF({jumlah}=0,{rumus.teks(rumus.TIDAK_ADA)},ROUND({{jumlah}}/{jumlah}*100,{rumus.DESIMAL_HITUNG}))"
    )
    return TableRow({
        "no": no, "uraian": row["uraian"], "l": row["l"], "p": row["p"],
        "jumlah": Computed(row["jumlah"], "{l}+{p}"),
        "persen": rumus.computed(u.atau(row["persen"]), persen),
    })  # fmt: skip
