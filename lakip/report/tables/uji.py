"""Uji Silang: the engine's value beside a sheet formula over the inputs, and whether the two agree."""

from collections.abc import Sequence
from decimal import Decimal

from lakip.ledger.query import Row
from lakip.present.tables import Cell, Column, Computed, Format, Table, TableRow, Value
from lakip.report import rumus
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u

TOLERANSI = "0.000000001"
SAMA, BEDA = "SAMA", "BEDA"
_HASIL = (
    Column("mesin", "Nilai mesin", Format.PERSEN, 16),
    Column("lembar", "Rumus lembar", Format.PERSEN, 16),
    Column("selisih", "Selisih", Format.PERSEN, 12),
    Column("hasil", "Hasil", Format.TENGAH, 10),
)
URAIAN = Column("uraian", "Uraian", width=46)


def uji_silang(bahan: Bahan) -> list[Table]:
    """Give the sheet's tables: the count of agreeing and differing figures, then indikator, sasaran and budget."""
    tables = [_indikator(bahan), _dibatasi(bahan), _agregat(bahan), _anggaran(bahan)]
    return [_ringkasan(bahan, tables), *tables]


def _ringkasan(bahan: Bahan, tables: Sequence[Table]) -> Table:
    columns = (
        u.NO,
        URAIAN,
        Column("n", "Banyak uji", Format.BULAT, 12),
        Column("sama", SAMA, Format.BULAT, 12),
        Column("beda", BEDA, Format.BULAT, 12),
    )
    rows = [TableRow(_hitungan(t) | {"no": no, "uraian": t.judul}) for no, t in enumerate(tables, 1)]
    total: dict[str, Cell] = {"uraian": "Jumlah"}
    for key in ("n", "sama", "beda"):
        nilai = sum(value for row in rows if isinstance(value := row.value(key), int))
        total[key] = Computed(nilai, f"SUM({{{key}#0:{len(rows) - 1}}})")
    catatan = [
        f"{SAMA} bila nilai mesin dan rumus lembar berselisih kurang dari {TOLERANSI.replace('.', ',')}, atau keduanya tanpa angka."
    ]
    return Table(
        "Uji.0",
        f"Ringkasan Uji Silang Tahun {bahan.tahun}",
        columns,
        [*rows, u.baris_jumlah(total)],
        catatan=catatan,
    )


def _hitungan(table: Table) -> dict[str, Cell]:
    if not table.rows:
        return {"n": 0, "sama": 0, "beda": 0}
    deret = f"{{{table.id}!hasil#0:{len(table.rows) - 1}}}"
    hasil = [row.value("hasil") for row in table.rows]
    return {
        "n": Computed(len(hasil), f"ROWS({deret})"),
        "sama": Computed(hasil.count(SAMA), f'COUNTIF({deret},"{SAMA}")'),
        "beda": Computed(hasil.count(BEDA), f'COUNTIF({deret},"{BEDA}")'),
    }


def _indikator(bahan: Bahan) -> Table:
    columns = (
        u.NO, URAIAN, Column("rumus", "Rumus", Format.TENGAH, 12), u.TARGET, u.REALISASI, *_HASIL,
    )  # fmt: skip
    rows: list[TableRow] = []
    for no, row in enumerate(bahan.capaian, start=1):
        live = u.sel_capaian(bahan, row)
        cells: dict[str, Cell] = {
            "no": no,
            "uraian": f"{row['kode']} {row['indikator']}",
            "rumus": row["rumus"],
            "target": u.sel_target(row),
            "realisasi": u.sel_realisasi(row),
        }
        rows.append(TableRow(cells | _banding(u.persen_cetak(row), live), desimal=row["desimal"]))
    return Table(
        "Uji.1",
        "Capaian per indikator",
        columns,
        rows,
        "Belum ada data: indikator belum ada pada buku rencana.",
    )


def _dibatasi(bahan: Bahan) -> Table:
    """Cap what the table above computed; only indikator with a Batas Capaian differ from it."""
    columns = (
        u.NO,
        URAIAN,
        Column("rumus", "Rumus", Format.TENGAH, 12),
        Column("batas", "Batas", Format.ANGKA, 12),
        *_HASIL,
    )
    rows = []
    for no, row in enumerate(bahan.capaian, start=1):
        asal = f"{{Uji.1!lembar#{no - 1}}}"
        hasil = asal if row["batas"] is None else f"IF(ISNUMBER({asal}),MIN({asal},{{batas}}),{asal})"
        live = _isi(row["persen_capaian_dibatasi"], u.sel_capaian(bahan, row).nilai, hasil)
        cells: dict[str, Cell] = {"no": no, "uraian": f"{row['kode']} {row['indikator']}", "rumus": "batas"}
        cells["batas"] = u.atau(row["batas"], "tanpa batas")
        rows.append(TableRow(cells | _banding(row["persen_capaian_dibatasi"], live)))
    return Table(
        "Uji.2",
        "Capaian setelah dibatasi",
        columns,
        rows,
        "Belum ada data: indikator belum ada pada buku rencana.",
    )


def _agregat(bahan: Bahan) -> Table:
    columns = (
        u.NO,
        URAIAN,
        Column("rumus", "Rumus", Format.TENGAH, 12),
        Column("n", "Banyak angka", Format.BULAT, 12),
        *_HASIL,
    )
    kunci = "Uji.1!lembar"
    letak = {row["kode"]: nomor for nomor, row in enumerate(bahan.capaian)}
    rows: list[TableRow] = []
    for rekap in (r for r in bahan.rekap["sasaran"] if r["n_total"]):
        group = [row for row in bahan.dihitung if row["sasaran"] == rekap["kode"]]
        formula = rumus.rata(group, [letak[row["kode"]] for row in group], bahan.kebijakan, kunci)
        rows.append(_rata(f"Rata-rata sasaran {rekap['kode']}", rekap, formula))
    if rows:
        instansi = bahan.rekap["instansi"]
        per_sasaran = rumus.rata_sel("lembar", range(len(rows)))
        semua = rumus.rata(
            bahan.dihitung, [letak[row["kode"]] for row in bahan.dihitung], bahan.kebijakan, kunci
        )
        rows.append(
            _rata(
                "Rata-rata menurut sasaran",
                instansi | {"persen_capaian": instansi["menurut_sasaran"]},
                per_sasaran,
            )
        )
        rows.append(
            _rata(
                "Rata-rata menurut indikator",
                instansi | {"persen_capaian": instansi["menurut_indikator"]},
                semua,
            )
        )
    rows = u.bernomor(rows)
    return Table(
        "Uji.3",
        "Rata-rata sasaran dan instansi",
        columns,
        rows,
        "Belum ada data: belum ada sasaran dengan indikator.",
    )


def _anggaran(bahan: Bahan) -> Table:
    columns = (
        u.NO, URAIAN, Column("rumus", "Rumus", Format.TENGAH, 12), Column("pagu", "Pagu (Rp)", Format.RUPIAH, 22),
        Column("realisasi", "Realisasi (Rp)", Format.RUPIAH, 22), *_HASIL,
    )  # fmt: skip
    rows = [
        TableRow(_banding(row["persen_serapan"], u.sel_serapan(row["persen_serapan"], row["pagu_rp"], row["realisasi_rp"])) | {
            "no": no, "uraian": f"{row['kode_rekening']} {row['uraian'] or ''}".strip(), "rumus": "serapan",
            "pagu": u.atau(row["pagu_rp"]), "realisasi": u.atau(row["realisasi_rp"]),
        })
        for no, row in enumerate(bahan.anggaran, start=1)
    ]  # fmt: skip
    kosong = "Belum ada data: anggaran tahun ini belum ada."
    return Table("Uji.4", f"Serapan anggaran{bahan.audit}", columns, rows, kosong)


def _rata(uraian: str, rekap: Row, formula: str) -> TableRow:
    persen: Decimal | None = rekap["persen_capaian"]
    live = u.sel_rata(persen, formula)
    return TableRow(_banding(persen, live) | {"uraian": uraian, "rumus": "rata-rata", "n": rekap["n_ada"]})


def _isi(persen: Decimal | None, teks: Value, formula: str) -> Computed:
    return rumus.computed(persen, formula) if persen is not None else Computed(teks, formula)


def _banding(mesin: Decimal | None, live: Computed) -> dict[str, Cell]:
    nilai = rumus.dibulatkan(mesin)
    beda: Value = rumus.TIDAK_ADA if nilai is None else Decimal(0)
    banding = f'IF(ABS({{selisih}})<{TOLERANSI},"{SAMA}","{BEDA}")'
    kosong = f'IF(OR(ISNUMBER({{mesin}}),ISNUMBER({{lembar}})),"{BEDA}","{SAMA}")'
    return {
        "mesin": u.atau(nilai),
        "lembar": live,
        "selisih": Computed(beda, rumus.selisih("{mesin}", "{lembar}")),
        "hasil": Computed(SAMA, f"IF(ISNUMBER({{selisih}}),{banding},{kosong})"),
    }
