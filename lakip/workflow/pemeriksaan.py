"""Pemeriksaan: internal approval of exactly one compiled edition, with the password typed again (SOP step 4 and 5).

"Persetujuan internal" is what it is and what it is called: no electronic signature. Everything it stands on is looked at
inside the write lock: who may, which edition, what was approved before, whether the data still say the same.
"""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from lakip.domain.errors import InputRefused, NotPermitted, SignInRefused
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import SEBUTAN, Hak, Peran
from lakip.domain.tanggal import waktu_panjang
from lakip.domain.waktu import now
from lakip.ledger import sesi
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.metrics.kesiapan import kesiapan
from lakip.metrics.pengesahan import KASUBBAG, KEPALA, SEKRETARIS, Pengesahan, pengesahan
from lakip.report.beda import beda
from lakip.workflow import empat_mata, langkah
from lakip.workflow.access import acting, reading
from lakip.workflow.kredensial import prove, unchanged

__all__ = [  # pages and ui name the state that they are handed
    "KEPALA", "LABEL", "Pengesahan", "approve", "approve_as_head", "changed_since", "check_edition", "check_ready", "file",
    "files", "state",
]  # fmt: skip
LABEL = "Persetujuan internal – bukan tanda tangan elektronik tersertifikasi"
_TOLD = 5


@reading(Hak.LIHAT)
def state(store: Store, tahun: int) -> Pengesahan:
    """Give where the LAKIP of the year stands; see lakip.metrics.pengesahan."""
    return pengesahan(store, tahun)


@reading(Hak.BERKAS)
def files(store: Store, urutan: int) -> list[Row]:
    """Give name and sha256 of the files of the edition compiled at this audit number."""
    return store.query("edisi_berkas", urutan=urutan)


@reading(Hak.BERKAS)
def file(store: Store, urutan: int, nama: str) -> bytes:
    """Give one file of an edition as it was compiled; raises InputRefused for a name it does not have."""
    found = next((row for row in store.query("edisi_berkas", urutan=urutan) if row["nama"] == nama), None)
    if found is None:
        raise InputRefused(f"Naskah ini tidak memuat berkas {nama}; muat ulang halamannya.")
    return store.berkas.read(found["sha256"])


@reading(Hak.LIHAT)
def changed_since(store: Store, tahun: int) -> list[Row]:
    """Give what the data say now otherwise than the edition that counts: bagian, kode, kalimat; empty without an edition."""
    edisi = pengesahan(store, tahun).edisi
    return beda(store, tahun, edisi["sampai_cetak"], edisi["template"]) if edisi else []


@acting(Hak.PERIKSA)
def approve(  # noqa: PLR0913, PLR0917  (an approval is who, which stage of which edition, and the proof)
    store: Store, pelaku: Pelaku, tahun: int, tahap: str, edisi: str, sandi: str
) -> Row:
    """Approve `edisi` (hash of its snapshot) as KASUBBAG or SEKRETARIS, and give the approval.

    Raises SignInRefused for a wrong password (throttled like signing in); NotPermitted for a maker of the figures, another
    role, an edition that is not the newest or already approved, and where the data have changed since it was compiled.
    """
    if tahap not in {KASUBBAG, SEKRETARIS}:
        raise NotPermitted("Tahap ini bukan tahap pemeriksaan; persetujuan Kepala diberikan pada langkah 5.")
    return _approve(store, pelaku, tahun, tahap, edisi, sandi)


@acting(Hak.TANDATANGAN)
def approve_as_head(store: Store, pelaku: Pelaku, tahun: int, edisi: str, sandi: str) -> Row:
    """Approve `edisi` as KEPALA: from then on it is frozen. Raises as `approve`, and NotPermitted where readiness blocks."""
    return _approve(store, pelaku, tahun, KEPALA, edisi, sandi)


def check_edition(store: Store, at: Pengesahan, edisi: str) -> list[Row]:
    """Give the files of the edition somebody is about to put a name under; raises NotPermitted unless it is still the one.

    Not the edition that counts, data changed since, or files lost: each says so.
    """
    if at.edisi is None or at.edisi["edisi"] != edisi:
        raise NotPermitted(
            "Naskah yang Anda buka bukan lagi yang terbaru; muat ulang halamannya lalu periksa naskah yang berlaku."
        )
    changes = beda(store, at.tahun, at.edisi["sampai_cetak"], at.edisi["template"])
    if changes:
        raise NotPermitted(
            f"Data berubah sejak naskah ini disusun, jadi naskah harus disusun ulang: {_some(changes)}"
        )
    found = store.query("edisi_berkas", urutan=at.edisi["urutan"])
    if not found or not all(store.berkas.intact(row["sha256"]) for row in found):
        raise NotPermitted("Berkas naskah ini tidak tersimpan utuh; susunlah ulang naskahnya lalu ulangi.")
    return found


def check_ready(store: Store, at: Pengesahan) -> None:
    """Raise NotPermitted while the checklist names something that stops step 5."""
    blocking = [row for row in kesiapan(store, at.tahun)["butir"] if row["menghalangi"]]
    if blocking:
        sentences = [{"kalimat": f"{row['objek']} {row['kurang']}"} for row in blocking]
        raise NotPermitted(f"Naskah belum dapat ditandatangani: {_some(sentences)}")


def _approve(  # noqa: PLR0913, PLR0917  (as above)
    store: Store, pelaku: Pelaku, tahun: int, tahap: str, edisi: str, sandi: str
) -> Row:
    account, tried = _prove(store, pelaku, sandi)
    hak = Hak.TANDATANGAN if tahap == KEPALA else Hak.PERIKSA
    with store.write(pelaku, "setujui", f"LAKIP {tahun}") as tx:
        empat_mata.require_other_person(tx, pelaku, tahun, hak)
        if not unchanged(tx, account):
            raise NotPermitted("Akun Anda baru saja diubah; masuk kembali lalu ulangi.")
        sesi.take_back_try(tx, tried)
        at = pengesahan(tx, tahun)
        _in_turn(at, tahap, account["orang"])
        kept = check_edition(store, at, edisi)
        if tahap == KEPALA:
            check_ready(store, at)
        row = _over(at, kept) | {
            "tahap": tahap,
            "nama": account["nama"],
            **_office(tx, account, tahap),
            "orang": account["orang"],
            "pelaku": pelaku.nama,
            "waktu": now(),
        }
        tx.isi = {key: row[key] for key in ("tahap", "edisi", "sidik_berkas", "jabatan")}
        tx.append("persetujuan", [row])
        if tahap == KEPALA:
            langkah.finish_if_running(tx, pelaku, tahun, 5)
        else:
            langkah.finish_if_running(tx, pelaku, tahun, 4, tahap)
    return row


def _prove(store: Store, pelaku: Pelaku, sandi: str) -> tuple[Row, str]:
    try:
        return prove(store, pelaku.nama, sandi, "persetujuan")
    except SignInRefused:
        raise SignInRefused(
            "Kata sandi tidak cocok, atau percobaan sudah terlalu banyak; periksa lalu ulangi beberapa menit lagi."
        ) from None


def _in_turn(at: Pengesahan, tahap: str, orang: str) -> None:
    """Raise NotPermitted unless this stage is the one that is awaited; who came first is named.

    Both who check at step 4 are different persons, also where one stands in for the other.
    """
    done = next((row for row in at.persetujuan if row["tahap"] == tahap), None)
    if done:
        raise NotPermitted(
            f"Naskah ini sudah disetujui oleh {done['nama']} pada {waktu_panjang(done['waktu'].replace(microsecond=0))}; "
            "persetujuan tidak perlu diulang."
        )
    if at.beku:
        raise NotPermitted(
            "LAKIP tahun ini sudah ditandatangani; perubahan sesudahnya dibuat sebagai revisi."
        )
    if tahap == SEKRETARIS and any(row["orang"] == orang for row in at.persetujuan):
        raise NotPermitted(
            "Anda sudah menyetujui naskah ini sebagai pemeriksa pertama; pemeriksaan kedua dilakukan oleh orang lain."
        )
    if at.edisi is not None and at.berikutnya != tahap:
        raise NotPermitted(
            f"Naskah ini menunggu persetujuan {SEBUTAN[Peran(at.berikutnya or KASUBBAG)]} lebih dahulu."
        )


def _over(at: Pengesahan, kept: Sequence[Row]) -> Row:
    """Give what an approval is over: the edition and exactly these files of it."""
    assert at.edisi is not None  # check_edition has found it
    listed = json.dumps([{"name": row["nama"], "sha256": row["sha256"]} for row in kept], ensure_ascii=False)
    return {
        "tahun": at.tahun,
        "edisi_urutan": at.edisi["urutan"],
        "edisi": at.edisi["edisi"],
        "putaran": at.putaran,
        "berkas": listed,
        "sidik_berkas": hashlib.sha256(listed.encode()).hexdigest(),
    }


def _office(tx: Transaction, account: Row, tahap: str) -> dict[str, str]:
    """Give jabatan and status somebody approves in: the own one, or the one stood in for by an SK; raises NotPermitted."""
    peran = Peran(tahap)
    if account["peran"] == peran:
        return {"jabatan": account["jabatan"] or SEBUTAN[peran], "status": "Definitif"}
    today = now().date()
    for row in tx.query("delegasi"):
        in_force = row["dicabut"] is None and row["dari"] <= today <= row["sampai"]
        if (row["akun"], row["peran"]) == (account["akun"], peran) and in_force:
            return {"jabatan": SEBUTAN[peran], "status": row["status"]}
    raise NotPermitted(f"Tahap ini disetujui oleh {SEBUTAN[peran]}; akun Anda bukan {SEBUTAN[peran]}.")


def _some(rows: Sequence[dict[str, Any]]) -> str:
    """Join the first few sentences, and say how many more there are."""
    more = len(rows) - _TOLD
    told = " ".join(row["kalimat"] for row in rows[:_TOLD])
    return f"{told} Dan {more} hal lain." if more > 0 else told
