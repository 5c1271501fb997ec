"""Serah Terima: an account's jabatan and open work go to a successor; the old account is closed, its history is shown.

Accounts belong to persons, so nothing is renamed: what the predecessor did keeps the predecessor's name.
"""

import json

from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import KONSOL, PENGGUNA_LOKAL, SISTEM, Pelaku
from lakip.domain.peran import Hak, Peran
from lakip.domain.sandi import one_time
from lakip.domain.waktu import now
from lakip.ledger import sesi
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.workflow import akun as accounts
from lakip.workflow.access import acting, reading
from lakip.workflow.kredensial import hashed

HANDED_ON = ("peran", "unit", "jabatan")
HELPERS = frozenset({Peran.STAF, Peran.KASUBBAG, Peran.ADMIN})


@reading(Hak.AKUN)
def handovers(store: Store) -> list[Row]:
    """Give every serah terima, newest first: dari, ke, dasar, waktu, terbuka (uploads with doubts open at that moment)."""
    return [row | {"terbuka": json.loads(row["terbuka"])} for row in reversed(store.query("serah_terima"))]


@acting(Hak.AKUN)
def hand_over(  # noqa: PLR0913, PLR0917  (what a berita acara says)
    store: Store, pelaku: Pelaku, dari: str, ke: str, nama: str, nip: str, dasar: str, pemilik: str = ""
) -> str:
    """Give the jabatan of `dari` to `ke`, an account that exists or is made now, and close `dari`.

    Gives the one-time password of a new account, "" for one that existed (then `nama`, `nip` and `pemilik` are not looked at).
    Raises WrongUsage for an account that is closed, the same person, or a missing dasar; NotPermitted for the last admin.
    """
    if not dasar.strip():
        raise WrongUsage("Dasar serah terima belum diisi; tuliskan nomor berita acara atau SK-nya.")
    name, sandi = accounts.new_name(ke), one_time()
    sidik = hashed(sandi)
    with store.write(pelaku, "serah_terima", f"{dari} kepada {name}") as tx:
        old = accounts.open_account(tx, dari)
        existed = bool(tx.query("akun", akun=name))
        if existed:
            _take_on(tx, pelaku, old, name)
        else:
            isi = {key: old[key] for key in HANDED_ON} | {"nama": nama, "nip": nip, "pemilik": pemilik}
            accounts.add_row(tx, pelaku, name, isi)
            accounts.add_password(tx, pelaku, name, sidik, now() + accounts.ONE_TIME_VALID)
        _refuse_same_person(tx, dari, name)
        accounts.close_row(tx, pelaku, old, f"Serah terima kepada {name}, {dasar.strip()}")
        accounts.keep_an_admin(tx)
        _append(tx, pelaku, dari, name, dasar.strip())
    return "" if existed else sandi


@acting(Hak.LIHAT_UNIT)
def inherited(store: Store, pelaku: Pelaku, tahun: int) -> list[Row]:
    """Give what those before this person in the jabatan did for the LAKIP of `tahun`, in order.

    Each with waktu, apa (berkas, isian, keputusan, penarikan, pengembalian, langkah, susun), unit, nama_berkas,
    keterangan and pelaku; none without a serah terima.
    """
    return store.query("pekerjaan_lalu", tahun=tahun, akun=_predecessors(store, pelaku.nama))


@acting(Hak.LIHAT_UNIT)
def done(store: Store, pelaku: Pelaku, tahun: int) -> list[Row]:
    """Give what anybody did for the LAKIP of `tahun`, as `inherited` does: of the own unit alone for whoever sees that one only."""
    everybody = [row["akun"] for row in store.query("akun", akun=None)]
    machines = [actor.nama for actor in (KONSOL, PENGGUNA_LOKAL, SISTEM)]
    rows = store.query("pekerjaan_lalu", tahun=tahun, akun=[*everybody, *machines])
    return [row for row in rows if row["unit"] == pelaku.unit] if pelaku.hanya_unit else rows


@reading(Hak.LIHAT_UNIT)
def to_ask(store: Store) -> list[Row]:
    """Give nama, peran and jabatan of those who can help: staf, Kepala Subbagian and admin with an open account."""
    return [
        {key: row[key] for key in ("nama", "peran", "jabatan")}
        for row in store.query("akun", akun=None)
        if row["peran"] in HELPERS and not row["ditutup"]
    ]


@acting(Hak.LIHAT_UNIT)
def open_work(store: Store, pelaku: Pelaku) -> list[Row]:
    """Give the uploads of this person and of those before with doubts nobody has settled: tahun, unit, nama_berkas, n_terbuka."""
    return store.query("pekerjaan_terbuka", akun=[pelaku.nama, *_predecessors(store, pelaku.nama)])


def _predecessors(place: Store | Transaction, akun: str) -> list[str]:
    """Give the accounts whose work this one goes on with, the nearest first."""
    before: dict[str, list[str]] = {}
    for row in place.query("serah_terima"):
        before.setdefault(row["ke"], []).append(row["dari"])
    found: list[str] = []
    waiting = [akun]
    while waiting:
        for dari in before.get(waiting.pop(0), ()):
            found.append(dari)
            waiting.append(dari)
    return found


def _take_on(tx: Transaction, pelaku: Pelaku, old: Row, ke: str) -> None:
    """Give the jabatan to an account that exists; its sessions end."""
    row = accounts.open_account(tx, ke)
    accounts.change_row(tx, pelaku, row | {key: old[key] for key in HANDED_ON})
    sesi.end_all(tx, ke)


def _refuse_same_person(tx: Transaction, dari: str, ke: str) -> None:
    persons = {tx.query("akun", akun=akun)[0]["orang"] for akun in (dari, ke)}
    if len(persons) == 1:
        raise WrongUsage("Kedua akun milik orang yang sama; serah terima ialah kepada orang lain.")


def _append(tx: Transaction, pelaku: Pelaku, dari: str, ke: str, dasar: str) -> None:
    terbuka = tx.query("pekerjaan_terbuka", akun=[dari, *_predecessors(tx, dari)])
    ids = [row["unggahan_id"] for row in terbuka]
    tx.isi = {"dasar": dasar, "terbuka": ids}
    row = {"dari": dari, "ke": ke, "dasar": dasar, "terbuka": json.dumps(ids)}
    tx.append("serah_terima", [row | {"pelaku": pelaku.nama, "waktu": now()}])
