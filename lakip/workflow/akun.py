"""Akun: who may sign in, in which role; every change is logged, no password ever is."""

import re
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from lakip.domain.errors import NotPermitted, SignInRefused, WrongUsage
from lakip.domain.nip import masked, read_nip
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import MESIN, Hak, Peran
from lakip.domain.sandi import one_time
from lakip.domain.waktu import now
from lakip.ledger import sesi
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.workflow import setelan
from lakip.workflow.access import acting, reading
from lakip.workflow.kredensial import forget_tries, hashed, prove, refuse_weak, unchanged
from lakip.workflow.pemilik import owner
from lakip.workflow.setelan import Setelan

ONE_TIME_VALID = timedelta(days=7)
"""How long a password given out by somebody else may wait for its first use."""
CODE_VALID = timedelta(hours=24)
PUBLISHED = ("akun", "nama", "peran", "unit", "jabatan", "nip", "pemilik", "ditutup", "alasan")
_NAME = re.compile(r"[a-z][a-z0-9._-]{2,39}")
_MACHINES = frozenset(MESIN)
_ON = "Instansi ini sudah memakai akun; masuklah, atau mintalah akun kepada pengelola akun."


def login_is_on(store: Store) -> bool:
    """Tell whether the store has any account, closed ones too: then nobody gets in without signing in."""
    return bool(store.query("akun", akun=None))


@reading(Hak.AKUN)
def accounts(store: Store) -> list[Row]:
    """Give every account as PUBLISHED, its NIP masked, and `sandi`: sementara, kedaluwarsa or berlaku."""
    aturan, moment = setelan.get(store), now()
    return [
        {key: row[key] for key in PUBLISHED}
        | {"nip": masked(row["nip"]), "sandi": _password_state(row, aturan, moment)}
        for row in store.query("akun", akun=None)
    ]


@acting(Hak.AKUN)
def add(  # noqa: PLR0913, PLR0917  (what an account is)
    store: Store,
    pelaku: Pelaku,
    akun: str,
    nama: str,
    peran: str,
    unit: str = "",
    jabatan: str = "",
    nip: str = "",
    pemilik: str = "",
) -> str:
    """Add an account and give its one-time password, which must be changed at the first sign-in.

    `pemilik` says of an owner without NIP which account is theirs already (workflow/pemilik). Raises WrongUsage for a
    name that is taken or unfit, an unknown role or unit, a NIP that is none, or an owner who is not told apart;
    NotPermitted while there is no admin, unless the account is one.
    """
    name, sandi = new_name(akun), one_time()
    sidik = hashed(sandi)
    with store.write(pelaku, "tambah_akun", name) as tx:
        isi = {"nama": nama, "peran": peran, "unit": unit, "jabatan": jabatan, "nip": nip, "pemilik": pemilik}
        add_row(tx, pelaku, name, isi)
        add_password(tx, pelaku, name, sidik, now() + ONE_TIME_VALID)
        tx.isi = {"peran": peran, "unit": unit, "pemilik": pemilik}
    return sandi


@acting(Hak.AKUN)
def change(store: Store, pelaku: Pelaku, /, akun: str, **baru: str) -> None:
    """Change nama, peran, unit, jabatan, nip or pemilik of an open account; its sessions end.

    An account belongs to one person: a NIP once given stays. Raises WrongUsage, and NotPermitted for the last admin.
    """
    with store.write(pelaku, "ubah_akun", akun) as tx:
        row = open_account(tx, akun)
        if row["nip"] and baru.get("nip", row["nip"]) != row["nip"]:
            raise WrongUsage(
                f"NIP akun {akun} sudah tercatat; akun milik satu orang. Buatlah akun baru untuk orang lain."
            )
        new = row | baru
        change_row(tx, pelaku, new | {"pemilik": owner(tx, new)})
        keep_an_admin(tx)
        sesi.end_all(tx, akun)
        tx.isi = {key: value for key, value in baru.items() if key != "nip"}


@acting(Hak.AKUN)
def close(store: Store, pelaku: Pelaku, akun: str, alasan: str) -> None:
    """Close an account for good; what it did keeps its name. Raises WrongUsage, and NotPermitted for the last admin."""
    if not alasan.strip():
        raise WrongUsage("Alasan penutupan akun belum diisi; tuliskan, misalnya mutasi beserta nomor SK.")
    with store.write(pelaku, "tutup_akun", akun) as tx:
        close_row(tx, pelaku, open_account(tx, akun), alasan.strip())
        keep_an_admin(tx)
        tx.isi = {"alasan": alasan.strip()}


@acting(Hak.AKUN)
def reset_password(store: Store, pelaku: Pelaku, akun: str) -> str:
    """Give an account a new one-time password; its sessions end and it may be tried again at once."""
    sandi = one_time()
    sidik = hashed(sandi)
    with store.write(pelaku, "sandi_sementara", akun) as tx:
        open_account(tx, akun)
        add_password(tx, pelaku, akun, sidik, now() + ONE_TIME_VALID)
        sesi.end_all(tx, akun)
        forget_tries(tx, akun)
    return sandi


def change_password(store: Store, pelaku: Pelaku, lama: str, baru: str, sesi_ini: str = "") -> None:
    """Change one's own password; every session ends but the one whose sha256 is `sesi_ini` (masuk.fingerprint).

    Raises SignInRefused when `lama` is wrong, which counts like a try to sign in; WrongUsage when `baru` is too weak or
    was used before.
    """
    try:
        row, tried = prove(store, pelaku.nama, lama, "ganti kata sandi")
    except SignInRefused:
        raise SignInRefused(
            "Kata sandi lama tidak cocok, atau percobaan sudah terlalu banyak; periksa lalu ulangi."
        ) from None
    earlier = [password["sidik"] for password in store.query("sandi_lama", akun=pelaku.nama)]
    refuse_weak(baru, setelan.get(store).sandi, pelaku.nama, earlier)
    sidik = hashed(baru)
    with store.write(pelaku, "ganti_sandi", pelaku.nama, always=True) as tx:
        if not unchanged(tx, row):
            raise WrongUsage("Akun ini baru saja diubah; masuk kembali lalu ulangi.")
        sesi.take_back_try(tx, tried)
        add_password(tx, pelaku, pelaku.nama, sidik)
        sesi.end_all(tx, pelaku.nama, kecuali=sesi_ini)


def first_code(store: Store) -> str:
    """Give a code the first admin can be made with from another PC, valid once and for CODE_VALID; only its hash is kept.

    For the command line. Raises NotPermitted once there is an account.
    """
    code = secrets.token_urlsafe(16)
    with store.write(KONSOL, "kode_admin", "admin pertama") as tx:
        if tx.query("akun", akun=None):
            raise NotPermitted(_ON)
        row = {"sidik": _print(code), "berlaku_sampai": now() + CODE_VALID}
        tx.append("kode_admin", [row | {"pelaku": KONSOL.nama, "waktu": now()}])
    return code


def code_at_start(store: Store) -> str | None:
    """Give such a code while there is no account, for a server that people elsewhere are to reach.

    None for a store that several processes share: there `first_code` works beside a running server.
    """
    return None if store.engine.shared or login_is_on(store) else first_code(store)


def first_admin(  # noqa: PLR0913, PLR0917  (a form of its own)
    store: Store, kode: str | None, loopback: bool, akun: str, nama: str, sandi: str
) -> None:
    """Make the first account, an admin with a password of its own: from this PC itself, or with the code of first_code.

    Raises NotPermitted when there is an account, or without a valid code from elsewhere; WrongUsage for what is unfit.
    """
    name = new_name(akun)
    if not loopback and not _is_valid(store, kode or ""):
        raise NotPermitted(
            "Kode admin tidak cocok atau sudah lewat waktunya; ketik kode yang dicetak server sewaktu dijalankan, atau hentikan "
            "server lalu jalankan python -m lakip akun kode-admin di komputernya."
        )
    refuse_weak(sandi, setelan.get(store).sandi, name, [])
    pelaku, sidik = Pelaku(name, Peran.ADMIN, orang=name), hashed(sandi)
    with store.write(pelaku, "tambah_akun", name) as tx:
        if tx.query("akun", akun=None):
            raise NotPermitted(_ON)
        add_row(tx, pelaku, name, {"nama": nama, "peran": Peran.ADMIN})
        add_password(tx, pelaku, name, sidik)
        tx.isi = {"peran": Peran.ADMIN, "unit": ""}


def account_name(text: str) -> str:
    """Give the name of an account as it is kept: people type it with capitals and blanks around it."""
    return text.strip().casefold()


def pelaku_of(row: Row) -> Pelaku:
    """Give the actor that an account signs in as, with the jabatan it stands in for today."""
    today = now().date()
    tugas = {Peran(d["peran"]) for d in row["delegasi"] or () if d["dari"] <= today <= d["sampai"]}
    return Pelaku(row["akun"], Peran(row["peran"]), row["unit"], row["orang"], tuple(sorted(tugas)))


def must_change(row: Row, aturan: Setelan, moment: datetime) -> bool:
    """Tell whether the password was given out by somebody else or has grown too old."""
    return _password_state(row, aturan, moment) != "berlaku"


def open_account(tx: Transaction, akun: str) -> Row:
    """Give the account as it stands; raises WrongUsage when it is unknown or closed."""
    found: Sequence[Row] = tx.query("akun", akun=akun)
    if not found or found[0]["ditutup"]:
        state = "sudah ditutup" if found else "tidak ada"
        raise WrongUsage(f"Akun {akun} {state}; periksa namanya pada daftar akun.")
    return found[0]


def add_row(tx: Transaction, pelaku: Pelaku, akun: str, isi: dict[str, str]) -> None:
    """Add an account within a transaction that gives it a password; raises WrongUsage when the name is taken."""
    if tx.query("akun", akun=akun):
        raise WrongUsage(f"Akun {akun} sudah ada; pilih nama akun yang lain.")
    blank = {"unit": "", "jabatan": "", "nip": "", "pemilik": "", "ditutup": False, "alasan": None}
    new = blank | isi | {"akun": akun}
    change_row(tx, pelaku, new | {"pemilik": owner(tx, new)})


def add_password(
    tx: Transaction, pelaku: Pelaku, akun: str, sidik: str, berlaku_sampai: datetime | None = None
) -> None:
    """Give an account its newest password; `berlaku_sampai` for one that somebody else knows."""
    row = {"akun": akun, "sidik": sidik, "berlaku_sampai": berlaku_sampai}
    tx.append("sandi", [row | {"pelaku": pelaku.nama, "waktu": now()}])


def close_row(tx: Transaction, pelaku: Pelaku, row: Row, alasan: str) -> None:
    """Close an account within a transaction that may do more; its sessions end."""
    change_row(tx, pelaku, row | {"ditutup": True, "alasan": alasan})
    sesi.end_all(tx, row["akun"])


def change_row(tx: Transaction, pelaku: Pelaku, row: Row) -> None:
    """Add the account as it is from now on; raises WrongUsage for what an account can't be."""
    kept: dict[str, Any] = {key: row[key] for key in ("akun", *PUBLISHED[1:])}
    for key in ("nama", "unit", "jabatan"):
        kept[key] = kept[key].strip()
    nip = read_nip(kept["nip"])
    if nip is None:
        raise WrongUsage("NIP terdiri atas 18 angka; periksa lalu ketik ulang, atau kosongkan.")
    if not kept["nama"]:
        raise WrongUsage("Nama pemilik akun belum diisi; tuliskan nama lengkapnya.")
    _check_role(tx, kept["peran"], kept["unit"])
    tx.append("akun", [kept | {"nip": nip, "pelaku": pelaku.nama, "waktu": now()}])


def _check_role(tx: Transaction, peran: str, unit: str) -> None:
    possible = [str(role) for role in Peran if role not in _MACHINES]
    if peran not in possible:
        raise WrongUsage(f"Peran {peran} tidak dikenal; pakai {', '.join(possible)}.")
    if (peran == Peran.OPERATOR) != bool(unit):
        raise WrongUsage(
            "Operator harus diberi satu Bagian/Bidang, dan peran lain tidak; periksa isian Bagian/Bidang."
        )
    if unit and unit not in {row["kode"] for row in tx.query("unit_kerja")}:
        raise WrongUsage(f"Bagian/Bidang {unit} tidak ada pada rencana; periksa kodenya.")


def keep_an_admin(tx: Transaction) -> None:
    """Raise NotPermitted when no open account is an admin any more."""
    if not any(row["peran"] == Peran.ADMIN and not row["ditutup"] for row in tx.query("akun", akun=None)):
        raise NotPermitted("Akun ini admin terakhir; jadikan akun lain admin lebih dahulu, lalu ulangi.")


def new_name(akun: str) -> str:
    """Give the name a new account is kept under; raises WrongUsage for one that is unfit."""
    name = account_name(akun)
    if not _NAME.fullmatch(name) or name in _MACHINES:
        raise WrongUsage(
            f'Nama akun "{akun}" tidak dapat dipakai; gunakan 3 sampai 40 huruf kecil, angka, titik, atau tanda hubung, '
            "misalnya siti.aminah."
        )
    return name


def _password_state(row: Row, aturan: Setelan, moment: datetime) -> str:
    if row["sandi_sampai"] is not None:
        return "sementara"
    too_old = aturan.sandi_umur_hari and moment - row["sandi_sejak"] > timedelta(days=aturan.sandi_umur_hari)
    return "kedaluwarsa" if too_old else "berlaku"


def _is_valid(store: Store, kode: str) -> bool:
    newest = next(iter(store.query("kode_admin")), None)
    return (
        newest is not None
        and secrets.compare_digest(newest["sidik"], _print(kode))
        and now() < newest["berlaku_sampai"]
    )


def _print(text: str) -> str:
    return sha256(text.encode()).hexdigest()
