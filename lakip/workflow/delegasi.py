"""Delegasi: an account has the duties of a jabatan between two dates (Plt., Plh.), by an SK; rights add up, persons do not."""

from datetime import date

from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak, Peran
from lakip.domain.waktu import now
from lakip.ledger import sesi
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.workflow.access import acting, reading
from lakip.workflow.akun import open_account

JABATAN = (Peran.KASUBBAG, Peran.SEKRETARIS, Peran.KEPALA)
"""The jabatan somebody can stand in for."""
STATUS = ("Plt.", "Plh.")


@reading(Hak.AKUN)
def delegations(store: Store) -> list[Row]:
    """Give every delegation, newest first, with `keadaan`: akan berlaku, berlaku, berakhir or dicabut."""
    today = now().date()
    return [row | {"keadaan": _state(row, today)} for row in store.query("delegasi")]


@acting(Hak.AKUN)
def delegate(  # noqa: PLR0913, PLR0917  (what an SK says)
    store: Store,
    pelaku: Pelaku,
    akun: str,
    peran: str,
    status: str,
    dari: date,
    sampai: date,
    nomor_sk: str,
) -> None:
    """Give an open account the duties of a jabatan from `dari` to `sampai`, both included; its sessions end.

    Raises WrongUsage for what no SK can say.
    """
    if peran not in JABATAN or status not in STATUS:
        raise WrongUsage(
            f"Yang dapat didelegasikan ialah {', '.join(JABATAN)}, sebagai {' atau '.join(STATUS)}."
        )
    if dari > sampai:
        raise WrongUsage("Tanggal akhir delegasi mendahului tanggal awalnya; periksa kedua tanggal pada SK.")
    if not nomor_sk.strip():
        raise WrongUsage("Nomor SK delegasi belum diisi; tuliskan nomor surat perintahnya.")
    with store.write(pelaku, "delegasi", akun) as tx:
        if open_account(tx, akun)["peran"] == peran:
            raise WrongUsage(f"Akun {akun} sudah berperan {peran}; delegasi tidak diperlukan.")
        sk = {"peran": peran, "status": status, "dari": dari, "sampai": sampai, "nomor_sk": nomor_sk.strip()}
        tx.isi = sk
        tx.append("delegasi", [sk | {"akun": akun, "pelaku": pelaku.nama, "waktu": now()}])
        sesi.end_all(tx, akun)


@acting(Hak.AKUN)
def revoke(store: Store, pelaku: Pelaku, delegasi: int, alasan: str) -> None:
    """End the delegation with this `urutan` now; raises WrongUsage when it is over already or has no reason."""
    if not alasan.strip():
        raise WrongUsage(
            "Alasan pencabutan delegasi belum diisi; tuliskan, misalnya pejabat definitif sudah dilantik."
        )
    with store.write(pelaku, "cabut_delegasi", str(delegasi)) as tx:
        found = [row for row in tx.query("delegasi") if row["urutan"] == delegasi]
        if not found or _state(found[0], now().date()) in {"dicabut", "berakhir"}:
            raise WrongUsage("Delegasi ini sudah berakhir; muat ulang halamannya.")
        tx.isi = {"akun": found[0]["akun"], "alasan": alasan.strip()}
        row = {"delegasi": delegasi, "alasan": alasan.strip(), "pelaku": pelaku.nama, "waktu": now()}
        tx.append("delegasi_dicabut", [row])
        sesi.end_all(tx, found[0]["akun"])


def _state(row: Row, today: date) -> str:
    if row["dicabut"] is not None:
        return "dicabut"
    if today > row["sampai"]:
        return "berakhir"
    return "berlaku" if today >= row["dari"] else "akan berlaku"
