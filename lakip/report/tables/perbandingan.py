"""T10 to T13: against earlier years, the end of the Renstra and a standard, and what lies behind the figures."""

from decimal import Decimal
from typing import Any

from lakip.ledger.query import Row
from lakip.metrics.antar_tahun import INDIKATOR_BARU
from lakip.metrics.persen import Nilai
from lakip.present.tables import Cell, Column, Computed, Format, Table, TableRow
from lakip.report import rumus
from lakip.report.bahan import Bahan
from lakip.report.tables import umum as u
from lakip.report.tables.catatan import TANDA, bertanda, catatan_antar_tahun, catatan_kemajuan
from lakip.report.tables.perencanaan import u_kosong
from lakip.report.tables.tindak_lanjut import diarahkan, solusi

INDIKATOR = Column("indikator", "Indikator", width=44)
BANYAK_TAHUN = 4
TANPA_ANGKA = {"belum_rilis": rumus.BELUM_RILIS, INDIKATOR_BARU: "n/a \u2013 indikator baru"}
"""What stands in place of a figure that is not there for a reason."""


def t10(bahan: Bahan) -> Table:
    """Perbandingan Realisasi dan Capaian dengan Tahun Sebelumnya."""
    years = range(bahan.tahun - BANYAK_TAHUN + 1, bahan.tahun + 1)
    columns = (
        u.NO, INDIKATOR, u.SATUAN,
        *(Column(f"r{y}", f"Realisasi {y}", Format.ANGKA, 11) for y in years),
        *(Column(f"c{y}", f"Capaian {y}", Format.PERSEN, 11) for y in years),
        Column("arah", "Naik/Turun", Format.TENGAH, 13),
    )  # fmt: skip
    rows = [
        TableRow(
            {"no": no, "indikator": bertanda(row), "satuan": row["satuan"], "arah": _arah(bahan, row)}
            | {key: cell for y in years for key, cell in _tahun(bahan, row, y).items()},
            desimal=row["desimal"],
            bagian=row["sasaran"],
        )
        for no, row in enumerate(bahan.antar_tahun, start=1)
    ]
    catatan = [
        ("Capaian tahun sebelumnya dihitung terhadap target Perjanjian Kinerja tahun tersebut; tanpa target hanya realisasi "
        "yang ditampilkan."),
        ("Naik/Turun membandingkan realisasi dua tahun terakhir: Meningkat/Menurun bila makin tinggi makin baik, "
        "Membaik/Memburuk untuk indikator lainnya."),
        *catatan_antar_tahun(bahan),
        *bahan.cetakan,
    ]  # fmt: skip
    judul = f"Perbandingan Realisasi dan Capaian Tahun {bahan.tahun} dengan Tahun Sebelumnya"
    return Table("T10", judul, columns, rows, u_kosong("indikator sasaran"), catatan)


def t11(bahan: Bahan) -> Table:
    """Realisasi against the end of the Renstra, by the formula of each indikator."""
    columns = (
        u.NO, INDIKATOR, u.SATUAN, Column("target", "Target Akhir Renstra", Format.ANGKA, 16),
        Column("realisasi", f"Realisasi {bahan.tahun}", Format.ANGKA, 16),
        Column("capaian", "Tingkat Kemajuan (%)", Format.PERSEN, 16),
    )  # fmt: skip
    rows = [
        TableRow({
            "no": no,
            "indikator": f"{row['indikator']} {TANDA}" if row["tahun_dijumlah"] else row["indikator"],
            "satuan": row["satuan"],
            "target": u.nilai(row["akhir"]),
            "realisasi": u.nilai(row["sampai_kini"]) if row["tahun_dijumlah"] else u.sel_realisasi(row),
            "capaian": u.sel_terhadap(bahan, row, row["akhir"], row["kemajuan"]),
        }, desimal=row["desimal"], bagian=row["sasaran"])
        for no, row in enumerate(bahan.kemajuan, start=1)
    ]  # fmt: skip
    judul = f"Perbandingan Realisasi s.d. Tahun {bahan.tahun} dengan Target Akhir Renstra"
    catatan = [
        "Tingkat kemajuan dihitung dengan rumus capaian setiap indikator terhadap target akhir Renstra.",
        *catatan_kemajuan(bahan),
    ]
    return Table("T11", judul, columns, rows, u_kosong("Target Akhir indikator"), catatan)


def t12(bahan: Bahan) -> Table:
    """Realisasi against a national or other standard."""
    columns = (
        u.NO, INDIKATOR, u.SATUAN, Column("realisasi", "Realisasi OPD", Format.ANGKA, 14),
        Column("standar", "Realisasi/Standar Nasional (Provinsi)", Format.ANGKA, 18),
        Column("selisih", "Selisih", Format.ANGKA, 12), Column("ket", "Keterangan", width=44),
    )  # fmt: skip
    standar: dict[str, list[Row]] = {}
    for row in bahan.standar:
        standar.setdefault(row["indikator"], []).append(row)
    pasangan = [(row, s) for row in bahan.dihitung for s in standar.get(row["kode"], [None])]
    rows = [
        TableRow(_banding(no, row, s), desimal=row["desimal"], bagian=row["sasaran"])
        for no, (row, s) in enumerate(pasangan, start=1)
    ]
    judul = f"Perbandingan Realisasi Tahun {bahan.tahun} dengan Standar Nasional"
    if not bahan.standar:
        return Table(
            "T12", judul, columns, kosong="Belum ada data: lembar Standar pada buku rencana belum diisi."
        )
    return Table("T12", judul, columns, rows)


def t13(bahan: Bahan) -> Table:
    """Causes of success and failure, and what was done about it."""
    columns = (
        u.NO, Column("indikator", "Indikator", width=34), u.CAPAIAN,
        Column("pendorong", "Faktor Pendorong", width=38), Column("penghambat", "Faktor Penghambat", width=38),
        Column("solusi", "Solusi/Tindak Lanjut", width=38),
    )  # fmt: skip
    teks = {row["kode"]: bahan.keterangan.get(("realisasi", row["kode"]), {}) for row in bahan.dihitung}
    judul = f"Analisis Penyebab Keberhasilan/Kegagalan dan Alternatif Solusi Tahun {bahan.tahun}"
    if not any(teks.values()) and not diarahkan(bahan):
        return Table(
            "T13",
            judul,
            columns,
            kosong="Belum ada data: kolom Faktor dan Solusi pada buku kerja unit belum diisi.",
        )
    rows = [
        TableRow(_analisis(bahan, no, row, teks[row["kode"]]), bagian=row["sasaran"])
        for no, row in enumerate(bahan.dihitung, start=1)
    ]
    kurang = [
        row["kode"]
        for row in bahan.dihitung
        if _wajib(row) and not teks[row["kode"]].get("faktor_penghambat")
    ]
    catatan = (
        [f"Faktor penghambat belum diisi untuk indikator yang belum tercapai: {', '.join(kurang)}."]
        if kurang
        else []
    )
    return Table("T13", judul, columns, rows, catatan=catatan)


def _tahun(bahan: Bahan, row: Row, year: int) -> dict[str, Cell]:
    figure = row["riwayat"][year]
    return {f"r{year}": _realisasi(figure), f"c{year}": _capaian(bahan, figure, year)}


def _realisasi(figure: dict[str, Any]) -> Cell:
    if figure["status"] in TANPA_ANGKA:
        return TANPA_ANGKA[figure["status"]]
    return u.nilai(figure["realisasi"])


def _capaian(bahan: Bahan, figure: dict[str, Any], year: int) -> Cell:
    """Give the percentage of one year, live over the realisasi beside it with that year's target written out."""
    if figure["persen_capaian"] is None:
        return TANPA_ANGKA.get(figure["status"], rumus.TIDAK_ADA)
    target: Nilai = figure["target"]
    of_year = figure["milik"] | {"target_rendah": target.rendah, "target_tinggi": target.tinggi}
    literal = rumus.angka_atau(target.angka, target.predikat or "")
    return u.sel_capaian(bahan, of_year, t=literal, r=f"{{r{year}}}", persen=figure["persen_capaian"])


def _arah(bahan: Bahan, row: Row) -> Cell:
    if row["arah"] is None:
        return rumus.TIDAK_ADA
    lama, baru = (row["riwayat"][bahan.tahun - n]["realisasi"].angka for n in (1, 0))
    if row["polaritas"] not in ("Naik", "Turun") or lama is None or baru is None:
        return str(row["arah"])
    naik, turun = ("Meningkat", "Menurun") if row["polaritas"] == "Naik" else ("Memburuk", "Membaik")
    a, b = f"{{r{bahan.tahun - 1}}}", f"{{r{bahan.tahun}}}"
    pilihan = f'IF({b}={a},"Tetap",IF({b}>{a},"{naik}","{turun}"))'
    return Computed(row["arah"], f'IF(AND(ISNUMBER({a}),ISNUMBER({b})),{pilihan},"{rumus.TIDAK_ADA}")')


def _banding(no: int, row: Row, standar: Row | None) -> dict[str, Cell]:
    cells: dict[str, Cell] = {
        "no": no,
        "indikator": row["indikator"],
        "satuan": row["satuan"],
        "realisasi": u.sel_realisasi(row),
    }
    if standar is None:
        return cells | {
            "standar": rumus.TIDAK_ADA,
            "selisih": rumus.TIDAK_ADA,
            "ket": "n/a – belum ada standar nasional",
        }
    realisasi, acuan = cells["realisasi"], standar["nilai"]
    beda = realisasi - acuan if isinstance(realisasi, Decimal) and acuan is not None else None
    return cells | {
        "standar": acuan if acuan is not None else standar["raw"],
        "selisih": rumus.computed(u.atau(beda), rumus.selisih("{realisasi}", "{standar}")),
        "ket": Computed(_kedudukan(row, beda, standar["tingkat"]), _rumus_kedudukan(row, standar["tingkat"])),
    }


_KEDUDUKAN = ("Di atas", "Setara", "Di bawah")


def _kedudukan(row: Row, beda: Decimal | None, tingkat: str) -> str:
    if beda is None:
        return f"n/a – tidak dapat dibandingkan dengan standar {tingkat}"
    kata = _KEDUDUKAN[1] if beda == 0 else _KEDUDUKAN[0] if beda > 0 else _KEDUDUKAN[2]
    return f"{kata} standar {tingkat}{_makna(row, beda)}"


def _makna(row: Row, beda: Decimal) -> str:
    """Say whether above is good, where lower is better."""
    return (
        ""
        if row["polaritas"] == "Naik" or beda == 0
        else " (makin rendah makin baik)"
        if row["polaritas"] == "Turun"
        else ""
    )


def _rumus_kedudukan(row: Row, tingkat: str) -> str:
    atas, setara, bawah = (
        rumus.teks(f"{kata} standar {tingkat}{_makna(row, Decimal(tanda))}")
        for kata, tanda in zip(_KEDUDUKAN, (1, 0, -1), strict=True)
    )
    kosong = rumus.teks(_kedudukan(row, None, tingkat))
    return f"IF(ISNUMBER({{selisih}}),IF({{selisih}}=0,{setara},IF({{selisih}}>0,{atas},{bawah})),{kosong})"


def _wajib(row: Row) -> bool:
    persen = u.persen_cetak(row)
    return persen is None or persen < 100


def _analisis(bahan: Bahan, no: int, row: Row, teks: dict[str, str]) -> dict[str, Cell]:
    return {
        "no": no,
        "indikator": row["indikator"],
        "capaian": u.sel_capaian(bahan, row).nilai,
        "pendorong": teks.get("faktor_pendorong"),
        "penghambat": teks.get("faktor_penghambat"),
        "solusi": solusi(bahan, row["kode"], teks.get("solusi")),
    }
