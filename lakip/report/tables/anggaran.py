"""T18 to T20: the budget by program, by sasaran and by kind."""

from collections.abc import Sequence

from lakip.ledger.query import Row
from lakip.present.tables import Cell, Column, Computed, Format, Jenis, Table, TableRow
from lakip.present.views.anggaran import TURUNAN, uraian
from lakip.report import rumus
from lakip.report.bahan import Bahan
from lakip.report.lembar import Grafik
from lakip.report.tables import umum as u

PAGU = Column("pagu", "Pagu (Rp)", Format.RUPIAH, 20)
REALISASI = Column("realisasi", "Realisasi (Rp)", Format.RUPIAH, 20)
PERSEN = Column("persen", "%", Format.PERSEN, 10)
SISA = Column("sisa", "Sisa (Rp)", Format.RUPIAH, 20)
KOSONG = "Belum ada data: anggaran tahun ini belum ada pada buku rencana maupun buku kerja unit."
TANPA_SASARAN = "Belum dipetakan ke sasaran"


def t18(bahan: Bahan) -> Table:
    """Realisasi Anggaran per Program/Kegiatan/Sub Kegiatan; a total runs over the leaves only."""
    columns = (
        Column("kode", "Kode Rekening", width=19), Column("uraian", "Uraian", width=58), PAGU, REALISASI,
        Column("persen", "% Keuangan", Format.PERSEN, 11), Column("fisik", "Fisik (%)", Format.PERSEN, 10), SISA,
        Column("ket", "Ket.", width=24),
    )  # fmt: skip
    lines = _dimensi(bahan)
    rows = [_baris(bahan, row, lines) for row in lines]
    if rows:
        daun = [nomor for nomor, row in enumerate(lines) if row["daun"]]
        rows.append(_total("uraian", bahan, daun))
    judul = f"Realisasi Anggaran per Program/Kegiatan/Sub Kegiatan Tahun {bahan.tahun}{bahan.audit}"
    catatan = ["Jumlah dihitung dari rincian terbawah sehingga induk tidak terhitung dua kali."]
    if any(row["turunan"] for row in lines):
        catatan.append(TURUNAN)
    luar = [row for row in lines if row["status"] == "di_luar_rencana"]
    if tanpa := [row["kode_rekening"] for row in luar if not row["merinci"]]:
        catatan.append(f"Di luar buku rencana, pagu menurut laporan unit: {', '.join(tanpa)}.")
    if rinci := [row["kode_rekening"] for row in luar if row["merinci"]]:
        catatan.append(f"Merinci baris rencana dan tidak dijumlahkan: {', '.join(rinci)}.")
    return Table("T18", judul, columns, rows, KOSONG, catatan)


def t19(bahan: Bahan) -> Table:
    """Realisasi Anggaran per Sasaran/PK."""
    columns = (
        u.NO,
        Column("sasaran", "Sasaran", width=46),
        Column("program", "Program", width=46),
        PAGU,
        REALISASI,
        PERSEN,
    )
    nama_program = {row["kode_rekening"]: row["uraian"] for row in bahan.anggaran}
    lines = _urut_sasaran(bahan)
    rows: list[TableRow] = []
    for no, (kode, group) in enumerate(lines, start=1):
        nama = bahan.sasaran[kode]["uraian"] if kode in bahan.sasaran else TANPA_SASARAN
        nomor = range(len(rows) + 1, len(rows) + len(group))
        jumlah = next(row for row in group if row["program"] is None)
        rows.append(TableRow({"no": no, "sasaran": nama} | _jumlah_sel(jumlah, nomor), Jenis.KELOMPOK))
        rows += [
            TableRow({"program": nama_program.get(r["program"]) or r["program"]} | _rupiah(r))
            for r in group
            if r["program"] is not None
        ]
    if rows:
        rinci = [nomor for nomor, row in enumerate(rows) if row.jenis is Jenis.RINCI]
        rows.append(_total("sasaran", bahan, rinci, sisa=False))
    judul = f"Realisasi Anggaran per Sasaran Tahun {bahan.tahun}{bahan.audit}"
    return Table("T19", judul, columns, rows, KOSONG)


def t20(bahan: Bahan) -> Table:
    """Realisasi per Jenis Belanja, from account codes."""
    columns = (
        Column("uraian", "Uraian", width=50), Column("pagu", "Anggaran", Format.RUPIAH, 22),
        Column("realisasi", "Realisasi", Format.RUPIAH, 20), PERSEN, Column("sisa", "Sisa", Format.RUPIAH, 20),
    )  # fmt: skip
    rows = [
        TableRow({
            "uraian": row["uraian"] or row["kode_rekening"],
        } | _rupiah(row) | {"sisa": u.sel_sisa(row["pagu_rp"], row["realisasi_rp"])})
        for row in bahan.jenis_belanja
    ]  # fmt: skip
    kosong = "Belum ada data: anggaran per kode rekening belanja (5.1 dan 5.2) belum dilaporkan."
    catatan = ["Anggaran, realisasi, dan sisa dalam rupiah."]
    judul = f"Realisasi per Jenis Belanja Tahun {bahan.tahun}{bahan.audit}"
    return Table("T20", judul, columns, rows, kosong, catatan)


def grafik_anggaran(bahan: Bahan) -> Grafik | None:
    """Give the chart of T18: pagu beside realisasi of every program."""
    titik = [
        (row["uraian"] or row["kode_rekening"], (f"{{T18!pagu#{nomor}}}", f"{{T18!realisasi#{nomor}}}"))
        for nomor, row in enumerate(_dimensi(bahan))
        if row["kode_rekening"].count(".") == 2
        and row["pagu_rp"] is not None
        and row["realisasi_rp"] is not None
    ]
    judul = f"Berapa pagu dan realisasi setiap program tahun {bahan.tahun}?{bahan.audit}"
    return Grafik(judul, ("Pagu (Rp)", "Realisasi (Rp)"), titik, "Rupiah", mendatar=False) if titik else None


def _dimensi(bahan: Bahan) -> list[Row]:
    """Give the lines of the dimension that sums run over: program codes where there are any, else belanja."""
    program = [row for row in bahan.anggaran if row["jenis_kode"] == "program"]
    return program or [row for row in bahan.anggaran if row["kode_rekening"].startswith("5")]


def _baris(bahan: Bahan, row: Row, lines: Sequence[Row]) -> TableRow:
    kode = row["kode_rekening"]
    ket = bahan.keterangan.get(("anggaran", kode), {}).get("keterangan")
    cells: dict[str, Cell] = {
        "kode": kode,
        "uraian": uraian(row) or "\u2013",
        "ket": ket,
        "fisik": row["persen_fisik"],
    }
    cells |= _rupiah(row) | {"sisa": u.sel_sisa(row["pagu_rp"], row["realisasi_rp"])}
    if not row["daun"] and row["realisasi_rp"] is not None and row["unggahan_id"] is None:
        daun = [i for i, r in enumerate(lines) if r["daun"] and r["kode_rekening"].startswith(f"{kode}.")]
        cells["realisasi"] = Computed(row["realisasi_rp"], f"ROUND({rumus.jumlah('realisasi', daun)},2)")
    return TableRow(cells, Jenis.RINCI if row["daun"] or row["merinci"] else Jenis.KELOMPOK)


def _rupiah(row: Row) -> dict[str, Cell]:
    pagu, realisasi = row["pagu_rp"], row["realisasi_rp"]
    return {
        "pagu": u.atau(pagu),
        "realisasi": u.atau(realisasi),
        "persen": u.sel_serapan(row["persen_serapan"], pagu, realisasi),
    }


def _jumlah_sel(row: Row, nomor: Sequence[int]) -> dict[str, Cell]:
    cells = _rupiah(row)
    for key in ("pagu", "realisasi"):
        if row[f"{key}_rp"] is not None:
            cells[key] = Computed(row[f"{key}_rp"], f"ROUND({rumus.jumlah(key, nomor)},2)")
    return cells


def _total(kolom: str, bahan: Bahan, nomor: Sequence[int], *, sisa: bool = True) -> TableRow:
    serapan = bahan.serapan
    cells = _jumlah_sel(serapan, nomor) | {kolom: f"Jumlah {bahan.singkatan}"}
    if sisa:
        cells["sisa"] = u.sel_sisa(serapan["pagu_rp"], serapan["realisasi_rp"])
    return u.baris_jumlah(cells)


def _urut_sasaran(bahan: Bahan) -> list[tuple[str | None, list[Row]]]:
    """Give the budget rows of each sasaran in plan order, those without a sasaran last."""
    groups: dict[str | None, list[Row]] = {}
    for row in bahan.anggaran_sasaran:
        groups.setdefault(row["sasaran"], []).append(row)
    order = [*bahan.sasaran, None]
    return sorted(groups.items(), key=lambda item: order.index(item[0]))
