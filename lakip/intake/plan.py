"""The plan workbook (contract §4.1): tables of cells become typed rows, with a finding for every doubt.

What is doubtful stays empty in the row; the person mends the workbook and imports it again.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from lakip.domain import pilihan
from lakip.domain.bacaan import Bacaan, Kind
from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import plain
from lakip.intake.checks import rencana as checks
from lakip.intake.layout import RENCANA, Isi, Kolom
from lakip.intake.reading import read_code, read_day, read_value, read_year, worth_knowing
from lakip.intake.tables import Baris, Tabel, read_tables
from lakip.intake.workbook import Cell, Workbook

Row = dict[str, Any]
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
    satuan = {b.text("kode"): b.text("satuan") for t in tables if t.lembar.kunci == "indikator" for b in t.baris}
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
                if all(row[kolom.kunci] is not None for kolom in self.tabel.lembar.kolom if kolom.wajib and kolom.isi in _KEYS):
                    yield from finish(baris, row | {"baris": baris.nomor})

    def _complete(self, baris: Baris) -> bool:
        missing = [k for k in self.tabel.lembar.kolom if k.wajib and k.isi is not Isi.NILAI and baris.text(k.kunci) is None]
        missing = [k for k in missing if k.isi is not Isi.RUPIAH]
        for kolom in missing:
            self._find(
                "rencana_kosong", Severity.TANYA, baris, None,
                f"Baris {baris.nomor} tidak memiliki {kolom.judul} dan tidak disimpan.",
                f"Isi kolom {kolom.judul} pada baris itu, lalu impor kembali.",
            )  # fmt: skip
        return not missing

    def _read(self, kolom: Kolom, baris: Baris) -> Any:
        cell = baris.cells.get(kolom.kunci)
        if cell is None:
            return None
        match kolom.isi:
            case Isi.KODE:
                return self._code(kolom, baris, cell)
            case Isi.PILIHAN:
                return self._choice(kolom, baris, cell)
            case Isi.TAHUN:
                return self._known(kolom, baris, cell, read_year(cell), "tahun antara 1990 dan 2100")
            case Isi.TANGGAL:
                last = kolom.kunci in {"berlaku_sampai", "sampai"}
                return self._known(kolom, baris, cell, read_day(cell, last=last), "tanggal seperti 2024-03-04 atau 4 Maret 2024")
            case Isi.NILAI:
                satuan = baris.text("satuan") or self.satuan.get(baris.text("indikator"))
                return self._value(baris, cell, read_value(cell, satuan, target_column=True))
            case Isi.ANGKA | Isi.RUPIAH | Isi.BULAT:
                bacaan = self._value(baris, cell, read_value(cell, rupiah=kolom.isi is Isi.RUPIAH))
                return int(bacaan.value) if kolom.isi is Isi.BULAT and bacaan.value is not None else bacaan.value
            case _:
                return cell.text.strip() or None

    def _code(self, kolom: Kolom, baris: Baris, cell: Cell) -> str | None:
        code, doubtful = read_code(cell)
        if doubtful:
            self._find(
                "kode_bukan_teks", Severity.TANYA, baris, cell,
                f"{kolom.judul} {code} ditulis sebagai angka sehingga nol di belakangnya mungkin hilang.",
                "Format sel sebagai Teks dan tulis ulang kodenya, lalu impor kembali.",
                value=code,
            )  # fmt: skip
            return None
        return code

    def _choice(self, kolom: Kolom, baris: Baris, cell: Cell) -> str | None:
        assert kolom.pilihan is not None
        words = ", ".join(dict.fromkeys(kolom.pilihan.values()))
        return self._known(kolom, baris, cell, pilihan.find_pilihan(cell.text, kolom.pilihan), words)

    def _known(self, kolom: Kolom, baris: Baris, cell: Cell, value: Any, expected: str) -> Any:
        if value is None:
            self._find(
                "rencana_isi_tidak_dikenal", Severity.TANYA, baris, cell,
                f"{kolom.judul} \"{cell.text}\" tidak dikenal dan dibiarkan kosong.",
                f"Isi dengan {expected}, lalu impor kembali.",
            )  # fmt: skip
        return value

    def _value(self, baris: Baris, cell: Cell, bacaan: Bacaan) -> Bacaan:
        if bacaan.kind in {Kind.RAGU, Kind.BUKAN_ANGKA}:
            proposal = plain(bacaan.value) if bacaan.value is not None else None
            self._find(
                "rencana_angka", Severity.TANYA, baris, cell,
                bacaan.reason or "Tulisan ini tidak terbaca sebagai nilai.",
                "Tulis ulang nilainya dengan jelas, misalnya 1.234,56, lalu impor kembali.", value=proposal,
            )  # fmt: skip
            return Bacaan(cell.text, Kind.RAGU)
        if worth_knowing(bacaan):
            value = plain(bacaan.value) if bacaan.value is not None else None
            self._find("rencana_angka", Severity.INFO, baris, cell, bacaan.reason, "Periksa bahwa bacaannya benar.", value=value)
        return bacaan

    def _find(  # noqa: PLR0913  (a finding has this many parts)
        self, check: str, severity: Severity, baris: Baris, cell: Cell | None, message: str, guidance: str, value: str | None = None
    ) -> None:
        place = cell.address if cell else f"{baris.nomor}:{baris.nomor}"
        raw = cell.text if cell else None
        self.temuan.append(Temuan(check, severity, message, guidance, self.tabel.sheet, place, raw, value))


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
