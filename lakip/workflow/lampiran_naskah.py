"""Pictures and planning documents that go with the document of a year: kept by content, replaced by new ones, never deleted."""

from datetime import date

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.intake.evidence import check_evidence
from lakip.intake.gate import clean_name
from lakip.ledger.claims import new_id
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.report.gambar import ukuran
from lakip.workflow.access import acting, reading

SATU = ("Struktur Organisasi", "Logo")
"""Pictures there is one of: a new one takes the place of the old."""
GAMBAR = (*SATU, "Foto")
"""What a picture may be of."""
DOKUMEN = (
    "Renstra",
    "Renja",
    "DPA",
    "DPPA",
    "Perjanjian Kinerja",
    "PK Perubahan",
    "SK IKU",
    "Rencana Aksi",
    "Lainnya",
)
"""The planning documents of the annexes."""
JENIS_GAMBAR = ("png", "jpeg")
JENIS_DOKUMEN = ("pdf", "png", "jpeg", "docx")
Berkas = tuple[str, bytes]
_TERPANJANG = 300
_KOSONG = ("nomor", "tanggal", "keterangan", "nama_berkas", "sha256", "jenis_berkas", "ukuran", "dilepas")


@reading(Hak.LIHAT)
def attachments(store: Store, tahun: int) -> list[Row]:
    """Give pictures (jenis in GAMBAR) and planning documents (jenis in DOKUMEN) of the year, in the order they came."""
    return store.query("naskah_lampiran", tahun=tahun)


@reading(Hak.LIHAT)
def content(store: Store, lampiran: str) -> Berkas:
    """Give name and bytes of an attached file; raises InputRefused for an unknown one or one without a file."""
    row = _one(store, lampiran)
    if row["sha256"] is None:
        raise InputRefused("Dokumen ini dicatat tanpa berkas.")
    return row["nama_berkas"], store.berkas.read(row["sha256"])


@acting(Hak.SUSUN)
def add_picture(  # noqa: PLR0913, PLR0917  (what it is of, the file, and its caption)
    store: Store, pelaku: Pelaku, tahun: int, jenis: str, berkas: Berkas, keterangan: str
) -> str:
    """Attach a picture (PNG or JPEG) with its caption and give its id; a new structure chart or logo takes the place of the old.

    Raises InputRefused for a file that is no such picture or without a caption, WrongUsage for another jenis.
    """
    if jenis not in GAMBAR:
        raise WrongUsage(f"Gambar disimpan sebagai {' atau '.join(GAMBAR)}.")
    if not keterangan.strip():
        raise InputRefused(
            "Keterangan gambar belum diisi; keterangan itu dicetak di bawah gambar dan dibacakan kepada yang tidak melihatnya."
        )
    stored = _kept(store, berkas, JENIS_GAMBAR, picture=True)
    row = {"jenis": jenis, "keterangan": _short(keterangan)} | stored
    replaced = [r for r in attachments(store, tahun) if r["jenis"] == jenis and jenis in SATU]
    return _add(store, pelaku, tahun, row, replaced)


@acting(Hak.SUSUN)
def add_document(  # noqa: PLR0913, PLR0917  (what the register of planning documents holds of each)
    store: Store,
    pelaku: Pelaku,
    tahun: int,
    jenis: str,
    nomor: str,
    tanggal: date | None,
    keterangan: str = "",
    berkas: Berkas | None = None,
) -> str:
    """Register a planning document, with its file where there is one, and give its id.

    Raises InputRefused without a nomor or for a file that can't be kept, WrongUsage for another jenis.
    """
    if jenis not in DOKUMEN:
        raise WrongUsage(f"Dokumen perencanaan berupa {', '.join(DOKUMEN)}.")
    if not nomor.strip():
        raise InputRefused(f"Nomor {jenis} belum diisi; salin dari dokumennya.")
    row = {"jenis": jenis, "nomor": _short(nomor), "tanggal": tanggal, "keterangan": _short(keterangan)}
    stored = _kept(store, berkas, JENIS_DOKUMEN, picture=False) if berkas else {}
    return _add(store, pelaku, tahun, row | stored, [])


@acting(Hak.SUSUN)
def detach(store: Store, pelaku: Pelaku, lampiran: str, alasan: str) -> None:
    """Let an attachment no longer go with the document; its file stays stored.

    Raises InputRefused without a reason, NotPermitted when it was detached before.
    """
    if not alasan.strip():
        raise InputRefused("Alasan melepas lampiran belum diisi.")
    row = _one(store, lampiran)
    with store.write(pelaku, "lepas_lampiran_naskah", f"{row['jenis']} {row['tahun']}") as tx:
        if tx.query("naskah_lampiran_satu", id=lampiran)[0]["dilepas"] is not None:
            raise NotPermitted("Lampiran ini sudah dilepas; muat ulang halamannya.")
        tx.isi = {"id": lampiran, "alasan": alasan.strip()}
        tx.append("naskah_lampiran", [_detached(row, alasan.strip(), pelaku)])


@acting(Hak.SUSUN)
def copy_attachments(store: Store, pelaku: Pelaku, tahun: int) -> int:
    """Attach those of last year that this year does not have yet, and give how many; raises NotPermitted for none."""
    have = {(r["jenis"], r["nomor"], r["sha256"]) for r in attachments(store, tahun)}
    missing = [r for r in attachments(store, tahun - 1) if (r["jenis"], r["nomor"], r["sha256"]) not in have]
    if not missing:
        raise NotPermitted(
            f"Tidak ada gambar atau dokumen tahun {tahun - 1} yang belum ada di tahun {tahun}."
        )
    with store.write(pelaku, "salin_lampiran_naskah", str(tahun)) as tx:
        tx.isi = {"banyak": len(missing)}
        again = {"tahun": tahun, "dilepas": None, "pelaku": pelaku.nama, "waktu": now()}
        tx.append("naskah_lampiran", [row | again | {"id": new_id()} for row in missing])
    return len(missing)


def _one(store: Store, lampiran: str) -> Row:
    found = store.query("naskah_lampiran_satu", id=lampiran)
    if not found:
        raise InputRefused(f"Lampiran {lampiran} tidak ditemukan.")
    return found[0]


def _kept(store: Store, berkas: Berkas, kinds: tuple[str, ...], *, picture: bool) -> Row:
    name, data = berkas
    kind = check_evidence(name, data, kinds)
    if picture:
        ukuran(clean_name(name), data)
    return {
        "nama_berkas": clean_name(name),
        "jenis_berkas": kind,
        "ukuran": len(data),
        "sha256": store.berkas.keep(data),
    }


def _add(store: Store, pelaku: Pelaku, tahun: int, row: Row, replaced: list[Row]) -> str:
    identity = new_id()
    new = (
        dict.fromkeys(_KOSONG) | row | {"id": identity, "tahun": tahun, "pelaku": pelaku.nama, "waktu": now()}
    )
    old = [_detached(one | {"tahun": tahun}, "diganti gambar baru", pelaku) for one in replaced]
    with store.write(pelaku, "lampirkan_naskah", f"{row['jenis']} {tahun}") as tx:
        tx.isi = {key: row.get(key) for key in ("nomor", "nama_berkas", "sha256")} | {"id": identity}
        tx.append("naskah_lampiran", [new, *old])
    return identity


def _detached(row: Row, alasan: str, pelaku: Pelaku) -> Row:
    return row | {"dilepas": alasan, "pelaku": pelaku.nama, "waktu": now()}


def _short(text: str) -> str | None:
    return " ".join(text.split())[:_TERPANJANG] or None
