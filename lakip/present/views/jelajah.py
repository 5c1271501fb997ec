"""Jelajah Data: indikator, budget lines and cells as tables to filter, group and set beside other years."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from lakip.domain.desimal import format_id
from lakip.present import labels
from lakip.present.palette import LABEL_PERMENDAGRI_86, bertanda
from lakip.present.tables import Cell, Column, Format, Table, TableRow, Value
from lakip.present.views.capaian import persen

Row = dict[str, Any]
PerYear = Mapping[int, Sequence[Row]]
"""The rows of each year, oldest first."""

DATA: Mapping[str, str] = {
    "": "Capaian indikator",
    "anggaran": "Pagu dan realisasi anggaran",
    "sel": "Isi sel berkas",
}
KELOMPOK: Mapping[str, str] = {
    "": "Tidak dikelompokkan",
    "unit": "Per Bagian/Bidang",
    "sasaran": "Per sasaran",
    "tujuan": "Per tujuan",
    "predikat": "Per kriteria capaian",
}
TABEL: Mapping[str, str] = {
    "": "Semua isi",
    "realisasi": "Realisasi indikator",
    "anggaran": "Anggaran",
    "kegiatan": "Keluaran sub kegiatan",
    "keterangan": "Keterangan",
}
RATA_RATA = "Rata-rata capaian dihitung menurut Ketentuan Perhitungan tahun masing-masing, dari semua indikator kelompok itu."


def matching(rows: Sequence[Row], cari: str, *columns: str) -> list[Row]:
    """Give the rows with `cari` in one of the columns, whatever its case."""
    wanted = cari.casefold()
    return [row for row in rows if any(wanted in str(row[name] or "").casefold() for name in columns)]


def indicator_table(years: PerYear, saringan: str, skala: Sequence[str] = LABEL_PERMENDAGRI_86) -> Table:
    """Give target, realisasi and capaian of each indikator, year beside year; an indikator stands as its newest year has it."""
    found = _joined(years, "kode")
    return Table(
        id="jelajah_capaian",
        judul="Capaian per indikator",
        columns=(
            Column("kode", "Kode", Format.TENGAH, 9),
            Column("indikator", "Indikator Kinerja", width=38),
            Column("unit", "Bagian/Bidang", Format.TENGAH, 12),
            Column("sasaran", "Sasaran", Format.TENGAH, 9),
            Column("satuan", "Satuan", Format.TENGAH, 9),
            *_per_year(
                years,
                ("target", "Target", Format.ANGKA, 9),
                ("realisasi", "Realisasi", Format.ANGKA, 9),
                ("capaian", "Capaian (%)", Format.PERSEN, 10),
                ("predikat", "Kriteria Capaian", Format.TEKS, 16),
            ),
        ),
        rows=[TableRow(_indicator(by_year, skala), desimal=_newest(by_year)["desimal"]) for by_year in found],
        kosong="Tidak ada indikator untuk pilihan ini; ubah saringan atau kata yang dicari.",
        saringan=saringan,
    )


def budget_table(years: PerYear, saringan: str) -> Table:
    """Give pagu, realisasi and serapan of each kode rekening, year beside year."""
    found = sorted(
        _joined(years, "kode_rekening"), key=lambda by_year: str(_newest(by_year)["kode_rekening"])
    )
    return Table(
        id="jelajah_anggaran",
        judul="Pagu dan realisasi anggaran",
        columns=(
            Column("kode", "Kode Rekening", width=22),
            Column("uraian", "Uraian", width=44),
            Column("unit", "Bagian/Bidang", Format.TENGAH, 12),
            *_per_year(
                years,
                ("pagu", "Pagu (Rp)", Format.RUPIAH, 17),
                ("realisasi", "Realisasi (Rp)", Format.RUPIAH, 17),
                ("serapan", "Serapan (%)", Format.PERSEN, 10),
                ("status", "Keadaan", Format.TEKS, 14),
            ),
        ),
        rows=[TableRow(_line(by_year)) for by_year in found],
        kosong="Tidak ada baris anggaran untuk pilihan ini; ubah saringan atau kata yang dicari.",
        catatan=(
            "Baris program dan kegiatan memuat jumlah rinciannya; jangan menjumlahkan kolom ini seluruhnya.",
        ),
        saringan=saringan,
    )


def group_table(
    years: PerYear, menurut: str, saringan: str, skala: Sequence[str] = LABEL_PERMENDAGRI_86
) -> Table:
    """Give the means of the units, sasaran or tujuan (rows of rekap), year beside year."""
    found = _joined(years, "kode")
    return Table(
        id=f"jelajah_{menurut}",
        judul=f"Rata-rata capaian {KELOMPOK[menurut].lower()}",
        columns=(
            Column("kode", "Kode", Format.TENGAH, 9),
            Column("nama", "Kelompok", width=44),
            *_per_year(
                years,
                ("capaian", "Rata-rata Capaian (%)", Format.PERSEN, 12),
                ("predikat", "Kriteria Capaian", Format.TEKS, 16),
                ("banyak", "Ada Data", Format.TENGAH, 11),
            ),
        ),
        rows=[TableRow(_group(by_year, skala)) for by_year in found],
        kosong="Belum ada kelompok yang dapat dirata-ratakan untuk pilihan ini.",
        catatan=(RATA_RATA,),
        saringan=saringan,
    )


def rating_table(years: PerYear, saringan: str, skala: Sequence[str]) -> Table:
    """Give how many indikator stand in each kriteria, and how many have none and why, year beside year."""
    counts = {tahun: Counter(_rating(row, skala) for row in rows) for tahun, rows in years.items()}
    order = [*(bertanda(label, skala) for label in skala), *labels.STATUS.values()]
    return Table(
        id="jelajah_kriteria",
        judul="Banyaknya indikator per kriteria capaian",
        columns=(
            Column("nama", "Kriteria Capaian", width=30),
            *_per_year(years, ("banyak", "Indikator", Format.BULAT, 11)),
        ),
        rows=[
            TableRow({"nama": name} | {f"banyak_{tahun}": count[name] for tahun, count in counts.items()})
            for name in order
            if any(count[name] for count in counts.values())
        ],
        kosong="Tidak ada indikator untuk pilihan ini; ubah saringan atau kata yang dicari.",
        saringan=saringan,
    )


def cell_table(rows: Sequence[Row], saringan: str) -> Table:
    """Give the cells: as written beside as read, and where each stands."""
    return Table(
        id="jelajah_sel",
        judul="Isi sel berkas",
        columns=(
            Column("kode", "Kode", width=18),
            Column("periode", "Periode", Format.TENGAH, 8),
            Column("ukuran", "Isian", width=14),
            Column("raw", "Tertulis", width=22),
            Column("terbaca", "Terbaca", Format.ANGKA, 14),
            Column("uraian", "Indikator atau Uraian", width=34),
            Column("unit", "Bagian/Bidang", Format.TENGAH, 12),
            Column("berkas", "Berkas", width=24),
            Column("versi", "Versi", Format.BULAT, 6),
            Column("sheet", "Lembar", width=12),
            Column("cell", "Sel", Format.TENGAH, 6),
        ),
        rows=[TableRow(_cell(row), desimal=_decimals(row["nilai"])) for row in rows],
        kosong="Tidak ada sel untuk pilihan ini; ubah saringan atau kata yang dicari.",
        saringan=saringan,
    )


def _joined(years: PerYear, key: str) -> Iterator[dict[int, Row]]:
    """Give what belongs together by `key`, in the order of the newest year; what only older years have comes after."""
    by_year = {tahun: {row[key]: row for row in rows} for tahun, rows in years.items()}
    names = dict.fromkeys(name for tahun in sorted(by_year, reverse=True) for name in by_year[tahun])
    return ({tahun: rows[name] for tahun, rows in by_year.items() if name in rows} for name in names)


def _newest(by_year: Mapping[int, Row]) -> Row:
    return by_year[max(by_year)]


def _per_year(years: PerYear, *columns: tuple[str, str, Format, int]) -> Iterator[Column]:
    """Give the same columns for each year, beneath the year where there is more than one."""
    for tahun in years:
        pita = str(tahun) if len(years) > 1 else ""
        for key, label, form, width in columns:
            yield Column(f"{key}_{tahun}", label, form, width, pita=pita)


def _indicator(by_year: Mapping[int, Row], skala: Sequence[str]) -> dict[str, Cell]:
    row = _newest(by_year)
    cells: dict[str, Cell] = {
        "kode": row["kode"],
        "indikator": labels.nama_indikator(row),
        "unit": row["unit"],
        "sasaran": row["sasaran"],
        "satuan": row["satuan"],
    }
    for tahun, of_year in by_year.items():
        cells |= {
            f"target_{tahun}": _figure(of_year, "target"),
            f"realisasi_{tahun}": _figure(of_year, "realisasi"),
            f"capaian_{tahun}": persen(of_year),
            f"predikat_{tahun}": _rating(of_year, skala),
        }
    return cells


def _figure(row: Row, apa: str) -> Value:
    """Give the number itself; a range or a predikat as text."""
    number: Decimal | None = row[f"{apa}_nilai"]
    return number if number is not None else labels.nilai(row, apa)


def _rating(row: Row, skala: Sequence[str]) -> str:
    return bertanda(row["predikat"], skala) or labels.STATUS[row["status"]]


def _line(by_year: Mapping[int, Row]) -> dict[str, Cell]:
    row = _newest(by_year)
    cells: dict[str, Cell] = {"kode": row["kode_rekening"], "uraian": row["uraian"], "unit": row["unit"]}
    for tahun, of_year in by_year.items():
        cells |= {
            f"pagu_{tahun}": of_year["pagu_rp"],
            f"realisasi_{tahun}": of_year["realisasi_rp"],
            f"serapan_{tahun}": of_year["persen_serapan"],
            f"status_{tahun}": f"{labels.STATUS[of_year['status']]}{labels.AUDIT[of_year['audit']]}",
        }
    return cells


def _group(by_year: Mapping[int, Row], skala: Sequence[str]) -> dict[str, Cell]:
    row = _newest(by_year)
    cells: dict[str, Cell] = {"kode": row["kode"], "nama": row.get("nama") or row.get("uraian")}
    for tahun, of_year in by_year.items():
        cells |= {
            f"capaian_{tahun}": of_year["persen_capaian"],
            f"predikat_{tahun}": bertanda(of_year["predikat"], skala),
            f"banyak_{tahun}": f"{of_year['n_ada']} dari {of_year['n_total']}",
        }
    return cells


def _cell(row: Row) -> dict[str, Cell]:
    periode = labels.TRIWULAN[row["periode"] - 1] if row["periode"] else "Tahun"
    return {
        "kode": row["kode"],
        "uraian": row["uraian"],
        "unit": row["unit"],
        "periode": periode,
        "ukuran": labels.UKURAN.get(row["ukuran"], row["ukuran"]),
        "raw": row["raw"],
        "terbaca": row["nilai"] if row["nilai"] is not None else _range(row) or row["predikat"],
        "berkas": row["nama_berkas"],
        "versi": row["versi"],
        "sheet": row["sheet"],
        "cell": row["cell"],
    }


def _range(row: Row) -> str | None:
    if row["rendah"] is None or row["tinggi"] is None:
        return None
    return f"{format_id(row['rendah'], None)}–{format_id(row['tinggi'], None)}"


def _decimals(value: Decimal | None) -> int:
    """Give as many decimals as the value has, so that nothing of what was read is hidden."""
    if value is None:
        return 0
    return max(0, -int(value.normalize().as_tuple().exponent))
