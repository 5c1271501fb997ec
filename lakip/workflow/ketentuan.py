"""Ketentuan Perhitungan: versions that are only ever added, and the version each year is bound to."""

from collections.abc import Sequence
from dataclasses import asdict, replace

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.kebijakan import Kebijakan, check_kebijakan
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.pita import check_pita
from lakip.domain.skala import Pita
from lakip.domain.waktu import now
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.metrics import capaian as m_capaian
from lakip.workflow.access import acting, reading

_LATEST = 9999


@reading(Hak.LIHAT_UNIT)
def current(store: Store, tahun: int) -> Row:
    """Give the ketentuan the year is computed by: the version it is bound to, else the one in force at its end."""
    return m_capaian.kebijakan(store, tahun)


@reading(Hak.LIHAT)
def latest(store: Store) -> Row:
    """Give the ketentuan that years to come are computed by."""
    return m_capaian.kebijakan(store, _LATEST)


@reading(Hak.LIHAT)
def versions(store: Store) -> list[Row]:
    """Give every version, newest first: its settings, pelaku and waktu of saving, and `tahun`, the years computed by it."""
    used = years(store)
    return [
        row | {"tahun": [year["tahun"] for year in used if year["dipakai"] == row["versi"]]}
        for row in store.query("kebijakan_versi")
    ]


@reading(Hak.LIHAT)
def version(store: Store, versi: int) -> Row:
    """Give one version; raises WrongUsage for a number there is none of."""
    known = store.query("kebijakan_versi")
    found = next((row for row in known if row["versi"] == versi), None)
    if found is None:
        raise WrongUsage(
            f"Ketentuan versi {versi} tidak ada; yang ada: versi {', '.join(str(r['versi']) for r in reversed(known))}."
        )
    return {key: found[key] for key in current(store, _LATEST)}


@reading(Hak.LIHAT)
def years(store: Store) -> list[Row]:
    """Give every known year, newest first: `dipakai` = the version it is computed by; versi, alasan, pelaku, waktu once bound."""
    return [
        row | {"dipakai": current(store, row["tahun"])["versi"]} for row in store.query("kebijakan_tahun")
    ]


@reading(Hak.LIHAT)
def scales(store: Store) -> dict[str, list[Row]]:
    """Give the bands of every scale by its name, best band first."""
    found: dict[str, list[Row]] = {}
    for row in store.query("skala"):
        found.setdefault(row["skala"], []).append(row)
    return found


@reading(Hak.KETENTUAN)
def validate(store: Store, draft: Kebijakan, pita_rows: Sequence[Pita] = ()) -> list[str]:
    """Give one sentence for everything that keeps the draft from being saved; `pita_rows` = bands of a scale of its own."""
    known = scales(store)
    names = [*known, *dict.fromkeys(pita.skala for pita in pita_rows)]
    return [*check_kebijakan(draft, names), *(_check_scale(known, pita_rows) if pita_rows else ())]


@acting(Hak.KETENTUAN)
def save(store: Store, pelaku: Pelaku, draft: Kebijakan, pita_rows: Sequence[Pita] = ()) -> int:
    """Save the draft as a new version and give its number; older versions and their years stay as they are.

    A year before the newest one with data, or one whose edition was compiled, is bound to the version it had: only
    `bind` moves it, with a reason. Raises InputRefused with every reason why the draft can't be computed with.
    """
    with store.write(pelaku, "simpan_ketentuan", "ketentuan") as tx:
        if wrong := validate(store, draft, pita_rows):
            raise InputRefused(" ".join(wrong))
        versi: int = tx.query("kebijakan_versi")[0]["versi"] + 1
        held = _held(tx, draft)
        tx.isi = {
            "versi": versi,
            "berlaku_dari": draft.berlaku_dari.isoformat(),
            "dasar": draft.dasar,
            "tahun_tetap": held,
        }
        for tahun in held:
            alasan = f"Versi {versi} disimpan kemudian; tahun ini tetap memakai versinya semula."
            _append(tx, pelaku, tahun, tx.query("kebijakan", tahun=tahun)[0]["versi"], alasan)
        tx.append("skala", [asdict(pita) for pita in pita_rows])
        tx.append("kebijakan", [asdict(replace(draft, versi=versi, dasar=draft.dasar.strip()))])
    return versi


@reading(Hak.KETENTUAN)
def held_years(store: Store, draft: Kebijakan) -> list[int]:
    """Give the years that would follow the draft by its date, but stay with the version they have."""
    return _held(store, draft)


@acting(Hak.KETENTUAN)
def save_scale(store: Store, pelaku: Pelaku, pita_rows: Sequence[Pita]) -> None:
    """Save a scale under a new name; no figure changes until a version names it. Raises InputRefused with every reason."""
    with store.write(pelaku, "simpan_skala", pita_rows[0].skala if pita_rows else "") as tx:
        if wrong := list(_check_scale(scales(store), pita_rows)):
            raise InputRefused(" ".join(wrong))
        tx.append("skala", [asdict(pita) for pita in pita_rows])


@acting(Hak.KETENTUAN)
def bind(store: Store, pelaku: Pelaku, tahun: int, versi: int, alasan: str) -> None:
    """Bind a year to a version from now on: the year is computed by it whatever is saved later; the reason is logged.

    Raises WrongUsage for an unknown version, InputRefused without a reason, NotPermitted when nothing would change.
    """
    version(store, versi)
    if not alasan.strip():
        raise InputRefused("Alasan belum diisi; tuliskan mengapa ketentuan tahun ini diganti.")
    with store.write(pelaku, "tetapkan_ketentuan", str(tahun)) as tx:
        before = tx.query("kebijakan", tahun=tahun)[0]["versi"]
        if before == versi and _is_bound(tx, tahun):
            raise NotPermitted(
                f"Tahun {tahun} sudah memakai ketentuan versi {versi}; tidak ada yang diganti."
            )
        tx.isi = {"dari": before, "ke": versi, "alasan": alasan.strip()}
        _append(tx, pelaku, tahun, versi, alasan.strip())


@acting(Hak.SUSUN)
def bind_first(store: Store, pelaku: Pelaku, tahun: int) -> None:
    """Bind a year that nobody has bound yet to the version it has: what is compiled from now on stays comparable."""
    if _is_bound(store, tahun):
        return
    with store.write(pelaku, "tetapkan_ketentuan", str(tahun)) as tx:
        if _is_bound(tx, tahun):
            return  # another process compiled the year at the same moment
        versi = tx.query("kebijakan", tahun=tahun)[0]["versi"]
        tx.isi = {"dari": versi, "ke": versi}
        _append(tx, pelaku, tahun, versi, "Ditetapkan ketika LAKIP tahun ini pertama kali disusun.")


def _check_scale(known: dict[str, list[Row]], pita_rows: Sequence[Pita]) -> list[str]:
    wrong = check_pita(pita_rows)
    for nama in dict.fromkeys(pita.skala.strip() for pita in pita_rows):
        if not nama:
            wrong.append("Nama skala belum diisi; tulis nama baru, misalnya Skala Kota 2025.")
        elif nama.casefold() in {name.casefold() for name in known}:
            wrong.append(f"Skala {nama} sudah ada dan tidak dapat diubah; simpan dengan nama lain.")
    return wrong


def _held(source: Store | Transaction, draft: Kebijakan) -> list[int]:
    """Give the years nobody has bound that the draft's date reaches although they are over or compiled."""
    known = source.query("kebijakan_tahun")
    newest = max((row["tahun"] for row in known if row["berdata"]), default=0)
    reached = [row for row in known if row["versi"] is None and draft.berlaku_dari.year <= row["tahun"]]
    return [row["tahun"] for row in reached if row["tersusun"] or row["tahun"] < newest]


def _is_bound(source: Store | Transaction, tahun: int) -> bool:
    return any(row["tahun"] == tahun and row["versi"] is not None for row in source.query("kebijakan_tahun"))


def _append(tx: Transaction, pelaku: Pelaku, tahun: int, versi: int, alasan: str) -> None:
    row = {"tahun": tahun, "versi": versi, "alasan": alasan, "pelaku": pelaku.nama, "waktu": now()}
    tx.append("kebijakan_tahun", [row])
