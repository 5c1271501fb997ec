"""Penerimaan: what came in without figures a program can read, and what the agency says of its own budget figures."""

from datetime import date

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.intake.evidence import DOKUMEN, check_evidence
from lakip.intake.gate import clean_name
from lakip.ledger.claims import new_id
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.workflow import milik
from lakip.workflow.access import acting, reading


@acting(Hak.UNGGAH, unit="unit")
def register_document(  # noqa: PLR0913, PLR0917  (what was received, for whom, when and how)
    store: Store,
    pelaku: Pelaku,
    tahun: int,
    unit: str,
    name: str,
    data: bytes,
    *,
    lewat: str | None = None,
    diterima: date | None = None,
    keterangan: str | None = None,
) -> str:
    """Register a letter, photo or PDF as received, its figures to be typed later, and give its id.

    Raises WrongUsage for an unknown unit, InputRefused for a file that can't be kept, NotPermitted when the same bytes
    are registered already for the unit and year.
    """
    units = [row["kode"] for row in store.query("unit_kerja")]
    if unit not in units:
        raise WrongUsage(f"Unit {unit} tidak ada di rencana; yang ada: {', '.join(units)}.")
    row = {
        "tahun": tahun,
        "unit": unit,
        "nama_berkas": clean_name(name),
        "jenis": check_evidence(name, data, DOKUMEN),
        "ukuran": len(data),
        "sha256": store.berkas.keep(data),
        "lewat": (lewat or "").strip() or None,
        "diterima_on": diterima or now().date(),
        "keterangan": (keterangan or "").strip() or None,
    }
    identity = new_id()
    with store.write(pelaku, "terima_dokumen", f"{unit} {tahun}") as tx:
        if any(other["sha256"] == row["sha256"] for other in tx.query("dokumen", tahun=tahun, unit=unit)):
            raise NotPermitted("Dokumen yang sama sudah terdaftar untuk unit dan tahun ini.")
        tx.isi = row | {"id": identity}
        tx.append("dokumen", [row | {"id": identity, "pelaku": pelaku.nama, "waktu": now()}])
    return identity


@reading(Hak.BERKAS, unit="unit")
def documents(store: Store, tahun: int, unit: str | None = None) -> list[Row]:
    """Give the registered documents of the year, newest first; `n_dikutip` counts the typed values that name each."""
    return store.query("dokumen", tahun=tahun, unit=unit)


@reading(Hak.BERKAS, unit=milik.of_document)
def document(store: Store, dokumen: str) -> tuple[str, bytes]:
    """Give name and bytes of a registered document; raises InputRefused for an unknown one."""
    row = registered(store, dokumen)
    return row["nama_berkas"], store.berkas.read(row["sha256"])


@reading(Hak.BERKAS, unit=milik.of_document)
def registered(store: Store, dokumen: str) -> Row:
    """Give the row of a registered document, also of one taken back; raises InputRefused for an unknown one."""
    rows = store.query("dokumen_satu", id=dokumen)
    if not rows:
        raise InputRefused(f"Dokumen {dokumen} tidak ditemukan.")
    return rows[0]


@acting(Hak.TARIK, unit=milik.of_document)
def take_back(store: Store, pelaku: Pelaku, dokumen: str, alasan: str) -> None:
    """Let a registered document no longer count as received; it stays stored. Raises NotPermitted when it is so already."""
    if not alasan.strip():
        raise InputRefused("Pencabutan memerlukan alasan; tuliskan mengapa dokumen ini dicabut.")
    registered(store, dokumen)
    with store.write(pelaku, "cabut_dokumen", dokumen) as tx:
        if tx.query("dokumen_satu", id=dokumen)[0]["dicabut"]:
            raise NotPermitted("Dokumen ini sudah dicabut; muat ulang halamannya.")
        row = {"objek_id": dokumen, "alasan": alasan.strip()}
        tx.isi = row
        tx.append("pencabutan", [row | {"pelaku": pelaku.nama, "waktu": now()}])


@acting(Hak.ISI)
def mark_audited(store: Store, pelaku: Pelaku, tahun: int, dasar: str) -> None:
    """Say that the budget figures of the year are audited, and on what basis (LHP BPK, nomor dan tanggal)."""
    _set_audited(store, pelaku, tahun, dasar, audited=True)


@acting(Hak.ISI)
def mark_unaudited(store: Store, pelaku: Pelaku, tahun: int, alasan: str) -> None:
    """Take the word back that the budget figures of the year are audited."""
    _set_audited(store, pelaku, tahun, alasan, audited=False)


@reading(Hak.LIHAT_UNIT)
def audit_status(store: Store, tahun: int) -> Row:
    """Give audit ("audited" or "unaudited"), and dasar, pelaku and waktu of the newest word on it, None where there is none."""
    return store.query("audit_anggaran", tahun=tahun)[0]


def _set_audited(store: Store, pelaku: Pelaku, tahun: int, dasar: str, *, audited: bool) -> None:
    if not dasar.strip():
        raise InputRefused("Dasar belum diisi; tuliskan misalnya LHP BPK nomor dan tanggalnya.")
    with store.write(pelaku, "tandai_audited" if audited else "batalkan_audited", str(tahun)) as tx:
        if (tx.query("audit_anggaran", tahun=tahun)[0]["audit"] == "audited") is audited:
            state = "sudah" if audited else "belum"
            raise NotPermitted(f"Anggaran tahun {tahun} {state} bertanda audited; muat ulang halamannya.")
        row = {"tahun": tahun, "audited": audited, "dasar": dasar.strip()}
        tx.isi = row
        tx.append("audit_anggaran", [row | {"pelaku": pelaku.nama, "waktu": now()}])
