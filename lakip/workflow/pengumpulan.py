"""Pengumpulan: what the Bagian and Bidang hand in, by file or by word of mouth, and the doubts it leaves."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from hashlib import sha256

from lakip.domain.errors import InputRefused
from lakip.domain.findings import Severity, Temuan
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.waktu import now
from lakip.intake.calon import Tanya
from lakip.intake.gate import FileRefused, clean_name
from lakip.intake.mapping import Pemetaan, PemetaanDiminta
from lakip.intake.marked_copy import mark
from lakip.intake.periksa import HasilPeriksa
from lakip.intake.screening import Screening
from lakip.ledger.claims import Diklaim, Klaim, claim, new_id, waiting
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.workflow import milik
from lakip.workflow.access import acting, reading
from lakip.workflow.ingatan import confirmed, described
from lakip.workflow.keputusan_lalu import proposed, settle
from lakip.workflow.kiriman import TANPA_RENCANA, Kiriman, Terbaca, jenis_of, kiriman_for, n_rows, read
from lakip.workflow.resi import receipt_text


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
    pemetaan: list[Pemetaan] = field(default_factory=list)
    periksa: list[HasilPeriksa] = field(default_factory=list)


@acting(Hak.UNGGAH, unit="unit")
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
    pemetaan: PemetaanDiminta | None = None,
) -> list[HasilUnggah]:
    """Read, screen and store each file; without `unit` a file for the whole agency, lines assigned by code.

    Sure values are stored at once; a doubted one waits for its decision, or takes its proposal with `yes`,
    also when the same bytes came before without it. `pemetaan` says what the columns of a foreign layout hold; it is
    remembered for the unit and offered when the layout comes again.
    Without a plan every file is refused. Raises WrongUsage for an unknown unit.
    """
    if not store.query("rencana"):
        return [
            _refuse(store, pelaku, clean_name(name), sha256(data).hexdigest(), [TANPA_RENCANA])
            for name, data in files
        ]
    kiriman = kiriman_for(
        store, tahun, unit, pelaku, lewat=lewat, diterima=diterima, sheet=sheet, yes=yes, pemetaan=pemetaan
    )
    return [_upload_one(store, pelaku, name, data, kiriman) for name, data in files]


@reading(Hak.BERKAS, unit="unit")
def uploads(store: Store, tahun: int, unit: str | None = None) -> list[Row]:
    """Give the uploads of the year, newest first, also withdrawn ones."""
    return store.query("unggahan", tahun=tahun, unit=unit)


@reading(Hak.BERKAS, unit=milik.of_upload)
def original(store: Store, unggahan: str) -> tuple[str, bytes]:
    """Give the file of an upload as it was handed in; raises InputRefused where there was none."""
    rows = store.query("unggahan_satu", id=unggahan)
    if not rows or rows[0]["sha256"] is None:
        raise InputRefused("Unggahan ini tidak memiliki berkas; nilainya diketik langsung.")
    return rows[0]["nama_berkas"], store.berkas.read(rows[0]["sha256"])


@reading(Hak.BERKAS, unit=milik.of_upload)
def marked_copy(store: Store, unggahan: str) -> tuple[str, bytes]:
    """Give the file of an upload with its findings marked, and how each doubt was settled.

    Raises InputRefused where there was no file.
    """
    name, data = original(store, unggahan)
    rows = store.query("temuan_unggahan", id=unggahan)
    return mark(name, data, [_as_temuan(row) for row in rows], [_settled(row) for row in rows])


def _as_temuan(row: Row) -> Temuan:
    return Temuan(**{f.name: row[f.name] for f in fields(Temuan)} | {"severity": Severity(row["severity"])})


def _settled(row: Row) -> str | None:
    """Give e.g. "Diganti menjadi 92,4 oleh konsol, 12 Januari 2026."; None for what is open or needs no decision."""
    if row["pilihan"] is None:
        return None
    words = {"terima": "Usulan diterima", "ganti": f"Diganti menjadi {row['nilai']}", "abaikan": "Diabaikan"}
    return f"{words[row['pilihan']]} oleh {row['oleh']}, {tanggal_panjang(row['waktu'])}."


def _upload_one(store: Store, pelaku: Pelaku, name: str, data: bytes, kiriman: Kiriman) -> HasilUnggah:
    digest = sha256(data).hexdigest()
    earlier = store.query("unggahan_sama", unit=kiriman.unit, tahun=kiriman.tahun, sha256=digest)
    if earlier:
        return _duplicate(store, pelaku, name, earlier[0]["id"], kiriman)
    try:
        terbaca = read(store, name, data, kiriman)
    except FileRefused as refusal:
        return _refuse(store, pelaku, clean_name(name), digest, [refusal.temuan])
    screening = terbaca.screening
    if screening.refused:
        return _refuse(store, pelaku, terbaca.workbook.name, digest, screening.findings)
    store.berkas.keep(data)
    klaim = _klaim(terbaca, kiriman, digest)
    rows = _doubt_rows(store, terbaca, klaim)
    learned = confirmed(pelaku, kiriman.unit, screening.pemetaan, yes=kiriman.yes)
    done = store_screening(store, pelaku, klaim, screening, rows, learned)
    if done.duplikat:
        return _duplicate(store, pelaku, name, done.id, kiriman)
    if kiriman.yes and terbaca.lalu:
        _settle_as_before(store, pelaku, done.id, screening)
    return accepted(store, done, klaim, screening)


def _klaim(terbaca: Terbaca, kiriman: Kiriman, digest: str) -> Klaim:
    return Klaim(
        unit=kiriman.unit,
        tahun=kiriman.tahun,
        jenis=jenis_of(terbaca.screening),
        sumber="berkas",
        n_rows=n_rows(terbaca.screening.calon),
        nama_berkas=terbaca.workbook.name,
        sha256=digest,
        lewat=kiriman.lewat,
        diterima_on=kiriman.diterima or now().date(),
    )


def _doubt_rows(store: Store, terbaca: Terbaca, klaim: Klaim) -> list[Row]:
    """Give what waits for a decision, with the value that was written for the same doubt before as its proposal."""
    rows = [_doubt_row(tanya, klaim.tahun) for tanya in terbaca.screening.tanya]
    for n, lalu in terbaca.lalu.items():
        rows[n] = proposed(store, rows[n], lalu, klaim.tahun, klaim.unit)
    return rows


def _settle_as_before(store: Store, pelaku: Pelaku, unggahan: str, screening: Screening) -> None:
    settle(store, pelaku, store.query("unggahan_satu", id=unggahan)[0])
    decided = {row["nomor"] for row in store.query("temuan_unggahan", id=unggahan) if row["pilihan"]}
    screening.tanya = [replace(t, diterima=n in decided) for n, t in enumerate(screening.tanya, start=1)]


def store_screening(  # noqa: PLR0913, PLR0917  (everything one hand-in leaves behind)
    store: Store,
    pelaku: Pelaku,
    klaim: Klaim,
    screening: Screening,
    doubts: Sequence[Row] | None = None,
    learned: Sequence[Row] = (),
    guard: Callable[[Transaction], None] | None = None,
) -> Diklaim:
    """Store the sure values, what was understood, the findings, and what waits for a decision.

    `doubts` are the rows of the doubts where they are not simply those of `screening.tanya`; `learned` the mappings to
    remember. `guard` raises, inside the write lock, when the state no longer allows it.
    """
    unggahan_id = new_id()
    facts: dict[str, list[Row]] = {}
    for calon in screening.calon:
        facts.setdefault(calon.tabel, []).append(calon.fact(unggahan_id, klaim.tahun))
    if doubts is None:
        doubts = [_doubt_row(t, klaim.tahun) for t in screening.tanya]
    found = [*doubts, *map(_finding_row, screening.temuan)]
    numbered = [row | {"unggahan_id": unggahan_id, "nomor": n} for n, row in enumerate(found, start=1)]
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
    lain = {"pemahaman": [_understanding(screening) | {"unggahan_id": unggahan_id}], "pemetaan": learned}
    return claim(store, pelaku, unggahan_id, klaim, facts, numbered, decided, lain, guard)


@reading(Hak.BERKAS, unit=milik.of_upload)
def understood(store: Store, unggahan: str) -> dict[str, list[Row]]:
    """Give what was understood of an upload, as it stood then: pemetaan, periksa and lembar, each a list of plain rows.

    Empty lists for an upload that an older release has stored.
    """
    rows = store.query("pemahaman", id=unggahan)
    names = ("pemetaan", "periksa", "lembar")
    return {name: json.loads(rows[0][name]) if rows else [] for name in names}


def _understanding(screening: Screening) -> Row:
    parts = {
        "pemetaan": [asdict(p) | {"diminta": described(p)} for p in screening.pemetaan],
        "periksa": [asdict(row) for row in screening.periksa],
        "lembar": [asdict(row) for row in screening.lembar],
    }
    return {name: json.dumps(rows, ensure_ascii=False) for name, rows in parts.items()}


def accepted(store: Store, done: Diklaim, klaim: Klaim, screening: Screening) -> HasilUnggah:
    """Give the answer to a stored hand-in, with its receipt in words."""
    is_open = any(not t.diterima for t in screening.tanya)
    status = "perlu_keputusan" if is_open else "diterima"
    file = klaim.nama_berkas or "isian langsung"
    resi = receipt_text(store, klaim, done, screening)
    return HasilUnggah(
        file,
        klaim.sha256 or "",
        status,
        done.id,
        klaim.jenis,
        klaim.n_rows,
        screening.findings,
        resi,
        screening.pemetaan,
        screening.periksa,
    )


def _refuse(store: Store, pelaku: Pelaku, name: str, digest: str, temuan: list[Temuan]) -> HasilUnggah:
    """Store nothing but one row in the log."""
    with store.write(pelaku, "tolak_unggahan", name) as tx:
        tx.isi = {"sha256": digest, "sebab": [t.check for t in temuan if t.severity is Severity.TOLAK]}
    return HasilUnggah(name, digest, "ditolak", temuan=temuan)


def _duplicate(store: Store, pelaku: Pelaku, name: str, unggahan: str, kiriman: Kiriman) -> HasilUnggah:
    """Store the file no second time; with `yes` what still waits in the first is settled as before or by its proposal."""
    row = store.query("unggahan_satu", id=unggahan)[0]
    n_diterima = settle(store, pelaku, row) if kiriman.yes else 0
    when = f"{row['dibuat_at']:%d-%m-%Y pukul %H.%M}"
    resi = f"Berkas {clean_name(name)} sudah tersimpan sebagai versi {row['versi']} pada {when}; tidak disimpan dua kali."
    if n_diterima:
        resi += f" Usulan atas {n_diterima} hal yang masih perlu keputusan sudah diterima."
    if kiriman.pemetaan:
        resi += " Bila kolomnya hendak dibaca lain, tarik dahulu versi itu lalu unggah kembali."
    return HasilUnggah(
        clean_name(name), row["sha256"], "duplikat", unggahan, row["jenis"], row["n_rows"], [], resi
    )


def _doubt_row(tanya: Tanya, tahun: int) -> Row:
    chosen = tanya.usulan or tanya.ditahan
    rows = [(c.tabel, c.fact("", tahun)) for c in chosen]
    return _finding_row(tanya.temuan) | {"isi": waiting(rows), "ada_usulan": bool(tanya.usulan)}


def _finding_row(temuan: Temuan) -> Row:
    return temuan.as_json() | {"severity": temuan.severity.value, "isi": None, "ada_usulan": False}
