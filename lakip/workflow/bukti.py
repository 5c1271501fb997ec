"""Bukti: the files and links a value stands on; kept by content, never parsed, never fetched, never deleted."""

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.intake.evidence import BUKTI, check_evidence, check_link
from lakip.intake.gate import clean_name
from lakip.ledger.claims import new_id
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.metrics.anggaran import anggaran
from lakip.metrics.capaian import capaian
from lakip.workflow import milik
from lakip.workflow.access import acting, reading

TABEL = ("realisasi", "anggaran", "kegiatan", "tindak_lanjut")
_LONGEST_WORDS = 500


@acting(Hak.UNGGAH, unit=milik.of_value)
def attach(  # noqa: PLR0913, PLR0917  (a piece of evidence, what it is of, and where in it to look)
    store: Store,
    pelaku: Pelaku,
    tahun: int,
    tabel: str,
    kode: str,
    periode: int = 0,
    *,
    berkas: tuple[str, bytes] | None = None,
    tautan: str | None = None,
    halaman: str | None = None,
    keterangan: str | None = None,
) -> str:
    """Keep a file (PDF or picture) or a link as evidence of a value, and give its id; periode 0 is the year.

    Raises InputRefused for a file or link that can't be kept and for an unknown `kode`, NotPermitted when the same
    evidence is attached already, WrongUsage for a table or period there is not, or unless exactly one of `berkas` and
    `tautan` is given.
    """
    if (berkas is None) is (tautan is None or not tautan.strip()):
        raise WrongUsage("Berikan tepat satu: berkas atau tautan.")
    _known(store, tahun, tabel, kode, periode)
    row = {
        "tahun": tahun,
        "tabel": tabel,
        "kode": kode,
        "periode": periode,
        "nama_berkas": clean_name(berkas[0]) if berkas else None,
        "jenis": check_evidence(*berkas, BUKTI) if berkas else None,
        "ukuran": len(berkas[1]) if berkas else None,
        "sha256": store.berkas.keep(berkas[1]) if berkas else None,
        "tautan": check_link(tautan) if tautan and not berkas else None,
        "halaman": _words(halaman),
        "keterangan": _words(keterangan),
    }
    identity = new_id()
    with store.write(pelaku, "lampirkan_bukti", f"{kode} {tahun}") as tx:
        _not_yet(tx, row)
        tx.isi = row | {"id": identity}
        tx.append("bukti", [row | {"id": identity, "pelaku": pelaku.nama, "waktu": now()}])
    return identity


@reading(Hak.BERKAS, unit=milik.of_value)
def of(
    store: Store, tahun: int, tabel: str | None = None, kode: str | None = None, unit: str | None = None
) -> list[Row]:
    """Give the evidence of the year that is attached, in the order of table, kode, period and time; of one unit's values."""
    rows = store.query("bukti", tahun=tahun, tabel=tabel, kode=kode)
    if unit is None:
        return rows
    own = {"realisasi": {row["kode"] for row in capaian(store, tahun, unit=unit)}}
    own["tindak_lanjut"] = _followed_up(store, tahun, unit)
    budget = set(lines(store, tahun, unit))
    return [row for row in rows if row["kode"] in own.get(row["tabel"], budget)]


@reading(Hak.BERKAS, unit="unit")
def lines(store: Store, tahun: int, unit: str | None = None) -> dict[str, str]:
    """Give the codes of budget lines and sub kegiatan that evidence can stand on, with their names ("" where unknown)."""
    names = {row["kode_rekening"]: row["uraian"] or "" for row in anggaran(store, tahun, unit=unit)}
    reported = [row["kode"] for row in store.query("kegiatan", tahun=tahun)] if unit is None else []
    return names | {kode: names.get(kode, "") for kode in reported}


@reading(Hak.BERKAS, unit=milik.of_evidence)
def content(store: Store, bukti: str) -> tuple[str, bytes]:
    """Give name and bytes of a file kept as evidence, also of one detached; raises InputRefused for a link."""
    row = _one(store.query("bukti_satu", id=bukti), bukti)
    if row["sha256"] is None:
        raise InputRefused("Bukti ini berupa tautan; buka alamatnya sendiri.")
    return row["nama_berkas"], store.berkas.read(row["sha256"])


@acting(Hak.TARIK, unit=milik.of_evidence)
def detach(store: Store, pelaku: Pelaku, bukti: str, alasan: str) -> None:
    """Let evidence no longer stand beside its value; the file stays stored. Raises NotPermitted when it is detached already."""
    if not alasan.strip():
        raise InputRefused("Pelepasan bukti memerlukan alasan; tuliskan mengapa bukti ini dilepas.")
    with store.write(pelaku, "lepas_bukti", bukti) as tx:
        if _one(tx.query("bukti_satu", id=bukti), bukti)["dicabut"]:
            raise NotPermitted("Bukti ini sudah dilepas; muat ulang halamannya.")
        row = {"objek_id": bukti, "alasan": alasan.strip()}
        tx.isi = row
        tx.append("pencabutan", [row | {"pelaku": pelaku.nama, "waktu": now()}])


def _known(store: Store, tahun: int, tabel: str, kode: str, periode: int) -> None:
    if tabel not in TABEL or periode not in range(5):
        raise WrongUsage(f"Bukti disimpan untuk {', '.join(TABEL)} dengan periode 0 (setahun) sampai 4.")
    if tabel == "realisasi":
        known = {row["kode"] for row in capaian(store, tahun)}
    else:
        known = _followed_up(store, tahun) if tabel == "tindak_lanjut" else {*lines(store, tahun)}
    if kode not in known:
        raise InputRefused(f"Kode {kode} tidak ada pada tahun {tahun}; periksa kode dan tahunnya.")


def _followed_up(store: Store, tahun: int, unit: str | None = None) -> set[str]:
    """Give the ids of the recommendations and arahan of the year."""
    rows = store.query("tindak_lanjut", tahun=tahun, unit=unit)
    return {row["id"] for row in rows if row["tahun"] == tahun}


def _not_yet(tx: Transaction, row: Row) -> None:
    same = ("periode", "sha256", "tautan", "halaman")
    for other in tx.query("bukti", tahun=row["tahun"], tabel=row["tabel"], kode=row["kode"]):
        if all(other[name] == row[name] for name in same):
            raise NotPermitted("Bukti yang sama sudah terlampir pada nilai ini.")


def _one(rows: list[Row], bukti: str) -> Row:
    if not rows:
        raise InputRefused(f"Bukti {bukti} tidak ditemukan.")
    return rows[0]


def _words(text: str | None) -> str | None:
    return (text or "").strip()[:_LONGEST_WORDS] or None
