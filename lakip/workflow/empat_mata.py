"""Empat mata: whoever made figures of a year checks and signs nothing of that year, in whatever role or delegation.

What counts is the person (NIP, else the account), not the account or its role of today. Decided inside the write lock,
so that nobody makes and checks in the same moment.
"""

from collections.abc import Mapping
from types import MappingProxyType

from lakip.domain.errors import NotAllowed, NotPermitted, WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import MESIN, Hak, Peran
from lakip.domain.sop import PEMERIKSA
from lakip.domain.waktu import now
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.workflow.access import acting, reading, refusal
from lakip.workflow.akun import pelaku_of

RIGHT_OF_STEP: Mapping[int, Hak] = MappingProxyType({4: Hak.PERIKSA, 5: Hak.TANDATANGAN})
"""The steps of the SOP whose end is somebody's word that the LAKIP is right."""


@reading(Hak.LIHAT)
def makers(store: Store, tahun: int) -> frozenset[str]:
    """Give every person (`orang`) who uploaded, typed, decided, withdrew, planned or compiled figures of `tahun`."""
    return _makers(store, tahun)


@reading(Hak.LIHAT)
def rangkap_tugas(store: Store, tahun: int) -> list[Row]:
    """Give who reviewed as Ka. Subbag what they had made themselves: pelaku, nama, alasan, waktu."""
    return store.query("rangkap_tugas", tahun=tahun)


@acting(Hak.PERIKSA)
def record_rangkap_tugas(store: Store, pelaku: Pelaku, tahun: int, alasan: str) -> None:
    """Record that the Ka. Subbag reviews what they made themselves, because the desk is too small for two.

    It is printed in the kertas kerja, and step 4 is finished by the Sekretaris, who must be another person. Raises
    NotPermitted for any other role and for whoever made nothing, WrongUsage without a reason.
    """
    if not alasan.strip():
        raise WrongUsage("Alasan rangkap tugas belum diisi; tuliskan mengapa tidak ada petugas lain.")
    with store.write(pelaku, "rangkap_tugas", str(tahun)) as tx:
        if not pelaku.acts_as(Peran.KASUBBAG):
            raise NotPermitted(
                "Rangkap tugas hanya untuk Kepala Subbagian; pejabat lain harus orang yang berbeda."
            )
        if _person(tx, pelaku) not in _makers(tx, tahun):
            raise NotPermitted(
                f"Anda tidak ikut membuat data tahun {tahun}, jadi tidak merangkap tugas; catat langkah 4 seperti biasa."
            )
        tx.isi = {"alasan": alasan.strip()}
        row = {"tahun": tahun, "alasan": alasan.strip(), "pelaku": pelaku.nama, "waktu": now()}
        tx.append("rangkap_tugas", [row])


def require_other_person(tx: Transaction, pelaku: Pelaku, tahun: int, hak: Hak) -> None:
    """Raise NotAllowed without the right, NotPermitted for whoever made figures of the year.

    Asked inside the write lock, of the account as it stands there: it may have been closed or changed since the click.
    """
    if not as_of_now(tx, pelaku).may(hak):
        raise NotAllowed(refusal(hak, pelaku))
    if _person(tx, pelaku) in _makers(tx, tahun):
        raise NotPermitted(_told(tx, pelaku, tahun))


def as_of_now(tx: Transaction, pelaku: Pelaku) -> Pelaku:
    """Give the person with the rights of this very moment; raises NotPermitted for an account closed meanwhile."""
    account = next(iter(tx.query("akun", akun=pelaku.nama)), None)
    if account is not None and account["ditutup"]:
        raise NotPermitted("Akun Anda baru saja ditutup; masuk kembali dengan akun yang berlaku.")
    return pelaku_of(account) if account else pelaku


def check_step(tx: Transaction, pelaku: Pelaku, tahun: int, no: int, pemeriksa: str = "") -> None:
    """Raise when this person may not finish the step; the console only records past times, which are nobody's review.

    Both pemeriksa of step 4 are different persons. A Ka. Subbag in rangkap tugas ends their own part of it, never all of
    it. Whoever checked and made figures afterwards has checked their own: then step 5 waits for a new check.
    """
    if pelaku.peran in MESIN or no not in RIGHT_OF_STEP:
        return
    if pemeriksa == PEMERIKSA[0] and _combines(tx, pelaku, tahun):
        return
    require_other_person(tx, pelaku, tahun, RIGHT_OF_STEP[no])
    checkers = {_person_of(tx, akun) for akun in _checkers(tx, tahun)}
    if pemeriksa == PEMERIKSA[-1] and _person(tx, pelaku) in checkers:
        raise NotPermitted(
            "Anda sudah memeriksa LAKIP ini sebagai pemeriksa pertama; pemeriksaan kedua dilakukan oleh orang lain."
        )
    if no > min(RIGHT_OF_STEP) and checkers & _makers(tx, tahun):
        raise NotPermitted(
            f"Pemeriksa LAKIP tahun {tahun} mengubah data setelah memeriksa; kembalikan langkah 5, lalu mintalah pemeriksaan "
            "orang lain sebelum ditandatangani."
        )


def _makers(place: Store | Transaction, tahun: int) -> frozenset[str]:
    return frozenset(row["orang"] for row in place.query("pembuat", tahun=tahun) if row["orang"])


def _person(tx: Transaction, pelaku: Pelaku) -> str:
    return _person_of(tx, pelaku.nama) or pelaku.orang or pelaku.nama


def _person_of(tx: Transaction, akun: str) -> str | None:
    """Give who stands behind an account now; None for a console or a PC."""
    return next((row["orang"] for row in tx.query("akun", akun=akun)), None)


def _checkers(tx: Transaction, tahun: int) -> list[str]:
    """Give the accounts that finished step 4, or a part of it, since it was last opened; rangkap tugas is no check."""
    rows = tx.query("kejadian", tahun=tahun)
    opened = [n for n, row in enumerate(rows) if row["aksi"] in {"kembali", "reviu"}]
    ended = [
        row
        for row in rows[opened[-1] if opened else 0 :]
        if (row["langkah"], row["aksi"]) == (min(RIGHT_OF_STEP), "selesai")
    ]
    combined = {row["pelaku"] for row in tx.query("rangkap_tugas", tahun=tahun)}
    return [
        row["pelaku"] for row in ended if row["pemeriksa"] != PEMERIKSA[0] or row["pelaku"] not in combined
    ]


def _combines(tx: Transaction, pelaku: Pelaku, tahun: int) -> bool:
    return any(row["pelaku"] == pelaku.nama for row in tx.query("rangkap_tugas", tahun=tahun))


def _told(tx: Transaction, pelaku: Pelaku, tahun: int) -> str:
    if _combines(tx, pelaku, tahun):
        return (
            f"Rangkap tugas Anda untuk tahun {tahun} sudah tercatat; langkah ini diselesaikan oleh pejabat lain yang tidak "
            "ikut membuat datanya."
        )
    return (
        f"Anda ikut membuat data tahun {tahun}, sehingga tidak dapat memeriksa atau menandatanganinya, juga dengan peran "
        "atau tugas lain; mintalah pejabat yang tidak ikut membuatnya."
    )
