"""The plan workbook (contract §4.1): tables of cells become typed rows, with a finding for every doubt.

What is doubtful stays empty in the row; the person mends the workbook and imports it again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from lakip.domain import pilihan
from lakip.domain.bacaan import Bacaan, Kind
from lakip.domain.findings import Severity, Temuan
from lakip.domain.kode import bentuk_benar
from lakip.domain.numbers import plain
from lakip.domain.satuan import Jenis, read_satuan
from lakip.intake.checks import rencana as checks
from lakip.intake.layout import RENCANA, Isi, Kolom
from lakip.intake.reading import read_code, read_day, read_value, read_year, worth_knowing
from lakip.intake.tables import Baris, Tabel, read_tables
from lakip.intake.workbook import Cell, Workbook

Row = dict[str, Any]
_Known = TypeVar("_Known")
_KEYS = {Isi.KODE, Isi.TAHUN}
"""Without these a row has no place; a doubtful one leaves the whole row out."""


@dataclass(slots=True)
class Rencana:
    """A read plan workbook: rows by table of the ledger (without urutan), and what was found."""

    tables: dict[str, list[Row]] = field(default_factory=dict)
    temuan: list[Temuan] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        """Tell whether the file can't be used."""
        return any(t.severity is Severity.TOLAK for t in self.temuan)


def read_plan(workbook: Workbook) -> Rencana:
    """Read every sheet of the plan workbook; values take the unit of their indicator."""
    tables, temuan = read_tables(workbook, RENCANA)
    rencana = Rencana(temuan=[*workbook.temuan, *temuan])
    satuan = {
        b.text("kode"): b.text("satuan") for t in tables if t.lembar.kunci == "indikator" for b in t.baris
    }
    for tabel in tables:
        reader = _TableReader(tabel, satuan, rencana.temuan)
        rencana.tables[tabel.lembar.kunci] = list(reader.rows())
    for check in checks.ALL:
        rencana.temuan.extend(check(rencana.tables))
    return rencana


class _TableReader:
    """Reads one table of the plan; every method adds its doubts to the same list of findings."""

    def __init__(self, tabel: Tabel, satuan: dict[str | None, str | None], temuan: list[Temuan]) -> None:
        self.tabel = tabel
        self.satuan = satuan
        self.temuan = temuan

    def rows(self) -> Iterator[Row]:
        finish = _FINISH.get(self.tabel.lembar.kunci, _as_it_is)
        for baris in self.tabel.baris:
            if self._complete(baris):
                row = {kolom.kunci: self._read(kolom, baris) for kolom in self.tabel.lembar.kolom}
                if all(
                    row[kolom.kunci] is not None
                    for kolom in self.tabel.lembar.kolom
                    if kolom.wajib and kolom.isi in _KEYS
                ):
                    yield from finish(baris, row | {"baris": baris.nomor})

    def _complete(self, baris: Baris) -> bool:
        needed = [k for k in self.tabel.lembar.kolom if k.wajib and k.isi not in {Isi.NILAI, Isi.RUPIAH}]
        missing = [k for k in needed if baris.text(k.kunci) is None]
        for kolom in missing:
            self._find(baris, None, Temuan(
                "rencana_kosong", Severity.TANYA,
                f"Baris {baris.nomor} tidak memiliki {kolom.judul} dan tidak disimpan.",
                f"Isi kolom {kolom.judul} pada baris itu, lalu impor kembali.",
            ))  # fmt: skip
        return not missing

    def _read(self, kolom: Kolom, baris: Baris) -> Any:
        cell = baris.cells.get(kolom.kunci)
        return None if cell is None else _READERS[kolom.isi](self, kolom, baris, cell)

    def text(self, _kolom: Kolom, _baris: Baris, cell: Cell) -> str | None:
        """Read free text."""
        return cell.text.strip() or None

    def code(self, kolom: Kolom, baris: Baris, cell: Cell) -> str | None:
        """Read a code; one that may have lost digits, or a malformed budget code, stays empty."""
        code, doubtful = read_code(cell)
        if doubtful:
            self._find(baris, cell, Temuan(
                "rencana_kode_bukan_teks", Severity.TANYA,
                f"{kolom.judul} {code} ditulis sebagai angka sehingga sebagian angkanya mungkin hilang.",
                "Format sel sebagai Teks dan tulis ulang kodenya, lalu impor kembali.",
                value=code,
            ))  # fmt: skip
            return None
        if code and kolom.kunci == "kode_rekening" and not bentuk_benar(code):
            self._find(baris, cell, Temuan(
                "rencana_bentuk_kode", Severity.TANYA,
                f"{kolom.judul} {code} tidak lengkap atau tidak sesuai dengan susunan kode anggaran; barisnya tidak disimpan.",
                "Tulis kode lengkap, misalnya 5.03.02.2.01.0003 atau 5.1.02.04, lalu impor kembali.",
            ))  # fmt: skip
            return None
        return code or None

    def choice(self, kolom: Kolom, baris: Baris, cell: Cell) -> str | None:
        """Read a coded value, also by its everyday words."""
        assert kolom.pilihan is not None
        words = ", ".join(dict.fromkeys(kolom.pilihan.values()))
        return self._known(kolom, baris, cell, pilihan.find_pilihan(cell.text, kolom.pilihan), words)

    def year(self, kolom: Kolom, baris: Baris, cell: Cell) -> int | None:
        """Read a year."""
        return self._known(kolom, baris, cell, read_year(cell), "tahun antara 1990 dan 2100")

    def day(self, kolom: Kolom, baris: Baris, cell: Cell) -> date | None:
        """Read a day, or a bare year as its first day (its last where a validity ends)."""
        day = read_day(cell, last=kolom.kunci in {"berlaku_sampai", "sampai"})
        return self._known(kolom, baris, cell, day, "tanggal seperti 2024-03-04 atau 4 Maret 2024")

    def value(self, _kolom: Kolom, baris: Baris, cell: Cell) -> Bacaan:
        """Read a value in the unit of its indicator."""
        satuan = baris.text("satuan") or self.satuan.get(baris.text("indikator"))
        return self._told(baris, cell, read_value(cell, satuan, target_column=True))

    def number(self, kolom: Kolom, baris: Baris, cell: Cell) -> Decimal | None:
        """Read one number; a range, a ratio or a predicate is none."""
        bacaan = self._told(baris, cell, read_value(cell, rupiah=kolom.isi is Isi.RUPIAH))
        if bacaan.kind in {Kind.RENTANG, Kind.RASIO, Kind.PREDIKAT}:
            self._known(kolom, baris, cell, None, "satu angka")
        return bacaan.value if bacaan.kind is Kind.ANGKA else None

    def whole(self, kolom: Kolom, baris: Baris, cell: Cell) -> int | None:
        """Read a whole number."""
        number = self.number(kolom, baris, cell)
        if number is None:
            return None
        return self._known(kolom, baris, cell, None if number % 1 else int(number), "bilangan bulat")

    def _known(
        self, kolom: Kolom, baris: Baris, cell: Cell, value: _Known | None, expected: str
    ) -> _Known | None:
        if value is None:
            self._find(baris, cell, Temuan(
                "rencana_isi_tidak_dikenal", Severity.TANYA,
                f'{kolom.judul} "{cell.text}" tidak dikenal dan dibiarkan kosong.',
                f"Isi dengan {expected}, lalu impor kembali.",
            ))  # fmt: skip
        return value

    def _told(self, baris: Baris, cell: Cell, bacaan: Bacaan) -> Bacaan:
        """Tell a doubt or an unusual reading; what is doubtful comes back empty."""
        doubtful = bacaan.kind in {Kind.RAGU, Kind.BUKAN_ANGKA}
        if doubtful or worth_knowing(bacaan):
            self._find(baris, cell, Temuan(
                "rencana_angka", Severity.TANYA if doubtful else Severity.INFO,
                bacaan.reason or "Tulisan ini tidak terbaca sebagai nilai.",
                "Tulis ulang nilainya dengan jelas, misalnya 1.234,56, lalu impor kembali."
                if doubtful else "Periksa bahwa bacaannya benar.",
                value=plain(bacaan.value) if bacaan.value is not None else None,
            ))  # fmt: skip
        return Bacaan(cell.text, Kind.RAGU) if doubtful else bacaan

    def _find(self, baris: Baris, cell: Cell | None, temuan: Temuan) -> None:
        place = cell.address if cell else f"{baris.nomor}:{baris.nomor}"
        found = temuan.at(self.tabel.sheet, place)
        self.temuan.append(replace(found, raw=cell.text if cell else None))


_READERS: dict[Isi, Callable[[_TableReader, Kolom, Baris, Cell], Any]] = {
    Isi.TEKS: _TableReader.text,
    Isi.KODE: _TableReader.code,
    Isi.PILIHAN: _TableReader.choice,
    Isi.TAHUN: _TableReader.year,
    Isi.TANGGAL: _TableReader.day,
    Isi.NILAI: _TableReader.value,
    Isi.ANGKA: _TableReader.number,
    Isi.RUPIAH: _TableReader.number,
    Isi.BULAT: _TableReader.whole,
}


def _as_it_is(_baris: Baris, row: Row) -> Iterator[Row]:
    yield row


def _pejabat(_baris: Baris, row: Row) -> Iterator[Row]:
    yield row | {"status": row["status"] or "Definitif", "dari": row["dari"] or date(1900, 1, 1)}


def _sasaran(_baris: Baris, row: Row) -> Iterator[Row]:
    yield row | {"jenis": row["jenis"] or "Sasaran"}


def _indikator(_baris: Baris, row: Row) -> Iterator[Row]:
    rumus = row["rumus"] or pilihan.RUMUS_BAWAAN[row["polaritas"] or "Naik"]
    for kunci in ("kondisi_awal", "target_akhir", "standar_nasional"):
        bacaan: Bacaan | None = row[kunci]
        row[kunci] = bacaan.raw.strip() or None if bacaan else None
        row[f"{kunci}_nilai"] = _number(bacaan)
    yield row | {
        "satuan_persen": read_satuan(row["satuan"]).jenis is Jenis.PERSEN,
        "rumus": rumus,
        "polaritas": row["polaritas"] or pilihan.POLARITAS_BAWAAN[rumus],
        "tipe_triwulan": row["tipe_triwulan"] or "AKHIR",
        "iku": row["iku"] == "Ya",
        "masuk_pk": row["masuk_pk"] != "Tidak",
        "desimal": 2 if row["desimal"] is None else row["desimal"],
    }


def _target(baris: Baris, row: Row) -> Iterator[Row]:
    """One row of the sheet becomes five: the year and four triwulan, blank ones too, so that a cleared cell clears."""
    common = {k: row[k] for k in ("indikator", "tahun", "nomor_sk", "tanggal", "baris")}
    common |= {"jenis": row["jenis"] or "PK", "versi": row["versi"] or "Murni"}
    for periode in range(5):
        kunci = f"nilai_{periode}"
        cell = baris.cells.get(kunci)
        yield common | _value_row(row[kunci]) | {"periode": periode, "cell": cell.address if cell else ""}


def _standar(baris: Baris, row: Row) -> Iterator[Row]:
    value = _value_row(row.pop("nilai_0"))
    yield row | {
        "tingkat": row["tingkat"] or "Nasional",
        "raw": value["raw"],
        "nilai": value["nilai"],
        "cell": _address(baris, "nilai_0"),
    }


def _realisasi_lalu(baris: Baris, row: Row) -> Iterator[Row]:
    value = _value_row(row.pop("nilai_0"))
    yield row | value | {"cell": _address(baris, "nilai_0")}


def _pagu(baris: Baris, row: Row) -> Iterator[Row]:
    raw = baris.text("pagu_rp")
    yield row | {"versi": row["versi"] or "Murni", "raw": raw, "cell": _address(baris, "pagu_rp")}


def _value_row(bacaan: Bacaan | None) -> Row:
    """Give the columns a value is stored in; a doubt keeps its raw text and nothing else."""
    if bacaan is None or bacaan.kind is Kind.RAGU:
        empty = dict.fromkeys(("nilai", "rendah", "tinggi", "predikat"))
        return {"raw": bacaan.raw if bacaan else None, **empty}
    rentang = bacaan.kind is Kind.RENTANG
    return {
        "raw": bacaan.raw,
        "nilai": _number(bacaan),
        "rendah": bacaan.low if rentang else None,
        "tinggi": bacaan.high if rentang else None,
        "predikat": bacaan.predikat,
    }


def _number(bacaan: Bacaan | None) -> Decimal | None:
    return bacaan.value if bacaan and bacaan.kind in {Kind.ANGKA, Kind.RASIO} else None


def _address(baris: Baris, kunci: str) -> str:
    cell = baris.cells.get(kunci)
    return cell.address if cell else ""


_FINISH = {
    "pejabat": _pejabat,
    "sasaran": _sasaran,
    "indikator": _indikator,
    "target": _target,
    "standar": _standar,
    "realisasi_lalu": _realisasi_lalu,
    "pagu": _pagu,
}
