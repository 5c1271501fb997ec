"""T17 and T22: the same measurement by quarter, and by unit."""

from lakip.ledger.query import Row
from lakip.present.tables import Cell, Column, Format, Table, TableRow
from lakip.report import rumus
from lakip.report.bahan import TRIWULAN, Bahan
from lakip.report.tables import umum as u
from lakip.report.tables.perencanaan import TW, u_kosong


def t17(bahan: Bahan) -> Table:
    """Capaian per Triwulan: every quarter as it stood up to and including that quarter, then the year."""
    columns = (
        u.NO, Column("indikator", "Indikator", width=36), u.SATUAN,
        *(kolom for n in TRIWULAN for kolom in _kolom(n, f"TW {TW[n - 1]}")), *_kolom(0, "Tahun"),
    )  # fmt: skip
    rows = [
        TableRow(
            {"no": no, "indikator": row["indikator"], "satuan": row["satuan"]}
            | {
                key: cell
                for n in TRIWULAN
                for key, cell in _sel(bahan, bahan.triwulan[n][row["kode"]], n).items()
            }
            | _sel(bahan, row, 0),
            desimal=row["desimal"],
        )
        for no, row in enumerate(bahan.dihitung, start=1)
    ]
    catatan = [
        (
            "Target, realisasi, dan capaian setiap triwulan adalah angka sampai dengan triwulan tersebut, digabung menurut tipe "
            "triwulan indikator."
        ),
        "Keterangan: n/a = target atau realisasi triwulan tidak diisi.",
    ]
    return Table(
        "T17",
        f"Capaian per Triwulan Tahun {bahan.tahun}",
        columns,
        rows,
        u_kosong("indikator sasaran"),
        catatan,
    )


def t22(bahan: Bahan) -> Table:
    """Pengukuran kinerja per Bidang: every indikator of every level under the unit that answers for it."""
    columns = (
        u.NO, Column("unit", "Bidang", width=28, gabung=True),
        Column("sasaran", "Sasaran/Program/Kegiatan", width=40, gabung=True),
        Column("indikator", "Indikator", width=42), u.SATUAN, u.TARGET, u.REALISASI, u.CAPAIAN,
    )  # fmt: skip
    rows: list[TableRow] = []
    for rekap in bahan.rekap["unit"]:
        group = [row for row in bahan.capaian if row["unit"] == rekap["kode"]]
        awal = len(rows)
        nama = rekap["nama"] or rekap["kode"]
        rows += [_baris(bahan, row, nama) for row in group]
        mean = rumus.rata(group, range(awal, awal + len(group)), bahan.kebijakan)
        rows.append(u.baris_jumlah({
            "unit": nama,
            "indikator": f"Rata-rata capaian ({rekap['n_ada']} dari {rekap['n_total']} indikator)",
            "capaian": u.sel_rata(rekap["persen_capaian"], mean),
        }))  # fmt: skip
    judul = f"Pengukuran Kinerja per Bidang Tahun {bahan.tahun}"
    return Table(
        "T22", judul, columns, u.bernomor(rows), u_kosong("indikator"), u.catatan_data(bahan, bahan.capaian)
    )


def _kolom(n: int, pita: str) -> tuple[Column, ...]:
    return (
        Column(f"t{n}", "Target", Format.ANGKA, 9, pita),
        Column(f"r{n}", "Real.", Format.ANGKA, 9, pita),
        Column(f"c{n}", "%", Format.PERSEN, 9, pita),
    )


def _sel(bahan: Bahan, row: Row, n: int) -> dict[str, Cell]:
    return {
        f"t{n}": u.sel_target(row),
        f"r{n}": u.sel_realisasi(row),
        f"c{n}": u.sel_capaian(bahan, row, t=f"{{t{n}}}", r=f"{{r{n}}}"),
    }


def _baris(bahan: Bahan, row: Row, unit: str) -> TableRow:
    cells: dict[str, Cell] = {
        "unit": unit,
        "sasaran": row["uraian_sasaran"] or row["sasaran"],
        "indikator": row["indikator"],
        "satuan": row["satuan"],
        "target": u.sel_target(row),
        "realisasi": u.sel_realisasi(row),
        "capaian": u.sel_capaian(bahan, row),
    }
    return TableRow(cells, desimal=row["desimal"])
