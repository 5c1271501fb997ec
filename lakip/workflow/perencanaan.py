"""Perencanaan: the plan workbook comes in; new and changed rows become the newest, nothing is deleted."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from itertools import groupby
from typing import Any

from lakip.domain.findings import Severity, Temuan
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.intake.gate import FileRefused, clean_name
from lakip.intake.layout import KUNCI_RENCANA, RENCANA, Lembar
from lakip.intake.plan import Rencana, read_plan
from lakip.intake.template import plan_workbook
from lakip.intake.workbook import Workbook, read_workbook
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.workflow import milik
from lakip.workflow.access import acting, reading

_PLACE = {"urutan", "baris", "cell", "raw"}
"""Where a row stood and how it was written; a row moved within the file has not changed."""
_ENDS = {"berlaku_sampai", "sampai"}
"""The columns that say when a row ceases to be in force."""
_NAMED = 10
"""So many rows are named in one sentence."""


@dataclass(frozen=True, slots=True)
class HasilRencana:
    """What an import did, or would do; counts by sheet: baru, berubah, tetap, hilang (no longer in the file)."""

    status: str
    file: str
    sha256: str
    temuan: list[Temuan]
    counts: dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class _Selisih:
    """The difference of one sheet against the plan in force."""

    lembar: Lembar
    baru: list[list[Row]]
    berubah: list[list[Row]]
    tetap: int
    hilang: dict[tuple[Any, ...], list[Row]]

    @property
    def counts(self) -> dict[str, int]:
        """Count rows as the sheet counts them: the five periods of a target are one."""
        return {
            "baru": len(self.baru),
            "berubah": len(self.berubah),
            "tetap": self.tetap,
            "hilang": len(self.hilang),
        }

    @property
    def temuan(self) -> list[Temuan]:
        """Tell in one finding which rows without an end the file no longer names: nothing of a plan ends by silence."""
        endless = [key for key, rows in self.hilang.items() if not any(rows[0].get(end) for end in _ENDS)]
        if not endless:
            return []
        names = ["/".join(str(part) for part in key) for key in endless]
        rest = f" dan {len(names) - _NAMED} lainnya" if len(names) > _NAMED else ""
        column = next((k.judul for k in self.lembar.kolom if k.kunci in _ENDS), None)
        end = f"kolom {column} terisi" if column else "isi yang benar"
        return [Temuan(
            "rencana_baris_hilang", Severity.INFO,
            f"Tidak ada lagi di berkas tetapi tetap berlaku: {', '.join(names[:_NAMED])}{rest}.",
            f"Bila tidak berlaku lagi atau berubah, cantumkan kembali barisnya dengan {end}.",
            sheet=self.lembar.judul,
        )]  # fmt: skip

    @property
    def rows(self) -> list[Row]:
        """Give the rows that must be stored."""
        return [row for group in (*self.baru, *self.berubah) for row in group]


def plan_template() -> bytes:
    """Give the blank plan workbook with a Petunjuk sheet and dropdowns (contract §4.1)."""
    return plan_workbook()


@reading(Hak.RENCANA)
def check_plan(store: Store, data: bytes, name: str) -> HasilRencana:
    """Tell what importing this file would do; nothing is stored. Raises InputRefused when the file can't be read."""
    workbook = read_workbook(data, name)
    rencana = read_plan(workbook)
    return _result(workbook, rencana, [] if rencana.refused else list(_differences(store, rencana)))


@acting(Hak.RENCANA)
def import_plan(store: Store, pelaku: Pelaku, data: bytes, name: str) -> HasilRencana:
    """Store what is new or changed; the same file again changes nothing. A refused file stores nothing but a log row."""
    try:
        workbook = read_workbook(data, name)
    except FileRefused as refusal:
        result = HasilRencana("ditolak", clean_name(name), sha256(data).hexdigest(), [refusal.temuan], {})
        return _log_refusal(store, pelaku, result)
    rencana = read_plan(workbook)
    if rencana.refused:
        return _log_refusal(store, pelaku, _result(workbook, rencana, []))
    store.berkas.keep(data)
    with store.write(pelaku, "impor_rencana", workbook.name) as tx:
        differences = list(_differences(tx, rencana))
        result = _result(workbook, rencana, differences)
        tx.isi = {"sha256": workbook.sha256, "counts": result.counts}
        tx.append("rencana", [
            {"sha256": workbook.sha256, "nama_berkas": workbook.name, "pelaku": pelaku.nama, "dibuat_at": now()}
        ])  # fmt: skip
        for difference in differences:
            tx.append(difference.lembar.kunci, difference.rows)
    return result


@reading(Hak.LIHAT_UNIT)
def units(store: Store) -> list[Row]:
    """Give the Bagian/Bidang in the order of the plan."""
    return store.query("unit_kerja")


@reading(Hak.LIHAT_UNIT)
def sasaran(store: Store) -> list[Row]:
    """Give tujuan, sasaran, program and below in the order of the plan."""
    return store.query("sasaran")


@reading(Hak.LIHAT)
def indikator(store: Store, tahun: int) -> list[Row]:
    """Give the indikator in force at the end of the year, in the order of the plan."""
    return store.query("indikator", tahun=tahun)


@reading(Hak.LIHAT, unit=milik.of_indikator)
def definition(store: Store, tahun: int, kode: str) -> Row:
    """Give one indikator of `indikator`: its definisi, sumber_data and penanggung_jawab among the rest; {} where not in force."""
    return next((row for row in store.query("indikator", tahun=tahun) if row["kode"] == kode), {})


@reading(Hak.LIHAT)
def targets(store: Store, tahun: int) -> list[Row]:
    """Give every target row of the year: indikator, jenis, versi, and the written target of the year and triwulan."""
    return store.query("target", tahun=tahun)


@reading(Hak.LIHAT)
def pejabat(store: Store) -> list[Row]:
    """Give the officials as the plan names them."""
    return store.query("pejabat")


def _log_refusal(store: Store, pelaku: Pelaku, result: HasilRencana) -> HasilRencana:
    with store.write(pelaku, "tolak_rencana", result.file) as tx:
        tx.isi = {"sha256": result.sha256}
    return result


def _result(workbook: Workbook, rencana: Rencana, differences: list[_Selisih]) -> HasilRencana:
    return HasilRencana(
        status="ditolak" if rencana.refused else "diterima",
        file=workbook.name,
        sha256=workbook.sha256,
        temuan=[*rencana.temuan, *(t for difference in differences for t in difference.temuan)],
        counts={difference.lembar.judul: difference.counts for difference in differences},
    )


def _differences(store: Store | Transaction, rencana: Rencana) -> Iterator[_Selisih]:
    for lembar in RENCANA:
        if lembar.kunci in rencana.tables:
            current = _grouped(lembar, store.query(f"rencana_{lembar.kunci}"))
            new = _grouped(lembar, rencana.tables[lembar.kunci])
            yield _Selisih(
                lembar,
                baru=[rows for key, rows in new.items() if key not in current],
                berubah=[
                    rows for key, rows in new.items() if key in current and _differs(rows, current[key])
                ],
                tetap=sum(
                    1 for key, rows in new.items() if key in current and not _differs(rows, current[key])
                ),
                hilang={key: rows for key, rows in current.items() if key not in new},
            )


def _grouped(lembar: Lembar, rows: list[Row]) -> dict[tuple[Any, ...], list[Row]]:
    """Group rows by their key in the sheet; a target's five periods belong to one row of it."""
    key = tuple(name for name in KUNCI_RENCANA[lembar.kunci] if name != "periode")
    ordered = sorted(rows, key=lambda row: (*(str(row[name]) for name in key), row.get("periode", 0)))
    groups = groupby(ordered, key=lambda row: tuple(row[name] for name in key))
    return {k: list(group) for k, group in groups}


def _differs(new: list[Row], current: list[Row]) -> bool:
    names = new[0].keys() - _PLACE
    return [_content(row, names) for row in new] != [_content(row, names) for row in current]


def _content(row: Row, names: set[str]) -> dict[str, Any]:
    return {name: _same(row.get(name)) for name in names}


def _same(value: Any) -> Any:
    """Compare decimals by value at the precision they are stored with."""
    return round(value, 12).normalize() if isinstance(value, Decimal) else value
