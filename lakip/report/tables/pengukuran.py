"""T06 to T09: the scale, the measurement itself, its recap per sasaran, and one table per sasaran."""

from lakip.domain.desimal import format_id
from lakip.ledger.query import Row
from lakip.present.tables import Cell, Column, Computed, Format, Table, TableRow
from lakip.report import rumus
from lakip.report.bahan import Bahan
from lakip.report.lembar import Grafik
from lakip.report.tables import umum as u
from lakip.report.tables.catatan import catatan_target

KOLOM = (u.NO, u.SASARAN, u.INDIKATOR, u.SATUAN, u.TARGET, u.REALISASI, u.CAPAIAN, u.KATEGORI)
KOSONG = (
    "Belum ada data: belum ada indikator sasaran yang masuk Perjanjian Kinerja tahun ini pada buku rencana."
)

SKALA_KOLOM = (
    u.NO,
    Column("interval", "Interval Nilai Realisasi Kinerja", Format.TENGAH, 40),
    Column("kriteria", "Kriteria", Format.TENGAH, 30),
    Column("kode", "Kode/Warna", Format.TENGAH, 30),
)
WARNA = ("biru tua", "hijau toska", "kuning", "jingga", "merah tua")

REKAP_KOLOM = (
    u.NO,
    Column("sasaran", "Sasaran", width=52),
    Column("jumlah", "Jml Indikator", Format.BULAT, 11),
    Column("melebihi", "Melebihi (>100)", Format.BULAT, 12),
    Column("sesuai", "Sesuai (=100)", Format.BULAT, 12),
    Column("belum", "Belum tercapai (<100)", Format.BULAT, 14),
    Column("kosong", "Belum ada data", Format.BULAT, 12),
    Column("rata", "Rata-rata Capaian", Format.PERSEN, 13),
    u.KATEGORI,
)


def t06(bahan: Bahan) -> Table:
    """Skala/Kategori Penilaian Kinerja."""
    rows = [
        TableRow({
            "no": no,
            "interval": interval(band),
            "kriteria": band["label"],
            "kode": f"{band['kode']} / {WARNA[no - 1]}" if len(bahan.skala) == len(WARNA) else band["kode"],
        })
        for no, band in enumerate(bahan.skala, start=1)
    ]  # fmt: skip
    pembulatan = bahan.kebijakan["pembulatan_predikat"]
    cara = "tanpa pembulatan" if pembulatan == "tidak" else f"setelah dibulatkan ke {pembulatan} desimal"
    return Table(
        "T06", "Skala/Kategori Penilaian Kinerja", SKALA_KOLOM, rows, "Belum ada data: skala penilaian belum diisi.",
        [f"Dasar: {bahan.skala[0]['dasar']}. Predikat ditentukan dari capaian {cara}."],
    )  # fmt: skip


def interval(band: Row) -> str:
    """Give a band in words: "76 ≤ nilai < 91"."""
    bawah = (
        f"{format_id(band['bawah'], None)} {'≤' if band['bawah_termasuk'] else '<'} "
        if band["bawah"] is not None
        else ""
    )
    atas = (
        f" {'≤' if band['atas_termasuk'] else '<'} {format_id(band['atas'], None)}"
        if band["atas"] is not None
        else ""
    )
    return f"{bawah}nilai{atas}"


def t07(bahan: Bahan) -> Table:
    """Pengukuran Kinerja Tahun N: every indikator that counts, the mean of each sasaran and of the agency."""
    rows, rata_rows = _per_sasaran(bahan)
    if rows:
        rows.append(_instansi(bahan, rata_rows, rows))
    return Table(
        "T07", f"Pengukuran Kinerja Tahun {bahan.tahun}", KOLOM, rows, KOSONG,
        [*u.catatan_kebijakan(bahan), *catatan_target(bahan), *u.catatan_data(bahan, bahan.dihitung)],
    )  # fmt: skip


def letak(bahan: Bahan) -> dict[str, tuple[list[int], int]]:
    """Give per sasaran which rows of T07 hold its indikator and which one its mean."""
    found, at = {}, 0
    for kode, group in u.menurut_sasaran(bahan.dihitung).items():
        found[kode] = (list(range(at, at + len(group))), at + len(group))
        at += len(group) + 1
    return found


def t08(bahan: Bahan) -> Table:
    """Rekapitulasi Capaian Sasaran: counts and mean, read from T07."""
    tempat = letak(bahan)
    groups = u.menurut_sasaran(bahan.dihitung)
    rows = [
        TableRow(
            {"no": no, "sasaran": row["uraian"]}
            | _hitungan(bahan, row, groups[row["kode"]], tempat[row["kode"]])
        )
        for no, row in enumerate((r for r in bahan.rekap["sasaran"] if r["kode"] in groups), start=1)
    ]
    if rows:
        rows.append(_jumlah_rekap(bahan, rows))
    return Table(
        "T08",
        f"Rekapitulasi Capaian Sasaran Tahun {bahan.tahun}",
        REKAP_KOLOM,
        rows,
        KOSONG,
        u.catatan_kebijakan(bahan),
    )


def t09(bahan: Bahan) -> list[Table]:
    """Perbandingan Target dan Realisasi, one table per sasaran."""
    judul = f"Perbandingan Target dan Realisasi Tahun {bahan.tahun}"
    groups = u.menurut_sasaran(bahan.dihitung)
    if not groups:
        return [Table("T09", judul, KOLOM, kosong=KOSONG)]
    return [
        Table(f"T09.{no}", f"{judul}: {bahan.sasaran[kode]['uraian']}", KOLOM, _group(bahan, kode, group, 0, 1), KOSONG,
              u.catatan_data(bahan, group))
        for no, (kode, group) in enumerate(groups.items(), start=1)
    ]  # fmt: skip


def grafik_capaian(bahan: Bahan) -> Grafik | None:
    """Give the chart of T07: how far each indikator came, in percent of its target."""
    titik = [
        (row["indikator"], (f"{{T07!capaian#{nomor}}}",))
        for kode, group in u.menurut_sasaran(bahan.dihitung).items()
        for row, nomor in zip(group, letak(bahan)[kode][0], strict=True)
        if u.persen_cetak(row) is not None
    ]
    judul = f"Berapa persen target tahun {bahan.tahun} yang tercapai pada setiap indikator?"
    return Grafik(judul, ("Capaian (%)",), titik, "Capaian (%)") if titik else None


def _per_sasaran(bahan: Bahan) -> tuple[list[TableRow], list[int]]:
    rows: list[TableRow] = []
    rata_rows: list[int] = []
    no = 1
    for kode, group in u.menurut_sasaran(bahan.dihitung).items():
        rows += _group(bahan, kode, group, len(rows), no)
        rata_rows.append(len(rows) - 1)
        no += len(group)
    return rows, rata_rows


def _group(bahan: Bahan, kode: str, group: list[Row], awal: int, no: int) -> list[TableRow]:
    """Give the rows of one sasaran that start at table row `awal`: its indikator and their mean."""
    uraian = bahan.sasaran[kode]["uraian"]
    rows = [
        TableRow(u.identitas(no + i, row, uraian) | _angka(bahan, row), desimal=row["desimal"])
        for i, row in enumerate(group)
    ]
    rekap = next(r for r in bahan.rekap["sasaran"] if r["kode"] == kode)
    formula = rumus.rata(group, range(awal, awal + len(group)), bahan.kebijakan)
    mean: dict[str, Cell] = {
        "indikator": f"Rata-rata capaian sasaran ({rekap['n_ada']} dari {rekap['n_total']} indikator)",
        "capaian": u.sel_rata(rekap["persen_capaian"], formula),
        "kategori": u.sel_kriteria(bahan, rekap["predikat"]),
    }
    return [*rows, u.baris_jumlah(mean)]


def _angka(bahan: Bahan, row: Row) -> dict[str, Cell]:
    return {
        "target": u.sel_target(row),
        "realisasi": u.sel_realisasi(row),
        "capaian": u.sel_capaian(bahan, row),
        "kategori": u.sel_kriteria(bahan, row["predikat"]),
    }


def _instansi(bahan: Bahan, rata_rows: list[int], rows: list[TableRow]) -> TableRow:
    instansi = bahan.rekap["instansi"]
    if bahan.kebijakan["rata_instansi"] == "menurut_sasaran":
        formula = rumus.rata_sel("capaian", rata_rows)
    else:
        nomor = [i for i in range(len(rows)) if i not in set(rata_rows)]
        formula = rumus.rata(bahan.dihitung, nomor, bahan.kebijakan)
    return u.baris_jumlah({
        "indikator": f"Rata-rata capaian {bahan.singkatan} ({instansi['n_ada']} dari {instansi['n_total']} indikator)",
        "capaian": u.sel_rata(instansi["persen_capaian"], formula),
        "kategori": u.sel_kriteria(bahan, instansi["predikat"]),
    })  # fmt: skip


def _hitungan(bahan: Bahan, rekap: Row, group: list[Row], tempat: tuple[list[int], int]) -> dict[str, Cell]:
    nomor, rata = tempat
    deret = f"{{T07!capaian#{nomor[0]}:{nomor[-1]}}}"
    persen = [rumus.dibulatkan(u.persen_cetak(row)) for row in group]
    ada = [p for p in persen if p is not None]
    return {
        "jumlah": Computed(len(group), f"ROWS({deret})"),
        "melebihi": Computed(sum(p > 100 for p in ada), f'COUNTIF({deret},">100")'),
        "sesuai": Computed(sum(p == 100 for p in ada), f'COUNTIF({deret},"=100")'),
        "belum": Computed(sum(p < 100 for p in ada), f'COUNTIF({deret},"<100")'),
        "kosong": Computed(len(group) - len(ada), f"ROWS({deret})-COUNT({deret})"),
        "rata": u.sel_rata(rekap["persen_capaian"], f"{{T07!capaian#{rata}}}"),
        "kategori": u.sel_kriteria(bahan, rekap["predikat"], "{rata}"),
    }


def _jumlah_rekap(bahan: Bahan, rows: list[TableRow]) -> TableRow:
    instansi = bahan.rekap["instansi"]
    terakhir = len(rows) - 1
    cells: dict[str, Cell] = {"sasaran": f"Jumlah dan rata-rata {bahan.singkatan}"}
    for key in ("jumlah", "melebihi", "sesuai", "belum", "kosong"):
        total = sum(value for row in rows if isinstance(value := row.value(key), int))
        cells[key] = Computed(total, f"SUM({{{key}#0:{terakhir}}})")
    nomor = len(bahan.dihitung) + len(rows)
    cells["rata"] = u.sel_rata(instansi["persen_capaian"], f"{{T07!capaian#{nomor}}}")
    cells["kategori"] = u.sel_kriteria(bahan, instansi["predikat"], "{rata}")
    return u.baris_jumlah(cells)
