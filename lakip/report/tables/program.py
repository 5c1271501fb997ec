"""T16: which program, kegiatan and sub kegiatan stand behind each sasaran, and how they did themselves."""

from lakip.ledger.query import Row
from lakip.present.tables import Cell, Column, Format, Table, TableRow
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u

PITA_MENUNJANG = 2
"""A program supports its sasaran when its own capaian lies in one of the best two bands."""
_MENUNJANG = {True: "Menunjang", False: "Tidak Menunjang", None: "\u2013"}


def t16(bahan: Bahan) -> Table:
    """Analisis Program/Kegiatan Pendukung."""
    columns = (
        u.NO, Column("sasaran", "Sasaran", width=28, gabung=True), Column("indikator", "Indikator", width=20, gabung=True),
        Column("capaian_sasaran", "Capaian", Format.PERSEN, 10, gabung=True),
        Column("program", "Program/Kegiatan/Sub Kegiatan", width=40),
        Column("indikator_program", "Indikator P/K/SK", width=36), u.TARGET, u.REALISASI,
        Column("capaian", "Capaian", Format.PERSEN, 10), Column("menunjang", "Menunjang/Tidak Menunjang", Format.TENGAH, 16),
    )  # fmt: skip
    rows: list[TableRow] = []
    for rekap in bahan.rekap["sasaran"]:
        kepala: dict[str, Cell] = {
            "sasaran": rekap["uraian"],
            "indikator": f"{rekap['n_total']} indikator (rata-rata)",
            "capaian_sasaran": u.atau(rekap["persen_capaian"]),
        }
        pendukung = [*_indikator(bahan, rekap["kode"]), *_keluaran(bahan, rekap["kode"])]
        pendukung.sort(key=lambda item: item[0])
        rows += [
            TableRow({"no": len(rows) + i} | kepala | cells, desimal=desimal, bagian=rekap["kode"])
            for i, (_, cells, desimal) in enumerate(pendukung, 1)
        ]
    judul = f"Analisis Program/Kegiatan Pendukung Tahun {bahan.tahun}"
    kosong = "Belum ada data: indikator program dan keluaran sub kegiatan yang mendukung sasaran belum ada."
    tepi = bahan.skala[min(PITA_MENUNJANG, len(bahan.skala)) - 1]["label"]
    catatan = [
        f"Menunjang: capaian program/kegiatan/sub kegiatan sendiri paling rendah {tepi}; – : capaiannya belum ada."
    ]
    return Table("T16", judul, columns, rows, kosong, catatan)


def indikator_pendukung(bahan: Bahan, sasaran: str) -> list[Row]:
    """Give the rows of capaian of program, kegiatan and sub kegiatan under a sasaran."""
    return [
        r
        for r in bahan.capaian
        if r["jenis_sasaran"] != "Sasaran" and bahan.di_bawah(r["sasaran"]) == sasaran
    ]


def keluaran_pendukung(bahan: Bahan, sasaran: str) -> list[Row]:
    """Give the rows of Bahan.kegiatan under a sasaran."""
    return [row for row in bahan.kegiatan if bahan.di_bawah(row["kode"]) == sasaran]


def menunjang(row: Row) -> bool | None:
    """Tell whether a program, kegiatan or output supports its sasaran; None while it has no capaian."""
    return None if row["urut_predikat"] is None else bool(row["urut_predikat"] <= PITA_MENUNJANG)


def _indikator(bahan: Bahan, sasaran: str) -> list[tuple[str, dict[str, Cell], int]]:
    return [
        (row["sasaran"], {
            "program": f"{row['sasaran']} {row['uraian_sasaran'] or ''}".strip(),
            "indikator_program": f"{row['indikator']} ({row['satuan']})",
            "target": u.sel_target(row),
            "realisasi": u.sel_realisasi(row),
            "capaian": u.sel_capaian(bahan, row),
            "menunjang": _MENUNJANG[menunjang(row)],
        }, row["desimal"])
        for row in indikator_pendukung(bahan, sasaran)
    ]  # fmt: skip


def _keluaran(bahan: Bahan, sasaran: str) -> list[tuple[str, dict[str, Cell], int]]:
    """Give the reported output of sub kegiatan under a sasaran, by RASIO."""
    found = []
    for row in keluaran_pendukung(bahan, sasaran):
        teks = bahan.keterangan.get(("kegiatan", row["kode"]), {})
        satuan = f" ({teks['satuan']})" if teks.get("satuan") else ""
        rumus_keluaran = row | {
            "rumus": "RASIO",
            "skala": None,
            "batas": None,
            "target_rendah": None,
            "persen_capaian_dibatasi": None,
        }
        rumus_keluaran["status"] = "ada" if row["realisasi_nilai"] is not None else "belum_ada"
        cells: dict[str, Cell] = {
            "program": f"{row['kode']} {bahan.sasaran[row['kode']]['uraian']}",
            "indikator_program": f"{teks.get('indikator_keluaran', 'Keluaran')}{satuan}",
            "target": u.atau(row["target_nilai"]),
            "realisasi": u.atau(row["realisasi_nilai"]),
            "capaian": u.sel_capaian(bahan, rumus_keluaran | _tanpa_teks()),
            "menunjang": _MENUNJANG[menunjang(row)],
        }
        found.append((row["kode"], cells, 0))
    return found


def _tanpa_teks() -> dict[str, None]:
    return dict.fromkeys(("realisasi_nilai", "realisasi_rendah", "realisasi_tinggi", "realisasi_predikat"))
