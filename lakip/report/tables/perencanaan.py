"""T02 to T05: what was planned — Renstra, IKU, Perjanjian Kinerja and its Perubahan, Rencana Aksi."""

from collections.abc import Sequence
from decimal import Decimal

from lakip.domain.renstra import tahun_renstra
from lakip.ledger.query import Row
from lakip.metrics.persen import Nilai
from lakip.present.tables import Cell, Column, Computed, Format, Table, TableRow, Value
from lakip.report import rumus
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u

URUTAN_VERSI = ("Murni", "Pergeseran", "Perubahan")
PROGRAM = Column("sasaran", "Program", width=34)
TW = ("I", "II", "III", "IV")


def t02(bahan: Bahan) -> Table:
    """Tujuan, Sasaran, Indikator dan Target Renstra."""
    years = _periode(bahan)
    columns = (
        u.NO,
        Column("tujuan", "Tujuan", width=26, gabung=True),
        Column("sasaran", "Sasaran", width=26, gabung=True),
        Column("indikator", "Indikator", width=36),
        u.SATUAN,
        Column("awal", "Kondisi Awal", Format.ANGKA, 10),
        *(Column(f"t{year}", f"Target {year}", Format.ANGKA, 10) for year in years),
        Column("akhir", "Kondisi Akhir", Format.ANGKA, 10),
    )
    renstra = any(row["jenis"] == "Renstra" for row in bahan.target)
    target = _target_per_tahun(bahan, "Renstra" if renstra else "PK")
    rows = [
        TableRow(_renstra(bahan, no, row, target), desimal=row["desimal"])
        for no, row in enumerate(bahan.dihitung, 1)
    ]
    sumber = (
        "Target Renstra."
        if renstra
        else (
            "Target Renstra tidak diisi pada buku rencana; yang ditampilkan adalah target Perjanjian Kinerja setiap tahun."
        )
    )
    return Table(
        "T02",
        "Tujuan, Sasaran, Indikator, dan Target Renstra",
        columns,
        rows,
        u_kosong("indikator sasaran"),
        [sumber],
    )


def t03(bahan: Bahan) -> Table:
    """Indikator Kinerja Utama."""
    columns = (
        u.NO, u.SASARAN, Column("indikator", "IKU", width=32), u.SATUAN,
        Column("definisi", "Formulasi/Definisi Operasional", width=44), Column("sumber", "Sumber Data", width=28),
        Column("pj", "Penanggung Jawab", width=24),
    )  # fmt: skip
    iku = [row for row in bahan.capaian if row["iku"]]
    rows = [
        TableRow(u.identitas(no, row, row["uraian_sasaran"]) | {
            "definisi": bahan.indikator[row["kode"]]["definisi"],
            "sumber": bahan.indikator[row["kode"]]["sumber_data"],
            "pj": row["penanggung_jawab"],
        })
        for no, row in enumerate(iku, start=1)
    ]  # fmt: skip
    return Table("T03", "Indikator Kinerja Utama (IKU)", columns, rows, u_kosong("indikator bertanda IKU"))


def t04(bahan: Bahan) -> list[Table]:
    """Perjanjian Kinerja as it was signed first, and its budget per program."""
    semula = _versi_pertama(bahan)
    rows = [
        TableRow(
            u.identitas(no, row, row["uraian_sasaran"]) | {"target": _nilai(semula.get(row["kode"]))},
            desimal=row["desimal"],
        )
        for no, row in enumerate(bahan.dihitung, start=1)
    ]
    judul = f"Perjanjian Kinerja Tahun {bahan.tahun}"
    kolom = (u.NO, u.SASARAN, u.INDIKATOR, u.SATUAN, Column("target", "Target", Format.ANGKA, 16))
    catatan = ["Target sebelum perubahan; perubahannya pada T04b."] if _berubah(bahan) else []
    return [
        Table("T04", judul, kolom, rows, u_kosong("indikator sasaran"), catatan),
        _program_pk(bahan, judul),
    ]


def t04b(bahan: Bahan) -> list[Table]:
    """PK Perubahan: targets and budgets before and after."""
    judul = f"Perubahan Perjanjian Kinerja Tahun {bahan.tahun}"
    kolom = (
        u.NO, u.SASARAN, u.INDIKATOR, u.SATUAN,
        Column("semula", "Target Semula", Format.ANGKA, 18), Column("menjadi", "Target Menjadi", Format.ANGKA, 18),
    )  # fmt: skip
    if not _berubah(bahan):
        kosong = "Belum ada data: target dan anggaran tahun ini tidak diubah pada buku rencana."
        return [Table("T04b", judul, kolom, kosong=kosong)]
    semula = _versi_pertama(bahan)
    rows = [
        TableRow(
            u.identitas(no, row, row["uraian_sasaran"])
            | {"semula": _nilai(semula.get(row["kode"])), "menjadi": u.sel_target(row)}, desimal=row["desimal"],
        )
        for no, row in enumerate(bahan.dihitung, start=1)
    ]  # fmt: skip
    return [Table("T04b", judul, kolom, rows), _program_perubahan(bahan, judul)]


def t05(bahan: Bahan) -> Table:
    """Rencana Aksi per triwulan: the targets as the plan writes them."""
    columns = (
        u.NO, Column("sasaran", "Sasaran", width=24, gabung=True), Column("indikator", "Indikator", width=30), u.SATUAN,
        Column("target", "Target Tahunan", Format.ANGKA, 10),
        *(Column(f"tw{n}", f"Target TW {tw}", Format.ANGKA, 9) for n, tw in enumerate(TW, start=1)),
        Column("program", "Program/Kegiatan/Sub Kegiatan", width=32, gabung=True),
        Column("anggaran", "Anggaran (Rp)", Format.RUPIAH, 18, gabung=True), Column("pj", "PJ", width=22),
    )  # fmt: skip
    target = _target_tw(bahan)
    program, pagu = _program_sasaran(bahan)
    rows = [
        TableRow(u.identitas(no, row, row["uraian_sasaran"]) | {
            "target": u.sel_target(row),
            **{f"tw{n}": _nilai(target.get((row["kode"], n)), "\u2013") for n in range(1, 5)},
            "program": program.get(row["sasaran"], "\u2013"),
            "anggaran": pagu.get(row["sasaran"]),
            "pj": row["penanggung_jawab"],
        }, desimal=row["desimal"])
        for no, row in enumerate(bahan.dihitung, start=1)
    ]  # fmt: skip
    judul = f"Rencana Aksi Pencapaian Kinerja per Triwulan Tahun {bahan.tahun}"
    catatan = [
        "Target triwulan seperti tertulis pada buku rencana; tanda \u2013 berarti mengikuti target tahunan.",
        "Anggaran adalah pagu rincian terbawah yang mendukung sasaran.",
    ]
    return Table("T05", judul, columns, rows, u_kosong("indikator sasaran"), catatan)


def u_kosong(apa: str) -> str:
    """Give the sentence of a table that waits for the plan."""
    return f"Belum ada data: {apa} belum ada pada buku rencana."


def program_rows(bahan: Bahan) -> list[Row]:
    """Give the budget lines of programs: codes of three parts."""
    return [r for r in bahan.anggaran if r["jenis_kode"] == "program" and r["kode_rekening"].count(".") == 2]


def _periode(bahan: Bahan) -> list[int]:
    if renstra := tahun_renstra(bahan.instansi.get("periode_rencana")):
        return list(renstra)[:6]
    return sorted({row["tahun"] for row in bahan.target})[:6]


def _target_per_tahun(bahan: Bahan, jenis: str) -> dict[tuple[str, int], Row]:
    """Give the newest version of the yearly target by indikator and year."""
    yearly = [r for r in bahan.target if r["jenis"] == jenis and r["periode"] == 0]
    yearly.sort(key=lambda r: URUTAN_VERSI.index(r["versi"]))
    return {(r["indikator"], r["tahun"]): r for r in yearly}


def _renstra(bahan: Bahan, no: int, row: Row, target: dict[tuple[str, int], Row]) -> dict[str, Cell]:
    rencana = bahan.indikator[row["kode"]]
    induk = bahan.sasaran[row["sasaran"]]["induk"]
    return u.identitas(no, row, row["uraian_sasaran"]) | {
        "tujuan": bahan.sasaran[induk]["uraian"] if induk in bahan.sasaran else None,
        "awal": _tertulis(rencana, "kondisi_awal"),
        "akhir": _tertulis(rencana, "target_akhir"),
        **{f"t{year}": _nilai(target.get((row["kode"], year)), "\u2013") for year in _periode(bahan)},
    }


def _tertulis(rencana: Row, kolom: str) -> Value:
    angka: Decimal | None = rencana[f"{kolom}_nilai"]
    return angka if angka is not None else rencana[kolom] or rumus.TIDAK_ADA


def _nilai(row: Row | None, kosong: str = rumus.TIDAK_ADA) -> Value:
    return u.nilai(Nilai.of(row, ""), kosong) if row else kosong


def _versi_pertama(bahan: Bahan) -> dict[str, Row]:
    """Give per indikator the yearly PK target of its first version."""
    yearly = [r for r in bahan.target if (r["tahun"], r["jenis"], r["periode"]) == (bahan.tahun, "PK", 0)]
    yearly.sort(key=lambda r: -URUTAN_VERSI.index(r["versi"]))
    return {r["indikator"]: r for r in yearly}


def _target_tw(bahan: Bahan) -> dict[tuple[str, int], Row]:
    rows = [r for r in bahan.target if (r["tahun"], r["jenis"]) == (bahan.tahun, "PK") and r["raw"]]
    rows.sort(key=lambda r: URUTAN_VERSI.index(r["versi"]))
    return {(r["indikator"], r["periode"]): r for r in rows}


def _berubah(bahan: Bahan) -> bool:
    target = any(
        r["tahun"] == bahan.tahun and r["jenis"] == "PK" and r["versi"] != "Murni" for r in bahan.target
    )
    return target or any(r["versi"] != "Murni" for r in bahan.pagu)


def _pagu_program(bahan: Bahan) -> list[tuple[Row, Decimal | None, Decimal | None]]:
    """Give every program of the plan with its pagu of the first version, None where it came in later, and of the newest."""
    rows = sorted(bahan.pagu, key=lambda r: URUTAN_VERSI.index(r["versi"]))
    newest = {r["kode_rekening"]: r["pagu_rp"] for r in rows}
    first = {r["kode_rekening"]: r["pagu_rp"] for r in rows if r["versi"] == rows[0]["versi"]}
    daun = [r["kode_rekening"] for r in bahan.anggaran if r["daun"]]
    found = [
        (row, _sum_of(first, row["kode_rekening"], daun), _sum_of(newest, row["kode_rekening"], daun))
        for row in program_rows(bahan)
    ]
    return [one for one in found if one[0]["kode_rekening"] in newest or one[2] is not None]


def _sum_of(pagu: dict[str, Decimal | None], kode: str, daun: Sequence[str]) -> Decimal | None:
    """Give the pagu of a program: its own, else the sum of the lowest lines below it."""
    if pagu.get(kode) is not None:
        return pagu[kode]
    known = [rp for k in daun if k.startswith(f"{kode}.") and (rp := pagu.get(k)) is not None]
    return sum(known, Decimal(0)) if known else None


def _program_pk(bahan: Bahan, judul: str) -> Table:
    columns = (
        u.NO,
        PROGRAM,
        Column("pagu", "Anggaran (Rp)", Format.RUPIAH, 24),
        Column("ket", "Keterangan", width=16),
    )
    signed = [
        (r["uraian"], semula)
        for r, semula, menjadi in _pagu_program(bahan)
        if semula is not None or menjadi is None
    ]
    rows = [
        TableRow({"no": no, "sasaran": uraian, "pagu": pagu, "ket": "APBD"})
        for no, (uraian, pagu) in enumerate(signed, start=1)
    ]
    if rows:
        total = sum((pagu for _, pagu in signed if pagu is not None), Decimal(0))
        rows.append(
            u.baris_jumlah(
                {"sasaran": "Jumlah", "pagu": Computed(total, rumus.jumlah("pagu", range(len(rows))))}
            )
        )
    return Table("T04.2", f"{judul}: Anggaran per Program", columns, rows, u_kosong("anggaran program"))


def _program_perubahan(bahan: Bahan, judul: str) -> Table:
    columns = (
        u.NO, PROGRAM, Column("semula", "Anggaran Semula (Rp)", Format.RUPIAH, 24),
        Column("menjadi", "Anggaran Menjadi (Rp)", Format.RUPIAH, 20),
        Column("selisih", "Bertambah/(Berkurang) (Rp)", Format.RUPIAH, 20),
    )  # fmt: skip
    rows = [
        TableRow({"no": no, "sasaran": r["uraian"]} | _perubahan(semula or Decimal(0), menjadi))
        for no, (r, semula, menjadi) in enumerate(_pagu_program(bahan), start=1)
    ]
    if rows:
        nomor = range(len(rows))
        total = {
            k: sum((v for r in rows if isinstance(v := r.value(k), Decimal)), Decimal(0))
            for k in ("semula", "menjadi")
        }
        rows.append(u.baris_jumlah({
            "sasaran": "Jumlah",
            "semula": Computed(total["semula"], rumus.jumlah("semula", nomor)),
            "menjadi": Computed(total["menjadi"], rumus.jumlah("menjadi", nomor)),
            "selisih": Computed(total["menjadi"] - total["semula"], rumus.selisih("{menjadi}", "{semula}", 2)),
        }))  # fmt: skip
    return Table("T04b.2", f"{judul}: Anggaran per Program", columns, rows, u_kosong("anggaran program"))


def _perubahan(semula: Decimal, menjadi: Decimal | None) -> dict[str, Cell]:
    beda = rumus.TIDAK_ADA if menjadi is None else menjadi - semula
    return {
        "semula": semula,
        "menjadi": u.atau(menjadi),
        "selisih": Computed(beda, rumus.selisih("{menjadi}", "{semula}", 2)),
    }


def _program_sasaran(bahan: Bahan) -> tuple[dict[str, str], dict[str, Decimal]]:
    """Give per sasaran the names of its programs and its budget."""
    uraian = {r["kode_rekening"]: r["uraian"] for r in bahan.anggaran}
    names: dict[str, list[str]] = {}
    pagu: dict[str, Decimal] = {}
    for row in bahan.anggaran_sasaran:
        if row["program"] is None:
            pagu[row["sasaran"]] = row["pagu_rp"]
        else:
            names.setdefault(row["sasaran"], []).append(uraian.get(row["program"]) or row["program"])
    return {kode: "; ".join(program) for kode, program in names.items()}, pagu
