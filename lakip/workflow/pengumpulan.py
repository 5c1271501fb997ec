"""Pengumpulan: what the Bagian and Bidang hand in, by file or by word of mouth, and the doubts it leaves."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from lakip.domain.errors import InputRefused, NotPermitted
from lakip.domain.findings import Severity, Temuan
from lakip.domain.pelaku import Pelaku
from lakip.domain.waktu import now
from lakip.intake.calon import Calon, Tanya
from lakip.intake.gate import FileRefused, clean_name
from lakip.intake.register import Register
from lakip.intake.screening import Screening, screen
from lakip.intake.workbook import read_workbook
from lakip.ledger.claims import Diklaim, Klaim, claim, new_id, waiting
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.workflow import perbaikan
from lakip.workflow.resi import receipt_text
from lakip.workflow.rujukan import register_for

_TANPA_RENCANA = Temuan(
    "precheck_rencana",
    Severity.TOLAK,
    "Rencana belum diimpor sehingga tidak ada yang dapat dicocokkan.",
    "Impor dulu buku rencana, lalu unggah kembali.",
)
_JENIS = {"realisasi": "kinerja", "anggaran": "anggaran", "kegiatan": "kegiatan"}


@dataclass(frozen=True, slots=True)
class HasilUnggah:
    """What became of one file or typed value; status: diterima, ditolak, perlu_keputusan or duplikat."""

    file: str
    sha256: str
    status: str
    unggahan: str | None = None
    jenis: str | None = None
    rows: int = 0
    temuan: list[Temuan] = field(default_factory=list)
    resi: str = ""


@dataclass(frozen=True, slots=True)
class Kiriman:
    """Against which plan, for whom and for which year a file is handed in, and how it came."""

    register: Register
    lewat: str | None = None
    diterima: date | None = None
    sheet: str | None = None
    yes: bool = False

    @property
    def tahun(self) -> int:
        """Give the year handed in for."""
        return self.register.tahun

    @property
    def unit(self) -> str:
        """Give the unit handed in for, "" for the whole agency."""
        return self.register.unit or ""


def upload(  # noqa: PLR0913  (the contract's options, one each)
    store: Store,
    pelaku: Pelaku,
    files: Iterable[tuple[str, bytes]],
    tahun: int,
    *,
    unit: str | None = None,
    yes: bool = False,
    lewat: str | None = None,
    diterima: date | None = None,
    sheet: str | None = None,
) -> list[HasilUnggah]:
    """Read, screen and store each file; without `unit` a file for the whole agency, lines assigned by code.

    Sure values are stored at once; a doubted one waits for its decision, or takes its proposal with `yes`,
    also when the same bytes came before without it.
    Without a plan every file is refused. Raises WrongUsage for an unknown unit.
    """
    if not store.query("rencana"):
        return [
            _refuse(store, pelaku, clean_name(name), sha256(data).hexdigest(), [_TANPA_RENCANA])
            for name, data in files
        ]
    kiriman = Kiriman(register_for(store, tahun, unit), lewat, diterima, sheet, yes)
    return [_upload_one(store, pelaku, name, data, kiriman) for name, data in files]


def uploads(store: Store, tahun: int, unit: str | None = None) -> list[Row]:
    """Give the uploads of the year, newest first, also withdrawn ones."""
    return store.query("unggahan", tahun=tahun, unit=unit)


def original(store: Store, unggahan: str) -> tuple[str, bytes]:
    """Give the file of an upload as it was handed in; raises InputRefused where there was none."""
    rows = store.query("unggahan_satu", id=unggahan)
    if not rows or rows[0]["sha256"] is None:
        raise InputRefused("Unggahan ini tidak memiliki berkas; nilainya diketik langsung.")
    return rows[0]["nama_berkas"], store.berkas.read(rows[0]["sha256"])


def _upload_one(store: Store, pelaku: Pelaku, name: str, data: bytes, kiriman: Kiriman) -> HasilUnggah:
    digest = sha256(data).hexdigest()
    earlier = store.query("unggahan_sama", unit=kiriman.unit, tahun=kiriman.tahun, sha256=digest)
    if earlier:
        return _duplicate(store, pelaku, name, earlier[0]["id"], yes=kiriman.yes)
    try:
        workbook = read_workbook(data, name)
    except FileRefused as refusal:
        return _refuse(store, pelaku, clean_name(name), digest, [refusal.temuan])
    screening = screen(workbook, kiriman.register, sheet=kiriman.sheet, accept=kiriman.yes)
    if screening.refused:
        return _refuse(store, pelaku, workbook.name, digest, screening.findings)
    store.berkas.keep(data)
    klaim = Klaim(
        unit=kiriman.unit,
        tahun=kiriman.tahun,
        jenis=jenis_of(screening),
        sumber="berkas",
        n_rows=n_rows(screening.calon),
        nama_berkas=workbook.name,
        sha256=digest,
        lewat=kiriman.lewat,
        diterima_on=kiriman.diterima or now().date(),
    )
    done = store_screening(store, pelaku, klaim, screening)
    if done.duplikat:
        return _duplicate(store, pelaku, name, done.id, yes=kiriman.yes)
    return accepted(store, done, klaim, screening)


def store_screening(store: Store, pelaku: Pelaku, klaim: Klaim, screening: Screening) -> Diklaim:
    """Store the sure values, the findings, and what waits for a decision."""
    unggahan_id = new_id()
    facts: dict[str, list[Row]] = {}
    for calon in screening.calon:
        facts.setdefault(calon.tabel, []).append(calon.fact(unggahan_id, klaim.tahun))
    doubts = [_doubt_row(unggahan_id, n, t, klaim.tahun) for n, t in enumerate(screening.tanya, start=1)]
    remarks = [_finding_row(unggahan_id, n, t) for n, t in enumerate(screening.temuan, start=len(doubts) + 1)]
    decided = [
        {
            "unggahan_id": unggahan_id,
            "nomor": n,
            "pilihan": "terima",
            "nilai": t.temuan.value,
            "klaim_id": unggahan_id,
        }
        for n, t in enumerate(screening.tanya, start=1)
        if t.diterima
    ]
    return claim(store, pelaku, unggahan_id, klaim, facts, [*doubts, *remarks], decided)


def accepted(store: Store, done: Diklaim, klaim: Klaim, screening: Screening) -> HasilUnggah:
    """Give the answer to a stored hand-in, with its receipt in words."""
    is_open = any(not t.diterima for t in screening.tanya)
    status = "perlu_keputusan" if is_open else "diterima"
    file = klaim.nama_berkas or "isian langsung"
    resi = receipt_text(store, klaim, done, screening)
    return HasilUnggah(
        file, klaim.sha256 or "", status, done.id, klaim.jenis, klaim.n_rows, screening.findings, resi
    )


def jenis_of(screening: Screening) -> str:
    """Give what a hand-in holds: kinerja, anggaran, kegiatan, or campuran."""
    held = [c for t in screening.tanya for c in t.ditahan]
    tables = {_JENIS[c.milik or c.tabel] for c in [*screening.calon, *held]}
    return tables.pop() if len(tables) == 1 else "campuran"


def n_rows(calon: Sequence[Calon]) -> int:
    """Count the data rows the values came from."""
    return len({(c.sheet, c.milik or c.tabel, c.kode) for c in calon})


def _refuse(store: Store, pelaku: Pelaku, name: str, digest: str, temuan: list[Temuan]) -> HasilUnggah:
    """Store nothing but one row in the log."""
    with store.write(pelaku, "tolak_unggahan", name) as tx:
        tx.isi = {"sha256": digest, "sebab": [t.check for t in temuan if t.severity is Severity.TOLAK]}
    return HasilUnggah(name, digest, "ditolak", temuan=temuan)


def _duplicate(store: Store, pelaku: Pelaku, name: str, unggahan: str, *, yes: bool) -> HasilUnggah:
    """Store the file no second time; with `yes` what still waits in the first takes its proposal."""
    row = store.query("unggahan_satu", id=unggahan)[0]
    n_diterima = _accept_open(store, pelaku, row) if yes else 0
    when = f"{row['dibuat_at']:%d-%m-%Y pukul %H.%M}"
    resi = f"Berkas {clean_name(name)} sudah tersimpan sebagai versi {row['versi']} pada {when}; tidak disimpan dua kali."
    if n_diterima:
        resi += f" Usulan atas {n_diterima} hal yang masih perlu keputusan sudah diterima."
    return HasilUnggah(
        clean_name(name), row["sha256"], "duplikat", unggahan, row["jenis"], row["n_rows"], [], resi
    )


def _accept_open(store: Store, pelaku: Pelaku, unggahan: Row) -> int:
    """Accept the proposal of every open doubt that has one; gives how many. One settled meanwhile is left as it is."""
    n_diterima = 0
    for temuan in perbaikan.findings(store, unggahan["tahun"], unggahan["unit"]):
        if temuan["unggahan_id"] != unggahan["id"] or temuan["severity"] != "tanya" or temuan["pilihan"]:
            continue
        if store.query("temuan_satu", id=unggahan["id"], nomor=temuan["nomor"])[0]["ada_usulan"]:
            with suppress(NotPermitted):
                perbaikan.decide(store, pelaku, unggahan["id"], temuan["nomor"], "terima")
                n_diterima += 1
    return n_diterima


def _doubt_row(unggahan_id: str, nomor: int, tanya: Tanya, tahun: int) -> Row:
    chosen = tanya.usulan or tanya.ditahan
    rows = [(c.tabel, c.fact(unggahan_id, tahun)) for c in chosen]
    return _finding_row(unggahan_id, nomor, tanya.temuan) | {
        "isi": waiting(rows),
        "ada_usulan": bool(tanya.usulan),
    }


def _finding_row(unggahan_id: str, nomor: int, temuan: Temuan) -> dict[str, Any]:
    row = temuan.as_json() | {"unggahan_id": unggahan_id, "nomor": nomor, "isi": None, "ada_usulan": False}
    return row | {"severity": temuan.severity.value}
