"""Publikasi: where and since when the report of a year can be read by anybody (laman, portal)."""

from datetime import date

from lakip.domain.errors import InputRefused
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.intake.evidence import check_link
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.workflow.access import acting, reading


@reading(Hak.LIHAT)
def published(store: Store, tahun: int) -> list[Row]:
    """Give where the report of the year stands, oldest first: alamat, tempat, terbit_on."""
    return _of(store, tahun)


@acting(Hak.KIRIM)
def publish(  # noqa: PLR0913, PLR0917  (what, where and since when)
    store: Store, pelaku: Pelaku, tahun: int, tempat: str, alamat: str, terbit: date
) -> None:
    """Note where the report can be read; the same address again corrects what was noted of it.

    Raises InputRefused without a place, for what is no http(s) address, and for a day to come.
    """
    if not tempat.strip():
        raise InputRefused("Tempat publikasi belum diisi; tuliskan misalnya Laman resmi atau e-SAKIP.")
    if terbit > now().date():
        raise InputRefused("Tanggal publikasi belum tiba; catatlah setelah laporan benar-benar terbit.")
    row = {"tahun": tahun, "alamat": check_link(alamat), "tempat": tempat.strip(), "terbit_on": terbit}
    with store.write(pelaku, "publikasi", str(tahun)) as tx:
        _keep(tx, pelaku, row | {"batal": False, "alasan": None})


@acting(Hak.KIRIM)
def withdraw(store: Store, pelaku: Pelaku, tahun: int, alamat: str, alasan: str) -> None:
    """Note that the report does not stand there (any more), and why; raises InputRefused without a reason or for an unknown address."""
    if not alasan.strip():
        raise InputRefused("Pencabutan publikasi memerlukan alasan; tuliskan mengapa dicabut.")
    with store.write(pelaku, "cabut_publikasi", str(tahun)) as tx:
        found = next((row for row in _of(tx, tahun) if row["alamat"] == alamat), None)
        if found is None:
            raise InputRefused("Publikasi ini tidak tercatat; muat ulang halamannya.")
        row = {key: found[key] for key in ("tahun", "alamat", "tempat", "terbit_on")}
        _keep(tx, pelaku, row | {"batal": True, "alasan": alasan.strip()})


def _of(place: Store | Transaction, tahun: int) -> list[Row]:
    return [row for row in place.query("publikasi", tahun=tahun) if row["tahun"] == tahun]


def _keep(tx: Transaction, pelaku: Pelaku, row: Row) -> None:
    tx.isi = row
    tx.append("publikasi", [row | {"pelaku": pelaku.nama, "waktu": now()}])
