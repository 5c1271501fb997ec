"""Bahan Naskah: the texts of the document, drafted by rules until a person edits or accepts them."""

import json
from collections.abc import Collection, Mapping
from datetime import datetime

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.report.bahan import Bahan
from lakip.report.narasi import DISUNTING, DITERIMA, KONSEP, KOSONG, Angka, Blok, blok_rows
from lakip.report.narasi.angka import angka_rows
from lakip.report.narasi.suntingan import cocokkan, diperbarui, paragraf_dari, sidik_konsep
from lakip.workflow.access import acting, reading

__all__ = [
    "DISUNTING",
    "DITERIMA",
    "KONSEP",
    "KOSONG",
    "Blok",
]  # the screen names the texts that it is handed

TERPANJANG = 20_000
"""Signs of one text; a chapter is shorter."""
TETAP = ("kata_pengantar", "bab1/", "bab2/", "bab3/pengantar")
"""What is much the same every year: copied together, while texts on figures are drafted anew."""


@reading(Hak.LIHAT)
def texts(store: Store, tahun: int) -> dict[str, Blok]:
    """Give every text of the document of the year by kunci, in the order of the document."""
    return blok_rows(Bahan(store, tahun))


@acting(Hak.SUSUN)
def save(  # noqa: PLR0913, PLR0917  (which text, what it says, and which wording it was made from)
    store: Store, pelaku: Pelaku, tahun: int, kunci: str, teks: str, dari: datetime | None = None
) -> None:
    """Keep a text as a person wrote it, a paragraph a line; its numbers stay tied to the figures they were written from.

    `dari` is Blok.waktu of the wording it was made from. Raises InputRefused for an empty or too long text, NotPermitted
    when somebody else has changed it since, WrongUsage for a text the document does not have.
    """
    row = _written(_one(store, tahun, kunci), teks)
    _keep(store, pelaku, tahun, "sunting_naskah", [row], {kunci: dari})


@acting(Hak.SUSUN)
def save_many(store: Store, pelaku: Pelaku, tahun: int, teks_by_kunci: Mapping[str, str]) -> None:
    """Keep several texts as a person wrote them, all or none; raises as `save` does."""
    known = blok_rows(Bahan(store, tahun))
    rows = written_rows(known, tahun, teks_by_kunci)
    _keep(
        store, pelaku, tahun, "sunting_naskah", rows, {kunci: known[kunci].waktu for kunci in teks_by_kunci}
    )


def written_rows(known: Mapping[str, Blok], tahun: int, teks_by_kunci: Mapping[str, str]) -> list[Row]:
    """Give the rows of texts a person wrote in the place of `known`; raises as `save` does."""
    if unknown := [kunci for kunci in teks_by_kunci if kunci not in known]:
        raise WrongUsage(f"Teks {', '.join(unknown)} tidak dikenal untuk tahun {tahun}.")
    return [_written(known[kunci], teks) for kunci, teks in teks_by_kunci.items()]


@acting(Hak.SUSUN)
def accept(store: Store, pelaku: Pelaku, tahun: int, kunci_rows: Collection[str]) -> None:
    """Let texts stand as they are: from now on they are a person's.

    Raises NotPermitted for one that nobody has written or that holds stale numbers.
    """
    blok_of = [_one(store, tahun, kunci) for kunci in kunci_rows]
    for blok in blok_of:
        if blok.status == KOSONG:
            raise NotPermitted(f"Teks {blok.judul} masih kosong; isilah lebih dahulu.")
        if blok.basi:
            raise NotPermitted(
                f"Teks {blok.judul} memuat {len(blok.basi)} angka yang berbeda dari hasil hitung; perbarui angkanya lebih dahulu."
            )
    rows = [_row(blok, DITERIMA, blok.paragraf, blok.angka) for blok in blok_of]
    _keep(store, pelaku, tahun, "terima_naskah", rows, {blok.kunci: blok.waktu for blok in blok_of})


@acting(Hak.SUSUN)
def renew(store: Store, pelaku: Pelaku, tahun: int, kunci: str) -> None:
    """Put what the figures are now in the place of stale numbers; raises NotPermitted where there are none to replace."""
    blok = _one(store, tahun, kunci)
    if not any(one.kini for one in blok.basi):
        raise NotPermitted(f"Teks {blok.judul} tidak memuat angka lama yang ada penggantinya.")
    paragraf, angka = diperbarui(blok.paragraf, blok.angka, angka_rows(Bahan(store, tahun)))
    row = _row(blok, DISUNTING, paragraf, angka)
    _keep(store, pelaku, tahun, "perbarui_naskah", [row], {kunci: blok.waktu})


@acting(Hak.SUSUN)
def redraft(store: Store, pelaku: Pelaku, tahun: int, kunci: str) -> None:
    """Let the rules write a text again; what a person wrote stays in the log. Raises NotPermitted where nobody has."""
    blok = _one(store, tahun, kunci)
    if blok.waktu is None:
        raise NotPermitted(f"Teks {blok.judul} belum pernah disunting.")
    row = {"blok": kunci, "status": KONSEP} | dict.fromkeys(("teks", "angka", "konsep"))
    _keep(store, pelaku, tahun, "konsep_naskah", [row], {kunci: blok.waktu})


@acting(Hak.SUSUN)
def copy_last_year(store: Store, pelaku: Pelaku, tahun: int, kunci: str | None = None) -> list[str]:
    """Take over the text of last year's document, of one block or of all that change little and nobody has written yet.

    Numbers keep their figures, so those of last year are told as stale. Gives the kunci taken over; raises NotPermitted
    when there is nothing to take.
    """
    kini, lalu = blok_rows(Bahan(store, tahun)), blok_rows(Bahan(store, tahun - 1))
    wanted = [kunci] if kunci else [k for k, b in kini.items() if k.startswith(TETAP) and b.waktu is None]
    taken = [k for k in wanted if k in kini and k in lalu and lalu[k].waktu is not None]
    if not taken:
        raise NotPermitted(
            f"Tidak ada teks tahun {tahun - 1} yang dapat disalin; yang disalin hanya teks yang pernah disunting atau diterima."
        )
    rows = [_row(kini[k], DISUNTING, lalu[k].paragraf, lalu[k].angka) for k in taken]
    _keep(store, pelaku, tahun, "salin_naskah", rows, {k: kini[k].waktu for k in taken})
    return taken


def _one(store: Store, tahun: int, kunci: str) -> Blok:
    found = blok_rows(Bahan(store, tahun)).get(kunci)
    if found is None:
        raise WrongUsage(f"Teks {kunci} tidak dikenal untuk tahun {tahun}.")
    return found


def _written(blok: Blok, teks: str) -> Row:
    """Give the row of a text a person wrote, its numbers found again; raises InputRefused for none or too much of it."""
    paragraf = paragraf_dari(teks)
    if not paragraf:
        raise InputRefused(
            f"Teks {blok.judul} kosong; tuliskan isinya, atau kembalikan ke konsep dari angka."
        )
    if len(teks) > TERPANJANG:
        raise InputRefused(
            f"Teks {blok.judul} memuat {len(teks)} huruf; paling banyak {TERPANJANG}. Ringkaslah."
        )
    return _row(blok, DISUNTING, paragraf, cocokkan(blok.paragraf, blok.angka, paragraf))


def _row(blok: Blok, status: str, paragraf: Collection[str], angka: Collection[Angka]) -> Row:
    return {
        "blok": blok.kunci,
        "status": status,
        "teks": "\n".join(paragraf),
        "angka": json.dumps(list(angka), ensure_ascii=False),
        "konsep": sidik_konsep(blok.konsep),
    }


def _keep(  # noqa: PLR0913, PLR0917  (an act, its texts, and the wording each was made from)
    store: Store,
    pelaku: Pelaku,
    tahun: int,
    tindakan: str,
    rows: list[Row],
    dari: dict[str, datetime | None],
) -> None:
    objek = f"{rows[0]['blok']} {tahun}" if len(rows) == 1 else str(tahun)
    with store.write(pelaku, tindakan, objek) as tx:
        _unchanged(tx, tahun, dari)
        append_rows(tx, pelaku, tahun, rows)


def append_rows(tx: Transaction, pelaku: Pelaku, tahun: int, rows: list[Row]) -> None:
    """Add rows of texts to what is being written, and say in the log what became of each."""
    tx.isi["naskah"] = {row["blok"]: row["status"] for row in rows}
    tx.append("naskah", [row | {"tahun": tahun, "pelaku": pelaku.nama, "waktu": now()} for row in rows])


def _unchanged(tx: Transaction, tahun: int, dari: dict[str, datetime | None]) -> None:
    for row in tx.query("naskah", tahun=tahun):
        if row["teks"] and row["blok"] in dari and row["waktu"] != dari[row["blok"]]:
            raise NotPermitted(
                f"Teks ini sudah diubah oleh {row['pelaku']} sesudah Anda membukanya; muat ulang halaman, lalu sunting kembali."
            )
