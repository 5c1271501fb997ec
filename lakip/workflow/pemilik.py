"""Pemilik: the person behind an account, so that nobody checks with one account what they made with another.

Whoever has a NIP is known by it. Of an account without one the admin says whether its owner has another account; with the
name of another owner they must say it.
"""

from lakip.domain.errors import WrongUsage
from lakip.ledger.query import Row
from lakip.ledger.store import Transaction

ORANG_LAIN = "-"
"""What is said of an owner who only has the same name as somebody else; no account can be called so."""


def owner(tx: Transaction, akun: Row) -> str | None:
    """Give what is kept as `pemilik` of an account with this akun, nama, nip and pemilik, which may be ORANG_LAIN.

    Raises WrongUsage for an account there is not, one that leads on to another, a NIP beside it, and for the name of
    another owner of whom nothing was said.
    """
    said: str = akun["pemilik"] or ""
    own: str = akun["akun"]
    others = [row for row in tx.query("akun", akun=None) if row["akun"] != own]
    if akun["nip"]:
        if said in {"", own, ORANG_LAIN}:
            return None
        raise WrongUsage(
            f"Akun ber-NIP dikenali dari NIP-nya; kosongkan isian orang yang sama, lalu isi NIP itu pada akun {said}."
        )
    if said in {own, ORANG_LAIN}:
        return own
    if said:
        return _linked(others, own, said)
    if same := next((row for row in others if _plain(row["nama"]) == _plain(akun["nama"])), None):
        raise WrongUsage(
            f"Nama ini sama dengan pemilik akun {same['akun']}. Isi NIP-nya, atau sebutkan apakah ia orang yang sama atau orang lain."
        )
    return None


def _linked(others: list[Row], own: str, said: str) -> str:
    """Give the account that is the first one of this person."""
    found = next((row for row in others if row["akun"] == said), None)
    if found is None:
        raise WrongUsage(f"Akun {said} tidak ada; pilih akun lain milik orang yang sama.")
    if any(row["pemilik"] == own for row in others):
        raise WrongUsage(
            f"Akun {own} sudah menjadi rujukan akun lain orang ini; tautkan akun {said} kepadanya."
        )
    return found["pemilik"] or said


def _plain(nama: str) -> str:
    """Give a name without titles: what follows a comma or ends with a full stop."""
    words = nama.partition(",")[0].casefold().split()
    return " ".join(word for word in words if not word.endswith("."))
