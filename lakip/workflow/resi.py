"""The receipt in words: short enough to paste into a chat, with the head of the log as its number."""

from lakip.domain.tanggal import tanggal_panjang, waktu_panjang
from lakip.domain.waktu import now
from lakip.intake.screening import Screening
from lakip.ledger.audit import head
from lakip.ledger.claims import Diklaim, Klaim
from lakip.ledger.store import Store


def receipt_text(store: Store, klaim: Klaim, done: Diklaim, screening: Screening) -> str:
    """Give e.g. "Sudah diterima: data Sekretariat untuk LAKIP 2024 … Nomor bukti 57:1f2e3d4c5b6a."."""
    names = {row["kode"]: row["nama"] for row in store.query("unit_kerja")}
    who = names.get(klaim.unit, klaim.unit) if klaim.unit else "seluruh instansi"
    what = (
        f"berkas {klaim.nama_berkas}" if klaim.sumber == "berkas" else f"isian langsung, dasar {klaim.dasar}"
    )
    came = f", diterima {tanggal_panjang(klaim.diterima_on)}" if klaim.diterima_on else ""
    came += f" lewat {klaim.lewat}" if klaim.lewat else ""
    waiting = sum(1 for t in screening.tanya if not t.diterima)
    doubts = f" {waiting} hal masih perlu keputusan." if waiting else ""
    newest = store.query("audit_akhir")[0]
    return (
        f"Sudah diterima: data {who} untuk LAKIP {klaim.tahun}, {what}{came}. "
        f"{klaim.n_rows} baris tersimpan sebagai versi {done.versi} pada {waktu_panjang(now())}.{doubts} "
        f"Nomor bukti {head(newest['nomor'], newest['h'])}."
    )
