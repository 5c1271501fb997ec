"""Perubahan: what differs between two hand-ins, or between one and what is in force, value by value."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lakip.domain.desimal import half_up
from lakip.domain.errors import InputRefused
from lakip.domain.peran import Hak
from lakip.intake.calon import Calon
from lakip.ledger.claims import keys_waiting
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.anggaran import anggaran
from lakip.metrics.capaian import capaian
from lakip.metrics.persen import Nilai
from lakip.workflow import milik
from lakip.workflow.access import reading
from lakip.workflow.simpanan import asal_words

Kunci = tuple[str, str, int, str]
"""Table, code, period (0 is the year) and what is measured, or the part a text belongs to."""
_STORED_DECIMALS = 12


@dataclass(frozen=True, slots=True)
class Isi:
    """What one hand-in says of one value, in plain notation ("82.7", "80-90", "BB", a text), and where."""

    nilai: str
    sheet: str
    cell: str


@dataclass(frozen=True, slots=True)
class Perubahan:
    """Counts, and one row per value that is new, changed, gone, or without effect because the agency-wide LRA stands.

    `rincian` rows have jenis ("baru", "berubah", "tidak_dipakai", "hilang"), tabel, kode, nama, periode, ukuran, lama, baru, sheet and
    cell; lama and baru are plain text or None, sheet and cell those of the newer hand-in, of the older one where a
    value is gone.
    """

    baru: int = 0
    berubah: int = 0
    tetap: int = 0
    hilang: int = 0
    tidak_dipakai: int = 0
    rincian: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Berlaku:
    """What counts before a file, as far as the file says something of it.

    `asal` names the newest hand-in among it; `lra` holds kode and ukuran of the budget figures the agency-wide LRA
    states, which a file of a unit can't replace.
    """

    isi: dict[Kunci, Isi] = field(default_factory=dict)
    asal: str | None = None
    lra: frozenset[tuple[str, str]] = frozenset()


def in_force(store: Store, tahun: int, unit: str, berkas: Collection[Kunci]) -> Berlaku:
    """Give what counts in `tahun`: the values a file of `unit` ("" = the whole agency) states, and the unit's others.

    Those others are in a table the file holds too; an agency-wide LRA also takes the place of every figure a unit
    states of the same kode and ukuran.
    """
    tabel = {kunci[0] for kunci in berkas}
    taken = {(kunci[1], kunci[3]) for kunci in berkas if kunci[0] == "anggaran" and not unit}
    every = store.query("isi_berlaku", tahun=tahun)
    rows = {
        _key(row): row
        for row in every
        if _key(row) in berkas
        or (row["tabel"] in tabel and row["unit"] == unit)
        or (row["tabel"] == "anggaran" and (row["kode"], row["ukuran"]) in taken)
    }
    newest = max(rows.values(), key=lambda row: row["urutan"], default=None)
    lra = {(row["kode"], row["ukuran"]) for row in every if unit and _is_lra(row)}
    return Berlaku(_filled(rows.items()), asal_words(newest) if newest else None, frozenset(lra))


def _is_lra(row: Row) -> bool:
    return row["tabel"] == "anggaran" and not row["unit"] and row["nilai"] is not None


@reading(Hak.BERKAS, unit=milik.of_both_uploads)
def difference(store: Store, lama_id: str, baru_id: str) -> Perubahan:
    """Compare two stored uploads with what was decided on their doubts; a later withdrawal does not matter.

    Raises InputRefused for an upload there is not.
    """
    rows = [row for one in (lama_id, baru_id) for row in store.query("unggahan_satu", id=one)]
    if len(rows) < 2:
        raise InputRefused("Salah satu unggahan tidak ditemukan; pilih dua versi dari daftar unggahan.")
    waiting = frozenset(
        kunci
        for row in store.query("temuan_unggahan", id=baru_id)
        if row["isi"] is not None and row["pilihan"] is None
        for kunci in keys_waiting(row["isi"])
    )
    return compare(stored(store, lama_id), stored(store, baru_id), names(store, rows[1]["tahun"]), waiting)


def compare(
    lama: Mapping[Kunci, Isi],
    baru: Mapping[Kunci, Isi],
    nama: Mapping[str, str],
    menunggu: frozenset[Kunci] = frozenset(),
    lra: frozenset[tuple[str, str]] = frozenset(),
) -> Perubahan:
    """Compare two states; a value in `menunggu` is there too, but waits for a decision, so it is not gone.

    `lra` holds kode and ukuran of the budget figures that `baru` can't replace.
    """
    rincian = [
        _row(kunci, lama.get(kunci), baru.get(kunci), nama, lra)
        for kunci in sorted(lama.keys() | baru.keys(), key=_order)
        if _changed(lama.get(kunci), baru.get(kunci)) and not (kunci in menunggu and kunci not in baru)
    ]
    kinds = [row["jenis"] for row in rincian]
    return Perubahan(
        baru=kinds.count("baru"),
        berubah=kinds.count("berubah"),
        tetap=sum(kunci in lama and not _changed(lama[kunci], isi) for kunci, isi in baru.items()),
        hilang=kinds.count("hilang"),
        tidak_dipakai=kinds.count("tidak_dipakai"),
        rincian=rincian,
    )


def stored(store: Store, unggahan: str) -> dict[Kunci, Isi]:
    """Give what an upload holds."""
    rows = store.query("isi_unggahan", id=unggahan)
    return _filled((_key(row), row) for row in rows)


def incoming(calon: Iterable[Calon], tahun: int) -> dict[Kunci, Isi]:
    """Give what values on their way in say."""
    return _filled((key_of(c), c.fact("", tahun)) for c in calon)


def key_of(calon: Calon) -> Kunci:
    """Give which value a cell is about."""
    return (calon.milik or calon.tabel, calon.kode, calon.periode, calon.ukuran)


def names(store: Store, tahun: int) -> dict[str, str]:
    """Give the names of indikator and budget lines by code."""
    lines = {row["kode_rekening"]: row["uraian"] or "" for row in anggaran(store, tahun)}
    return lines | {row["kode"]: row["indikator"] for row in capaian(store, tahun)}


def _filled(rows: Iterable[tuple[Kunci, Row]]) -> dict[Kunci, Isi]:
    said = ((kunci, _said(row), row) for kunci, row in rows)
    return {kunci: Isi(text, row["sheet"], row["cell"]) for kunci, text, row in said if text is not None}


def _said(row: Row) -> str | None:
    """Give the value of a row of facts as text; None where it says nothing."""
    if row.get("teks") is not None:
        return str(row["teks"])
    if row.get("status") == "belum_rilis":
        return "belum rilis"
    angka, rendah, tinggi = (_as_stored(row.get(name)) for name in ("nilai", "rendah", "tinggi"))
    return Nilai(angka, rendah, tinggi, row.get("predikat")).text


def _as_stored(value: Decimal | None) -> Decimal | None:
    return None if value is None else half_up(value, _STORED_DECIMALS)


def _changed(lama: Isi | None, baru: Isi | None) -> bool:
    return (lama and lama.nilai) != (baru and baru.nilai)


def _row(
    kunci: Kunci,
    lama: Isi | None,
    baru: Isi | None,
    nama: Mapping[str, str],
    lra: frozenset[tuple[str, str]],
) -> Row:
    tabel, kode, periode, ukuran = kunci
    is_beaten = baru is not None and tabel == "anggaran" and (kode, ukuran) in lra
    place = baru or lama
    assert place is not None
    return {
        "jenis": "tidak_dipakai" if is_beaten else _kind(lama, baru),
        "tabel": tabel,
        "kode": kode,
        "nama": nama.get(kode),
        "periode": periode,
        "ukuran": ukuran,
        "lama": lama and lama.nilai,
        "baru": baru and baru.nilai,
        "sheet": place.sheet,
        "cell": place.cell,
    }


def _kind(lama: Isi | None, baru: Isi | None) -> str:
    return "baru" if lama is None else "hilang" if baru is None else "berubah"


def _key(row: Row) -> Kunci:
    return (row["tabel"], row["kode"], row["periode"], row["ukuran"])


def _order(kunci: Kunci) -> tuple[str, str, str, int]:
    tabel, kode, periode, ukuran = kunci
    return (tabel, kode, ukuran, periode)
