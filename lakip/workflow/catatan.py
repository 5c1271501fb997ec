"""Catatan pemeriksaan: notes pinned to a table, an indikator, a sasaran or a part of the naskah, answered and closed."""

import re
from collections.abc import Collection, Mapping, Sequence

from lakip.domain.errors import InputRefused, NotPermitted
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.ledger.claims import new_id
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.metrics.capaian import capaian, rekap
from lakip.workflow.access import acting, reading

TABEL, INDIKATOR, SASARAN, NASKAH = "tabel", "indikator", "sasaran", "naskah"
JENIS = {TABEL: "Tabel", INDIKATOR: "Indikator", SASARAN: "Sasaran", NASKAH: "Bagian naskah"}
JAWAB, SELESAI, BUKA = "jawab", "selesai", "buka"
_TABLE = re.compile(r"T(0[1-9]|1[0-9]|2[0-9])b?")
_LONGEST = 2000


@reading(Hak.BERKAS)
def notes(store: Store, tahun: int, *, terbuka: bool = False) -> list[Row]:
    """Give the notes of the year, oldest first, or only the open ones: id, jenis, rujukan, teks, pelaku, waktu, jawaban, terbuka.

    `jawaban` lists what came of it: tindakan (JAWAB, SELESAI, BUKA), teks, pelaku, waktu.
    """
    rows = [row | {"jawaban": row["jawaban"] or []} for row in store.query("catatan_periksa", tahun=tahun)]
    return [row for row in rows if row["terbuka"] or not terbuka]


@acting(Hak.CATATAN)
def add(store: Store, pelaku: Pelaku, tahun: int, isi: Sequence[tuple[str, str, str]]) -> list[str]:
    """Pin notes, each as (jenis, rujukan, teks), and give their ids; raises InputRefused for one that points nowhere."""
    rows = [_note(store, tahun, *one) for one in isi]
    with store.write(pelaku, "catatan_periksa", _places(rows, tahun)) as tx:
        return pin(tx, pelaku, tahun, rows)


@acting(Hak.CATATAN)
def answer(store: Store, pelaku: Pelaku, tahun: int, catatan: str, teks: str) -> None:
    """Answer a note; it stays open. Raises InputRefused for an unknown note and without words."""
    _respond(store, pelaku, tahun, catatan, JAWAB, _words(teks))


@acting(Hak.CATATAN)
def close(store: Store, pelaku: Pelaku, tahun: int, catatan: str, teks: str = "") -> None:
    """Close a note: by who wrote it, or by whoever checks. Raises NotPermitted for others and for one that is closed."""
    _respond(store, pelaku, tahun, catatan, SELESAI, teks.strip()[:_LONGEST])


@acting(Hak.CATATAN)
def reopen(store: Store, pelaku: Pelaku, tahun: int, catatan: str, teks: str) -> None:
    """Open a closed note once more, with the reason; raises as `close`."""
    _respond(store, pelaku, tahun, catatan, BUKA, _words(teks))


def pin(tx: Transaction, pelaku: Pelaku, tahun: int, rows: Sequence[Row]) -> list[str]:
    """Add notes within a transaction that may do more, such as returning the LAKIP; gives their ids."""
    ids = [new_id() for _ in rows]
    stamp = {"tahun": tahun, "pelaku": pelaku.nama, "waktu": now()}
    tx.append(
        "catatan_periksa", [row | stamp | {"id": identity} for row, identity in zip(rows, ids, strict=True)]
    )
    return ids


def pin_return(tx: Transaction, pelaku: Pelaku, tahun: int, rujukan: Sequence[str], alasan: str) -> list[str]:
    """Pin the reason of a return to each table, indikator, sasaran or part of the naskah it names; gives the ids."""
    codes = {jenis: {row["kode"] for row in tx.query(jenis, tahun=tahun)} for jenis in (INDIKATOR, SASARAN)}
    rows = [{"jenis": _kind(one, codes), "rujukan": one, "teks": _words(alasan)} for one in rujukan]
    return pin(tx, pelaku, tahun, rows)


def _kind(rujukan: str, codes: Mapping[str, Collection[str]]) -> str:
    if _TABLE.fullmatch(rujukan):
        return TABEL
    return next((jenis for jenis, known in codes.items() if rujukan in known), NASKAH)


def _note(store: Store, tahun: int, jenis: str, rujukan: str, teks: str) -> Row:
    known = {
        TABEL: lambda: bool(_TABLE.fullmatch(rujukan)),
        INDIKATOR: lambda: rujukan in {row["kode"] for row in capaian(store, tahun)},
        SASARAN: lambda: rujukan in {row["kode"] for row in rekap(store, tahun)["sasaran"]},
        NASKAH: lambda: bool(rujukan.strip()),
    }
    if jenis not in known or not known[jenis]():
        raise InputRefused(
            f"Catatan tidak dapat disematkan pada {JENIS.get(jenis, jenis).lower()} {rujukan or '(kosong)'} tahun {tahun}; "
            "pilih tabel, indikator, sasaran, atau bagian naskah yang ada."
        )
    return {"jenis": jenis, "rujukan": rujukan.strip()[:_LONGEST], "teks": _words(teks)}


def _words(teks: str) -> str:
    if not teks.strip():
        raise InputRefused(
            "Isi catatan masih kosong; tuliskan apa yang perlu diperbaiki atau sudah dikerjakan."
        )
    return teks.strip()[:_LONGEST]


def _places(rows: Sequence[Row], tahun: int) -> str:
    return f"{tahun} {', '.join(row['rujukan'] for row in rows)}"


def _respond(  # noqa: PLR0913, PLR0917  (who, to which note of which year, what and in which words)
    store: Store, pelaku: Pelaku, tahun: int, catatan: str, tindakan: str, teks: str
) -> None:
    with store.write(pelaku, "jawab_catatan", str(tahun)) as tx:
        note = next((row for row in tx.query("catatan_periksa", tahun=tahun) if row["id"] == catatan), None)
        if note is None:
            raise InputRefused("Catatan ini tidak ditemukan; muat ulang halamannya.")
        if tindakan != JAWAB:
            _may_settle(pelaku, note, tindakan)
        tx.isi = {"id": catatan, "aksi": tindakan, "catatan": f"{note['jenis']} {note['rujukan']}"}
        row = {"id": new_id(), "catatan_id": catatan, "tindakan": tindakan, "teks": teks}
        tx.append("catatan_jawaban", [row | {"pelaku": pelaku.nama, "waktu": now()}])


def _may_settle(pelaku: Pelaku, note: Row, tindakan: str) -> None:
    checks = pelaku.may(Hak.PERIKSA) or pelaku.may(Hak.TANDATANGAN)
    if not checks and note["pelaku"] != pelaku.nama:
        raise NotPermitted(
            "Catatan ditutup oleh penulisnya atau oleh pemeriksa; tulislah tanggapan Anda sebagai jawaban."
        )
    if note["terbuka"] is (tindakan == BUKA):
        state = "masih terbuka" if tindakan == BUKA else "sudah ditutup"
        raise NotPermitted(f"Catatan ini {state}; muat ulang halamannya.")
